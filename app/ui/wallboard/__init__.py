"""The wallboard: the floor in large figures, for a screen on the wall."""
