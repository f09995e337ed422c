"""To whom of a team a rest is due, and whose turn it is."""
