"""Who works at the desks of the bridge's tests."""

from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.orm import Session

from app.models.agent import Agent
from app.models.keys import new_key
from app.models.queue import Queue
from app.models.rows.pbx_roster import Roster, RosterAgent
from app.models.team import Team

QUEUES = ("orders", "support")


def agent(extension: str, role: str = "agent", team: UUID | None = None) -> RosterAgent:
    """Return somebody who works in both queues."""
    places = tuple((queue, 0) for queue in QUEUES)
    return RosterAgent(new_key(), f"a{extension}", extension, f"Agent {extension}", role, team, places)


def roster(*agents: RosterAgent) -> Roster:
    """Return everybody."""
    return Roster(
        {each.id: each for each in agents},
        {each.extension: each for each in agents if each.extension},
        frozenset(QUEUES),
    )


def take_in(session: Session, *extensions: str, supervisor: str = "") -> dict[str, UUID]:
    """Write agents, their supervisor and both queues into a database; their keys come back by extension."""
    team = new_key()
    session.execute(insert(Team), [{"id": team, "key": "day", "name_ar": "فريق"}])
    for queue in QUEUES:
        values = {"id": new_key(), "key": queue, "name_ar": queue, "team_id": team}
        session.execute(insert(Queue), [values])
    keys = {}
    for extension in (*extensions, *filter(None, [supervisor])):
        keys[extension] = new_key()
        role = "supervisor" if extension == supervisor else "agent"
        values = {"id": keys[extension], "login": f"a{extension}", "name": f"Agent {extension}"}
        session.execute(insert(Agent), [values | {"extension": extension, "role": role, "team_id": team}])
    return keys
