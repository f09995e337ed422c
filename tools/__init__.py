"""What builds, checks and measures Hatif; no part of the program itself."""
