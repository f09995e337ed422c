"""Which reports there are, over which time, and what stands in them. Knows neither Qt nor the database."""
