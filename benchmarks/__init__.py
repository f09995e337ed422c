"""Measurements: each file prints its figure last and exits non-zero when it misses its target."""
