"""Questions about the people of a team, and about what a server lets them do."""

from dataclasses import replace

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from app.models.agent import Agent
from app.models.permissions import GroupRole
from app.models.rows.agents import AgentRow
from app.models.rows.staff import StaffRow
from app.models.team import Team

_PREFIX = "hatif_"
_GROUPS = {"groups": [GroupRole.BRIDGE.value, "hatif_agent", "hatif_supervisor", "hatif_admin"]}
# the groups each login belongs to, the mightiest last
_MEMBERS = text(
    """SELECT members.rolname, groups.rolname FROM pg_auth_members
    JOIN pg_roles AS members ON members.oid = member JOIN pg_roles AS groups ON groups.oid = roleid
    WHERE groups.rolname = ANY(:groups) ORDER BY array_position(:groups, groups.rolname::text)"""
)
_MY_GROUP = text(
    """SELECT rolname FROM pg_roles WHERE rolname = ANY(:groups) AND pg_has_role(session_user, oid, 'MEMBER')
    ORDER BY array_position(:groups, rolname::text) DESC LIMIT 1"""
)


def role_on_server(session: Session) -> str:
    """Return what the server lets the person who is signed in do; "" where it knows no groups."""
    if session.get_bind().dialect.name != "postgresql":
        return ""
    return str(session.scalar(_MY_GROUP, _GROUPS) or "").removeprefix(_PREFIX)


def login_on_server(session: Session) -> str:
    """Return who a team's server has let in; "" for whoever belongs to none of its groups."""
    return str(session.scalar(text("SELECT session_user")) or "") if role_on_server(session) else ""


def as_seen_by_server(session: Session, agent: AgentRow) -> AgentRow:
    """Return an agent with the role the server gives him, whatever his row says."""
    return replace(agent, role=role_on_server(session) or agent.role)


def staff(session: Session) -> list[StaffRow]:
    """Return everybody who works here or did, by login."""
    groups: dict[str, str] = {}
    if session.get_bind().dialect.name == "postgresql":
        groups = {member: group.removeprefix(_PREFIX) for member, group in session.execute(_MEMBERS, _GROUPS)}
    columns = (
        Agent.login,
        Agent.name,
        Agent.name_latin,
        Agent.role,
        Team.key,
        Agent.extension,
        Agent.language,
    )
    people = select(*columns, Agent.is_disabled).outerjoin(Team, Team.id == Agent.team_id)
    return [
        StaffRow(*row[:4], row[4] or "", *row[5:], group=groups.get(row[0], ""))
        for row in session.execute(people.order_by(Agent.login))
    ]
