"""Articles that agents look up: how they are written, found, and put before whom."""
