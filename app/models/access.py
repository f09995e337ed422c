"""Sets a PostgreSQL server up for a team: group roles, what each may do, whose rows are seen, and logins."""

from collections.abc import Iterator

from psycopg import Connection, sql

from app.errors import BadInput
from app.models.permissions import ALLOWED, READABLE_COLUMNS, SEEN_WHEN, VERBS, GroupRole

LONGEST_LOGIN = 40  # characters, as agents' rows hold them
_PATH = "SET search_path = public, pg_temp"

# An administrator, the bridge and the owner see every brand; an agent sees his team's.
_VISIBLE_BRANDS = f"""CREATE OR REPLACE FUNCTION visible_brands() RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER {_PATH} AS $$
    SELECT id FROM brands
    WHERE pg_has_role(session_user, '{GroupRole.ADMIN}', 'MEMBER')
        OR pg_has_role(session_user, '{GroupRole.BRIDGE}', 'MEMBER')
        OR session_user = (SELECT tableowner FROM pg_tables WHERE schemaname = 'public'
            AND tablename = 'brands')
    UNION
    SELECT teams.brand_id FROM agents JOIN teams ON teams.id = agents.team_id
    WHERE agents.login = session_user AND NOT agents.is_disabled AND teams.brand_id IS NOT NULL $$"""  # noqa: S608  all ours

# The index of words cannot be used below a row rule, since its operators could leak what they compare. So the
# functions run as the owner, on whom the rule of the table customers is forced: it asks who is logged in.
_SEARCHES = ("found_by_words(text, integer)", "found_by_digits(text[], text, integer)")

_REVEAL = "reveal_private_fact(uuid, text, text)"
_SECOND_PERSON = ("apply_pending_change(uuid)", "alike_by_private_facts(integer)")


def set_up(connection: Connection) -> None:
    """Make the groups, grants and row rules, or bring them up to date; all of it or nothing."""
    with connection.transaction():
        for statement in (*_groups(), _VISIBLE_BRANDS, *_grants(), *_row_rules(), *_searches(), *_secrets()):
            connection.execute(statement)


def add_login(connection: Connection, login: str, group: GroupRole, password: str) -> None:
    """Give somebody a login of his own; the password leaves this process only as what proves it (SCRAM)."""
    if not login or len(login) > LONGEST_LOGIN or login.startswith(("pg_", "hatif_")):
        raise BadInput(f"a login has 1 to {LONGEST_LOGIN} characters and does not begin with pg_ or hatif_")
    proof = connection.pgconn.encrypt_password(password.encode(), login.encode(), b"scram-sha-256")
    name = sql.Identifier(login)
    with connection.transaction():
        connection.execute(
            sql.SQL(
                "CREATE ROLE {} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS NOREPLICATION"
                " PASSWORD {}"
            ).format(name, sql.Literal(proof.decode()))
        )
        connection.execute(sql.SQL("GRANT {} TO {}").format(sql.Identifier(group), name))


def disable_login(connection: Connection, login: str) -> None:
    """Let a login in no more, and cut the connections it has."""
    connection.execute(sql.SQL("ALTER ROLE {} NOLOGIN").format(sql.Identifier(login)))
    connection.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s", [login])


def _groups() -> Iterator[str]:
    for group in GroupRole:
        yield f"""DO $$ BEGIN
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{group}') THEN
                CREATE ROLE {group} NOLOGIN;
            END IF;
        END $$"""
    yield "REVOKE CREATE ON SCHEMA public FROM PUBLIC"
    yield f"GRANT USAGE ON SCHEMA public TO {_everybody()}"


def _grants() -> Iterator[str]:
    yield f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, {_everybody()}"
    for table, allowed in ALLOWED.items():
        for group, letters in zip(GroupRole, allowed, strict=True):
            verbs = [VERBS[letter] for letter in letters]
            if table in READABLE_COLUMNS and letters and "S" not in letters:
                verbs.append(f"SELECT ({READABLE_COLUMNS[table]})")
            if verbs:
                yield f"GRANT {', '.join(verbs)} ON {table} TO {group}"


def _row_rules() -> Iterator[str]:
    for table, rule in SEEN_WHEN.items():
        yield f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY"
        yield f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY"  # or the owner would see past it
        yield f"DROP POLICY IF EXISTS of_my_brand ON {table}"
        yield f"CREATE POLICY of_my_brand ON {table} USING ({rule}) WITH CHECK ({rule})"


def _searches() -> Iterator[str]:
    yield "REVOKE EXECUTE ON FUNCTION visible_brands() FROM PUBLIC"
    yield f"GRANT EXECUTE ON FUNCTION visible_brands() TO {_everybody()}"
    for function in _SEARCHES:
        yield f"ALTER FUNCTION {function} SECURITY DEFINER {_PATH}"
        yield f"REVOKE EXECUTE ON FUNCTION {function} FROM PUBLIC"
        yield f"GRANT EXECUTE ON FUNCTION {function} TO {_everybody()}"


def _secrets() -> Iterator[str]:
    """Let people ask for a private fact, and supervisors approve a change of one."""
    supervisors = f"{GroupRole.SUPERVISOR}, {GroupRole.ADMIN}"
    yield f"REVOKE EXECUTE ON FUNCTION {_REVEAL} FROM PUBLIC"
    yield f"GRANT EXECUTE ON FUNCTION {_REVEAL} TO {GroupRole.AGENT}, {supervisors}"
    for function in _SECOND_PERSON:
        yield f"ALTER FUNCTION {function} SECURITY DEFINER {_PATH}"
        yield f"REVOKE EXECUTE ON FUNCTION {function} FROM PUBLIC"
        yield f"GRANT EXECUTE ON FUNCTION {function} TO {supervisors}"


def _everybody() -> str:
    return ", ".join(GroupRole)
