"""Practice: a made-up company and customers that really call. Knows neither Qt nor the database."""
