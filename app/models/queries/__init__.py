"""Questions: a session in, frozen rows out."""
