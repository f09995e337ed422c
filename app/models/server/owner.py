"""The role that owns a server's tables. Nobody logs in as it: it is neither a person nor above the rules."""

from sqlalchemy import Connection, text

OWNER = "hatif_owner"


def become_owner(connection: Connection) -> None:
    """Make what is made in this transaction the owner's, where a team's server has one."""
    is_mine = text("SELECT pg_has_role(oid, 'MEMBER') FROM pg_roles WHERE rolname = :name")
    if connection.scalar(is_mine, {"name": OWNER}):
        connection.execute(text(f"SET LOCAL ROLE {OWNER}"))
