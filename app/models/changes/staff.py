"""Takes people in and lets them go: their row in every database, and their login on a server."""

from uuid import UUID

from sqlalchemy import insert, select, text, update
from sqlalchemy.orm import Session

from app.errors import BadInput
from app.late import late
from app.models.agent import Agent, Role
from app.models.brand import Brand
from app.models.changes import agents, audit
from app.models.keys import new_key
from app.models.permissions import GroupRole
from app.models.rows.staff import NewAgent
from app.models.team import Team

ROLES = tuple(role.value for role in Role)
_LONGEST_KEY = 40
_ACTOR = "hatif agents"
_LOGINS = "app.models.server.logins"  # imported late: a file needs no driver of servers


def take_in(session: Session, new: NewAgent, password: str) -> UUID:
    """Take somebody in; on a server he gets a login of his own with this password."""
    late(_LOGINS, "check_login")(new.login)
    _check_role(new.role)
    if session.scalar(select(Agent.id).where(Agent.login == new.login)) is not None:
        raise BadInput(f"there is an agent {new.login} already")
    team_id = team_of(session, new.team)
    agent_id = agents.add(session, new.login, name=new.name, role=Role(new.role), actor=_ACTOR)
    values = {"name_latin": new.name_latin, "team_id": team_id}
    values |= {"extension": new.extension, "language": new.language}
    session.execute(update(Agent).where(Agent.id == agent_id).values(values))
    if has_logins(session):
        late(_LOGINS, "add")(_driver_of(session), new.login, _group(new.role), password)
    return agent_id


def disable(session: Session, login: str) -> None:
    """Let somebody in no more, and cut what he has open; his work stays."""
    agent_id = _known(session, login)
    session.execute(update(Agent).where(Agent.id == agent_id).values(is_disabled=True))
    _on_server(session, "disable", login)
    audit.record(session, _ACTOR, "disable", "agent", agent_id)


def reset(session: Session, login: str, password: str) -> None:
    """Give somebody another password, and let him in again if he was disabled."""
    if not has_logins(session):
        raise BadInput(
            "only a server keeps passwords; on this computer each person sets his own in the window"
        )
    agent_id = _known(session, login)
    session.execute(update(Agent).where(Agent.id == agent_id).values(is_disabled=False))
    _on_server(session, "reset", login, password)
    audit.record(session, _ACTOR, "reset_password", "agent", agent_id)


def enable(session: Session, login: str) -> None:
    """Let somebody in again, in a database that keeps no passwords."""
    if has_logins(session):
        raise BadInput(f"give {login} another password instead: hatif agents reset {login}")
    agent_id = _known(session, login)
    session.execute(update(Agent).where(Agent.id == agent_id).values(is_disabled=False))
    audit.record(session, _ACTOR, "enable", "agent", agent_id)


def change(session: Session, login: str, *, role: str | None = None, team: str | None = None) -> None:
    """Give somebody another role or team; what the server lets him do follows at once."""
    agent_id = _known(session, login)
    if role is not None:
        _check_role(role)
        session.execute(update(Agent).where(Agent.id == agent_id).values(role=role))
        _on_server(session, "move", login, _group(role))
    if team is not None:
        team_id = team_of(session, team)
        session.execute(update(Agent).where(Agent.id == agent_id).values(team_id=team_id))
    detail = {name: value for name, value in (("role", role), ("team", team)) if value is not None}
    audit.record(session, _ACTOR, "change_role", "agent", agent_id, detail)


def add_team(session: Session, key: str, *, brand: str, name: str = "") -> None:
    """Make a team that speaks for a brand, and the brand too when it is new."""
    if not key or len(key) > _LONGEST_KEY:
        raise BadInput("a team's key has 1 to 40 characters")
    if session.scalar(select(Team.id).where(Team.key == key)) is not None:
        raise BadInput(f"there is a team {key} already")
    brand_id = session.scalar(select(Brand.id).where(Brand.key == brand)) if brand else None
    if brand and brand_id is None:
        brand_id = new_key()
        session.execute(insert(Brand), [{"id": brand_id, "key": brand, "name_ar": brand, "name_en": brand}])
        audit.record(session, _ACTOR, "add", "brand", brand_id)
    team_id, called = new_key(), name or key
    values = {"id": team_id, "key": key, "brand_id": brand_id, "name_ar": called, "name_en": called}
    session.execute(insert(Team), [values])
    audit.record(session, _ACTOR, "add", "team", team_id)


def team_of(session: Session, key: str) -> UUID | None:
    """Return the team of a key; none for an empty one."""
    if not key:
        return None
    found = session.scalar(select(Team.id).where(Team.key == key))
    if found is None:
        known = ", ".join(session.scalars(select(Team.key).order_by(Team.key))) or "none yet"
        raise BadInput(f"there is no team {key}; there are: {known}")
    return found


def has_logins(session: Session) -> bool:
    """Say whether this is a server that was set up for a team."""
    if session.get_bind().dialect.name != "postgresql":
        return False
    groups = text("SELECT count(*) FROM pg_roles WHERE rolname = ANY(:names)")
    return bool(session.scalar(groups, {"names": [group.value for group in GroupRole]}) == len(GroupRole))


def _known(session: Session, login: str) -> UUID:
    agent_id = session.scalar(select(Agent.id).where(Agent.login == login))
    if agent_id is None:
        raise BadInput(f"there is no agent {login}")
    return agent_id


def _check_role(role: str) -> None:
    if role not in ROLES:
        raise BadInput(f"a role is one of {', '.join(ROLES)}")


def _group(role: str) -> GroupRole:
    return GroupRole(f"hatif_{role}")


def _on_server(session: Session, task: str, login: str, *more: object) -> None:
    """Do something to a login, where there is one."""
    if has_logins(session) and late(_LOGINS, "exists")(_driver_of(session), login):
        late(_LOGINS, task)(_driver_of(session), login, *more)


def _driver_of(session: Session) -> object:
    """Return the driver's own connection: what is done through it belongs to the session's transaction."""
    return session.connection().connection.dbapi_connection
