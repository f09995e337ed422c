"""Sets a PostgreSQL server up for a team: group roles, what each may do, whose rows it sees."""

from collections.abc import Iterator

from psycopg import Connection

from app.models.permissions import (
    ALLOWED,
    READABLE_COLUMNS,
    SEEN_WHEN,
    VERBS,
    WRITTEN_FOR_ALL,
    WRITTEN_WHEN,
    GroupRole,
)
from app.models.server import sight
from app.models.server.owner import OWNER

_PATH = "SET search_path = public, pg_temp"

# The index of words cannot be used below a row rule, since its operators could leak what they compare. So the
# functions run as the owner, on whom the rule of the table customers is forced: it asks who is logged in.
_SEARCHES = ("found_by_words(text, integer)", "found_by_digits(text[], text, integer)")

_REVEAL = "reveal_private_fact(uuid, text, text)"
_SECOND_PERSON = ("apply_pending_change(uuid)", "alike_by_private_facts(integer)")


def set_up(connection: Connection) -> None:
    """Make the groups, grants and row rules, or bring them up to date; all of it or nothing."""
    with connection.transaction():
        for statement in (*_groups(), *_belongings()):
            connection.execute(statement)
        connection.execute(f"SET LOCAL ROLE {OWNER}")
        for statement in (*sight.functions(), *_grants(), *_row_rules(), *_searches(), *_secrets()):
            connection.execute(statement)


def _groups() -> Iterator[str]:
    for group in (OWNER, *GroupRole):
        yield f"""DO $$ BEGIN
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{group}') THEN
                CREATE ROLE {group} NOLOGIN;
            END IF;
        END $$"""
    # Members of the owner are whoever sets servers up, and nobody else.
    yield f"""DO $$ BEGIN
        IF NOT pg_has_role(current_user, '{OWNER}', 'MEMBER') THEN
            EXECUTE format('GRANT {OWNER} TO %I', current_user);
        END IF;
    END $$"""


def _belongings() -> Iterator[str]:
    """Give everything that is ours to the owner, who is above no row rule; the public gets nothing."""
    yield f"GRANT USAGE, CREATE ON SCHEMA public TO {OWNER}"
    yield f"""DO $$ DECLARE thing record; BEGIN
        FOR thing IN
            SELECT CASE relkind WHEN 'S' THEN 'SEQUENCE' WHEN 'v' THEN 'VIEW' ELSE 'TABLE' END AS kind,
                oid::regclass::text AS name
            FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'S')
                AND relowner <> '{OWNER}'::regrole
                AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_class.oid
                    AND (deptype = 'e' OR relkind = 'S' AND deptype IN ('a', 'i')))
            UNION ALL
            SELECT 'ROUTINE', oid::regprocedure::text
            FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND proowner <> '{OWNER}'::regrole
                AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
        LOOP
            EXECUTE format('ALTER %s %s OWNER TO {OWNER}', thing.kind, thing.name);
        END LOOP;
        EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
        EXECUTE format('GRANT CONNECT ON DATABASE %I TO {OWNER}, {_everybody()}', current_database());
    END $$"""  # noqa: S608  all ours
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
        written = "true" if table in WRITTEN_FOR_ALL else rule
        yield f"CREATE POLICY of_my_brand ON {table} USING ({rule}) WITH CHECK ({written})"
    for table, rule in WRITTEN_WHEN.items():
        words = {"INSERT": f"WITH CHECK ({rule})", "UPDATE": f"USING ({rule})", "DELETE": f"USING ({rule})"}
        for verb, condition in words.items():
            name = f"of_my_team_{verb.lower()}"
            yield f"DROP POLICY IF EXISTS {name} ON {table}"
            yield f"CREATE POLICY {name} ON {table} AS RESTRICTIVE FOR {verb} {condition}"


def _searches() -> Iterator[str]:
    for function in sight.NAMES:
        yield f"REVOKE EXECUTE ON FUNCTION {function} FROM PUBLIC"
        yield f"GRANT EXECUTE ON FUNCTION {function} TO {_everybody()}"
    for function in _SEARCHES:
        yield f"ALTER FUNCTION {function} SECURITY DEFINER {_PATH}"
        yield f"REVOKE EXECUTE ON FUNCTION {function} FROM PUBLIC"
        yield f"GRANT EXECUTE ON FUNCTION {function} TO {_everybody()}"


def _secrets() -> Iterator[str]:
    """Let people ask for a private fact, and supervisors approve a change of one."""
    supervisors = f"{GroupRole.SUPERVISOR}, {GroupRole.ADMIN}"
    yield f"REVOKE EXECUTE ON FUNCTION {_REVEAL} FROM PUBLIC"
    yield f"GRANT EXECUTE ON FUNCTION {_REVEAL} TO {GroupRole.AGENT}, {supervisors}"
    yield f"REVOKE EXECUTE ON FUNCTION {sight.REVEAL_LINES} FROM PUBLIC"
    yield f"GRANT EXECUTE ON FUNCTION {sight.REVEAL_LINES} TO {GroupRole.AGENT}, {supervisors}"
    for function in _SECOND_PERSON:
        yield f"ALTER FUNCTION {function} SECURITY DEFINER {_PATH}"
        yield f"REVOKE EXECUTE ON FUNCTION {function} FROM PUBLIC"
        yield f"GRANT EXECUTE ON FUNCTION {function} TO {supervisors}"


def _everybody() -> str:
    return ", ".join(GroupRole)
