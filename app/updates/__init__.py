"""Updates that prove who made them (TUF); off unless a workplace names a repository."""
