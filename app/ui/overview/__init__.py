"""The team overview: the floor live, and what a supervisor does about it."""
