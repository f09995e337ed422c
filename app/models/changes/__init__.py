"""Changes: the only writers, one function for each thing an agent does."""
