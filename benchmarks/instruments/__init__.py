"""What the benchmarks measure with: a screen and a sound server of their own, peers, and scales."""
