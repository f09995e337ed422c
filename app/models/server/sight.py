"""What a person on a server may see: functions for the row rules, which ask who logged in."""

# ruff: noqa: S608  nothing in these statements comes from outside

from collections.abc import Iterator

from app.models.permissions import GroupRole
from app.models.server.owner import OWNER

NAMES = (
    "sees_all()",
    "my_agent_id()",
    "visible_brands()",
    "visible_teams()",
    "visible_agents()",
    "leads(uuid)",
)
_AS_OWNER = "STABLE SECURITY DEFINER SET search_path = public, pg_temp"
_ABOVE_ALL = (GroupRole.ADMIN.value, GroupRole.BRIDGE.value, OWNER)
_ME = "agents.login = session_user AND NOT agents.is_disabled"

# name and arguments: what comes back, in which language, and how it is found
_BODIES = {
    "sees_all()": (
        "boolean LANGUAGE sql",
        "SELECT " + " OR ".join(f"pg_has_role(session_user, '{role}', 'MEMBER')" for role in _ABOVE_ALL),
    ),
    "my_agent_id()": ("uuid LANGUAGE sql", f"SELECT id FROM agents WHERE {_ME}"),
    "visible_brands()": (
        "SETOF uuid LANGUAGE sql",
        f"""SELECT id FROM brands WHERE sees_all() UNION
            SELECT teams.brand_id FROM agents JOIN teams ON teams.id = agents.team_id
            WHERE {_ME} AND teams.brand_id IS NOT NULL""",
    ),
    "visible_teams()": (
        "SETOF uuid LANGUAGE sql",
        f"""SELECT id FROM teams WHERE sees_all() UNION
            SELECT team_id FROM agents WHERE {_ME} AND team_id IS NOT NULL""",
    ),
    # Colleagues: those of the own brand, and whoever belongs to none.
    "visible_agents()": (
        "SETOF uuid LANGUAGE sql",
        """SELECT agents.id FROM agents LEFT JOIN teams ON teams.id = agents.team_id
            WHERE sees_all() OR teams.brand_id IS NULL OR teams.brand_id IN (SELECT visible_brands())""",
    ),
    # Oneself; as a supervisor the own team too.
    "leads(agent uuid)": (
        "boolean LANGUAGE sql",
        f"""SELECT sees_all() OR agent = my_agent_id()
            OR pg_has_role(session_user, '{GroupRole.SUPERVISOR}', 'MEMBER') AND EXISTS (
                SELECT FROM agents AS theirs WHERE theirs.id = agent
                    AND theirs.team_id IN (SELECT visible_teams()))""",
    ),
}


def functions() -> Iterator[str]:
    """Make the functions, in an order in which each finds those it asks."""
    for name, (returns, body) in _BODIES.items():
        yield f"CREATE OR REPLACE FUNCTION {name} RETURNS {returns} {_AS_OWNER} AS $$ {body} $$"
