"""Lists of follow-ups."""

from datetime import timedelta

from sqlalchemy import insert

from app.models.agent import AgentSkill
from app.models.changes import claims
from app.models.database import Database
from app.models.keys import new_key
from app.models.queries import agents, follow_up_lists
from tests.models import builders
from tests.models.promises_made import stored, team_of

HOUR = timedelta(hours=1)


def test_the_next_ones_are_due_free_and_not_left_alone(database: Database) -> None:
    with database.writing() as session:
        sara, omar = builders.agent(session), builders.agent(session, "omar")
        team, other = team_of(session, sara, omar), builders.team(session, "other")
        late, urgent = stored(session, team_id=team), stored(session, team_id=team, priority=2)
        stored(session, builders.NOON + 2 * HOUR, team_id=team)
        stored(session, team_id=team, try_at=builders.NOON + 2 * HOUR)
        stored(session, team_id=team, agent_id=omar)
        stored(session, team_id=other)
        stored(session, team_id=team, completed_at=builders.NOON)
        taken = stored(session, team_id=team)
        claims.claim_one(session, taken, omar)
        found = follow_up_lists.candidates(session, team, sara, builders.NOON + HOUR, 0)
        assert [row.follow_up.id for row in found] == [late]
        most = follow_up_lists.candidates(session, team, sara, builders.NOON + HOUR, 2)
        assert [row.follow_up.id for row in most] == [urgent]
        mine = follow_up_lists.candidates(session, team, omar, builders.NOON + HOUR, 0)
        assert taken in {row.follow_up.id for row in mine}


def test_the_teams_list_says_who_is_at_what(database: Database) -> None:
    with database.writing() as session:
        sara = builders.agent(session)
        team = team_of(session, sara)
        customer = builders.customer(session, "0501234567", language="ar", city="Riyadh")
        key = stored(session, team_id=team, customer_id=customer, digits="+966501234567")
        claims.claim_one(session, key, sara)
        (row,) = follow_up_lists.waiting(session, team)
        assert row.claimed_by == sara
        assert (row.follow_up.customer_name, row.follow_up.number) == ("أحمد الشمري", "+966501234567")
        assert follow_up_lists.one(session, key) == row
        assert follow_up_lists.one(session, new_key()) is None
        assert follow_up_lists.members(session, team) == [(sara, "سارة", "Sara")]


def test_days_hold_what_is_done_too_and_the_lead_sees_what_is_late(database: Database) -> None:
    with database.writing() as session:
        sara = builders.agent(session)
        team = team_of(session, sara)
        done = stored(session, agent_id=sara, completed_at=builders.NOON)
        late = stored(session, team_id=team, escalation=1)
        stored(session, builders.NOON + timedelta(days=1), agent_id=sara)
        day = (builders.NOON - HOUR, builders.NOON + HOUR)
        mine = follow_up_lists.between(session, *day, agent_id=sara)
        assert [row.follow_up.id for row in mine] == [done]
        everybodys = follow_up_lists.between(session, *day, team_id=team)
        assert {row.follow_up.id for row in everybodys} == {done, late}
        assert [row.follow_up.id for row in follow_up_lists.late(session, team, day[1])] == [late]
        assert follow_up_lists.due_moments(session, team, *day) == [builders.NOON]


def test_languages_are_the_own_one_and_those_among_the_skills(database: Database) -> None:
    with database.writing() as session:
        sara = builders.agent(session)
        skills = [{"id": new_key(), "agent_id": sara, "skill": skill} for skill in ("en", "billing")]
        session.execute(insert(AgentSkill), skills)
        assert follow_up_lists.standing_of(session, sara) == (None, ("en",))
        assert agents.team_of(session, sara) is None
