"""Which figures supervisors are told of, and what they were told."""
