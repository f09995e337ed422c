"""Writing what is remembered into files for other programs. Knows neither Qt nor the database."""
