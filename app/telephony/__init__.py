"""The telephone: a process of its own that knows neither Qt nor the database."""
