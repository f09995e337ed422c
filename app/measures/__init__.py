"""What every figure means: one definition each, its words and its code. Knows neither Qt nor the database."""
