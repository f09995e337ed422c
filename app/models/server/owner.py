"""The role that owns a server's tables. Nobody logs in as it: it is neither a person nor above the rules."""

from sqlalchemy import Connection, text

OWNER = "hatif_owner"
# A server has its roles in common for all its databases; not each of them needs to be a team's.
_MAY_BECOME = text(
    """SELECT pg_has_role(oid, 'MEMBER') AND has_schema_privilege(oid, current_schema(), 'CREATE')
    FROM pg_roles WHERE rolname = :name"""
)


def become_owner(connection: Connection) -> None:
    """Make what is made in this transaction the owner's, where this database has been set up for a team."""
    if connection.scalar(_MAY_BECOME, {"name": OWNER}):
        connection.execute(text(f"SET LOCAL ROLE {OWNER}"))
