"""When supervisors are told that a figure is beyond its bound. Knows neither Qt nor the database."""
