"""A team with a supervisor and two agents, for the tests of the floor."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import insert, update
from sqlalchemy.orm import Session

from app.models.agent import Agent
from app.models.keys import new_key
from app.models.queue import Queue
from app.models.team import Team
from tests.models import builders


@dataclass(frozen=True, slots=True)
class Crew:
    """Who works there."""

    team: UUID
    boss: UUID
    sara: UUID
    omar: UUID


def crew(session: Session) -> Crew:
    """Take them in, with a queue of theirs."""
    team = new_key()
    session.execute(insert(Team), [{"id": team, "key": "day", "name_ar": "النهار", "name_en": "Day"}])
    queue = {"id": new_key(), "key": "billing", "name_ar": "الفوترة", "name_en": "Billing"}
    session.execute(insert(Queue), [queue | {"team_id": team, "wrap_up_seconds": 60}])
    made = Crew(team, *(builders.agent(session, login) for login in ("boss", "sara", "omar")))
    session.execute(update(Agent).values(team_id=team))
    session.execute(update(Agent).where(Agent.id == made.boss).values(role="supervisor"))
    return made
