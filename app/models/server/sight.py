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
    "sees_part(text)",
)
REVEAL_LINES = "reveal_lines(uuid, text, text)"
# PL/pgSQL keeps its plans for as long as a connection lives; SQL functions are planned at each call.
_AS_OWNER = "LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp"
_ABOVE_ALL = (GroupRole.ADMIN.value, GroupRole.BRIDGE.value, OWNER)
_SEES_ALL = " OR ".join(f"pg_has_role(session_user, '{role}', 'MEMBER')" for role in _ABOVE_ALL)
_RANKS = "ARRAY['', 'agent', 'supervisor', 'admin']"
_ME = "agents.login = session_user AND NOT agents.is_disabled"

# name and arguments: what comes back, and how it is found
_BODIES = {
    "sees_all()": ("boolean", f"RETURN {_SEES_ALL};"),
    "my_agent_id()": ("uuid", f"RETURN (SELECT agents.id FROM agents WHERE {_ME});"),
    "visible_brands()": (
        "SETOF uuid",
        f"""IF {_SEES_ALL} THEN RETURN QUERY SELECT brands.id FROM brands;
            ELSE RETURN QUERY SELECT teams.brand_id FROM agents JOIN teams ON teams.id = agents.team_id
                WHERE {_ME} AND teams.brand_id IS NOT NULL; END IF;""",
    ),
    "visible_teams()": (
        "SETOF uuid",
        f"""IF {_SEES_ALL} THEN RETURN QUERY SELECT teams.id FROM teams;
            ELSE RETURN QUERY SELECT agents.team_id FROM agents
                WHERE {_ME} AND agents.team_id IS NOT NULL; END IF;""",
    ),
    # Colleagues: those of the own brand, and whoever belongs to none.
    "visible_agents()": (
        "SETOF uuid",
        f"""IF {_SEES_ALL} THEN RETURN QUERY SELECT agents.id FROM agents;
            ELSE RETURN QUERY SELECT agents.id FROM agents LEFT JOIN teams ON teams.id = agents.team_id
                WHERE teams.brand_id IS NULL OR teams.brand_id IN (SELECT visible_brands()); END IF;""",
    ),
    # Oneself; as a supervisor the own team too.
    "leads(agent uuid)": (
        "boolean",
        f"""RETURN {_SEES_ALL} OR agent = my_agent_id()
            OR pg_has_role(session_user, '{GroupRole.SUPERVISOR}', 'MEMBER') AND EXISTS (
                SELECT FROM agents AS theirs WHERE theirs.id = agent
                    AND theirs.team_id IN (SELECT visible_teams()));""",
    ),
    # What a role may see of a customer's record, as `hatif fields --shown-to` says.
    "sees_part(wanted text)": (
        "boolean",
        f"""RETURN {_SEES_ALL} OR NOT EXISTS (
            SELECT FROM field_rules AS rule JOIN agents ON {_ME}
            WHERE rule.part = wanted AND
                array_position({_RANKS}, agents.role::text)
                < array_position({_RANKS}, rule.shown_to::text));""",
    ),
}
# Told as the owner, whom the rule of the table customers holds and that of the lines does not.
_REVEAL_LINES = """CREATE OR REPLACE FUNCTION reveal_lines(customer uuid, wanted text, why text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE told text; who text;
    BEGIN
        IF length(btrim(why)) = 0 THEN RAISE EXCEPTION 'a reason is needed'; END IF;
        PERFORM 1 FROM customers WHERE id = customer;
        IF NOT FOUND THEN RETURN NULL; END IF;
        IF wanted = 'email' THEN
            SELECT string_agg(address, E'\\n' ORDER BY is_main DESC, id) INTO told
            FROM email_addresses WHERE customer_id = customer;
        ELSIF wanted = 'address' THEN
            SELECT string_agg(concat_ws(', ', nullif(lines, ''), nullif(postcode, ''), nullif(city, ''),
                nullif(country, '')), E'\\n' ORDER BY is_main DESC, id) INTO told
            FROM addresses WHERE customer_id = customer;
        ELSE
            RAISE EXCEPTION 'nothing of this name is hidden';
        END IF;
        SELECT coalesce((SELECT id::text FROM agents WHERE login = session_user), session_user) INTO who;
        INSERT INTO audit_entries (number, at, actor, action, subject_kind, subject_id, detail, hash)
        VALUES (0, clock_timestamp(), left(who, 40), 'reveal', 'customer', customer,
            json_build_object('field', wanted, 'reason', why)::text, decode('00', 'hex'));
        RETURN told;
    END $$"""


def functions() -> Iterator[str]:
    """Make the functions, in an order in which each finds those it asks."""
    for name, (returns, body) in _BODIES.items():
        kind = f"{returns} {_AS_OWNER}" + (" ROWS 10" if "SETOF" in returns else "")
        yield f"CREATE OR REPLACE FUNCTION {name} RETURNS {kind} AS $$ BEGIN {body} END $$"
    yield _REVEAL_LINES
