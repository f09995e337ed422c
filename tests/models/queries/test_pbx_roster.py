"""Who works in which queue, and how willingly he is called."""

from sqlalchemy import insert, select, update

from app.models.agent import Agent, AgentSkill
from app.models.database import Database
from app.models.keys import new_key
from app.models.queries.pbx_roster import roster
from app.models.queue import Queue
from app.models.team import Team
from tests.models import builders


def test_skills_name_the_queues_else_the_team_does(database: Database) -> None:
    with database.writing() as session:
        sara, mona, gone = (builders.agent(session, login) for login in ("sara", "mona", "gone"))
        day = builders.team(session, "day")
        for key, team in (("billing", day), ("orders", None), ("night", builders.team(session, "night"))):
            values = {"id": new_key(), "key": key, "name_ar": key, "team_id": team}
            session.execute(insert(Queue), [values])
        session.execute(update(Agent).values(team_id=day))
        for person, extension in ((sara, "201"), (mona, "202"), (gone, "203")):
            session.execute(update(Agent).where(Agent.id == person).values(extension=extension))
        session.execute(update(Agent).where(Agent.id == gone).values(is_disabled=True))
        for skill, level in (("night", 1), ("orders", 3), ("english", 3)):
            session.execute(
                insert(AgentSkill), [{"id": new_key(), "agent_id": mona, "skill": skill, "level": level}]
            )
        session.execute(update(Agent).where(Agent.id == sara).values(role="supervisor"))
        assert session.scalar(select(Team.key).where(Team.id == day)) == "day"
    with database.reading() as session:
        found = roster(session)
    assert found.agents[sara].queues == (("billing", 0), ("orders", 0))
    assert found.agents[mona].queues == (("night", 2), ("orders", 0))
    assert set(found.by_extension) == {"201", "202"}
    assert found.queues == {"billing", "orders", "night"}
    assert found.is_agent("201")
    assert not found.is_agent("203")
    assert found.leads(sara, mona)
    assert not found.leads(mona, sara)
    assert not found.leads(sara, gone)
