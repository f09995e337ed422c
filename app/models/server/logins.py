"""Logins of people on a server: each belongs to one group, and its password never leaves this process."""

import secrets

from psycopg import Connection, sql

from app.errors import BadInput
from app.models.permissions import GroupRole

LONGEST_LOGIN = 40  # characters, as agents' rows hold them
SHORTEST_PASSWORD = 10
_READABLE = "abcdefghjkmnpqrstuvwxyz23456789"  # five of them have 25 bits
_PLAIN = "LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS NOREPLICATION"


def check_login(login: str) -> None:
    """Raise BadInput when a login could be mistaken for one of the server's own."""
    if (
        not login
        or len(login) > LONGEST_LOGIN
        or login.startswith(("pg_", "hatif_"))
        or not login.isprintable()
    ):
        raise BadInput(f"a login has 1 to {LONGEST_LOGIN} characters and does not begin with pg_ or hatif_")


def check_password(password: str) -> None:
    """Raise BadInput when a password is too short to be one."""
    if len(password) < SHORTEST_PASSWORD:
        raise BadInput(f"a password has at least {SHORTEST_PASSWORD} characters")


def new_password() -> str:
    """Return a password that can be read out to somebody: no letters that look alike."""
    groups = ("".join(secrets.choice(_READABLE) for _ in range(5)) for _ in range(4))
    return "-".join(groups)


def exists(connection: Connection, login: str) -> bool:
    """Say whether the server knows a login."""
    return connection.execute("SELECT FROM pg_roles WHERE rolname = %s", [login]).fetchone() is not None


def add(connection: Connection, login: str, group: GroupRole, password: str) -> None:
    """Give somebody a login of his own; what the server gets is what proves the password (SCRAM), not it."""
    check_login(login)
    check_password(password)
    if exists(connection, login):
        raise BadInput(f"the server has a login {login} already")
    with connection.transaction():
        name = sql.Identifier(login)
        connection.execute(
            sql.SQL("CREATE ROLE {} {} PASSWORD {}").format(
                name, sql.SQL(_PLAIN), _proof(connection, login, password)
            )
        )
        connection.execute(sql.SQL("GRANT {} TO {}").format(sql.Identifier(group), name))


def move(connection: Connection, login: str, group: GroupRole) -> None:
    """Put a login into a group, and take it out of the others."""
    name = sql.Identifier(login)
    with connection.transaction():
        for other in GroupRole:
            connection.execute(sql.SQL("REVOKE {} FROM {}").format(sql.Identifier(other), name))
        connection.execute(sql.SQL("GRANT {} TO {}").format(sql.Identifier(group), name))


def reset(connection: Connection, login: str, password: str) -> None:
    """Give a login another password, and let it in again."""
    check_password(password)
    name, proof = sql.Identifier(login), _proof(connection, login, password)
    connection.execute(sql.SQL("ALTER ROLE {} {} PASSWORD {}").format(name, sql.SQL(_PLAIN), proof))


def change_own(connection: Connection, password: str) -> None:
    """Give the login that is connected another password."""
    check_password(password)
    login = connection.info.user
    proof = _proof(connection, login, password)
    connection.execute(sql.SQL("ALTER ROLE {} PASSWORD {}").format(sql.Identifier(login), proof))


def disable(connection: Connection, login: str) -> None:
    """Let a login in no more, and cut the connections it has."""
    connection.execute(sql.SQL("ALTER ROLE {} NOLOGIN").format(sql.Identifier(login)))
    connection.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s", [login])


def _proof(connection: Connection, login: str, password: str) -> sql.Literal:
    proof = connection.pgconn.encrypt_password(password.encode(), login.encode(), b"scram-sha-256")
    return sql.Literal(proof.decode())
