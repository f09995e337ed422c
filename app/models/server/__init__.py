"""A team's PostgreSQL server: how it is reached safely, what is wrong with it, and what it is called."""
