"""One command of the command line a file: what it takes, and what it does."""
