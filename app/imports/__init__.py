"""Reading customers out of other programs' files. Knows neither Qt nor the database."""
