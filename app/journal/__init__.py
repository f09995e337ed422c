"""What must survive a crash or a database that is away: drafts, the outbox, recently seen callers."""
