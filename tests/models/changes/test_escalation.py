"""What its owner does not do goes on to the lead and then to the team."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.models.agent import Agent
from app.models.changes import agent_states, claims
from app.models.changes.escalation import escalate
from app.models.database import Database
from app.models.follow_up import FollowUp
from app.models.queries import follow_up_history
from tests.models import builders
from tests.models.promises_made import stored, team_of


def minutes_late(count: int) -> datetime:
    return builders.NOON + timedelta(minutes=count)


def standing(session: Session, key: UUID) -> tuple[UUID | None, UUID | None, int]:
    row = session.execute(
        select(FollowUp.agent_id, FollowUp.team_id, FollowUp.escalation).where(FollowUp.id == key)
    ).one()
    return row.agent_id, row.team_id, row.escalation


def test_late_ones_go_to_the_lead_and_then_to_the_team(database: Database) -> None:
    with database.writing() as session:
        sara = builders.agent(session)
        team = team_of(session, sara)
        key = stored(session, agent_id=sara)
        assert not escalate(session, team, minutes_late(14))
        assert escalate(session, team, minutes_late(15))
        assert standing(session, key) == (sara, None, 1)
        assert not escalate(session, team, minutes_late(20))  # told once
        assert escalate(session, team, minutes_late(30))
        assert standing(session, key) == (None, team, 2)
        assert [step.kind for step in follow_up_history.steps(session, key)] == ["to_lead", "to_team"]


def test_an_owner_who_is_gone_has_nothing_any_more(database: Database) -> None:
    with database.writing() as session:
        sara = builders.agent(session)
        team = team_of(session, sara)
        key = stored(session, minutes_late(600), agent_id=sara)
        session.execute(update(Agent).values(is_disabled=True))
        escalate(session, team, builders.NOON)
        assert standing(session, key)[:2] == (None, team)


def test_an_owner_who_signed_out_loses_what_is_due_and_keeps_what_is_not(database: Database) -> None:
    with database.writing() as session:
        sara, omar = builders.agent(session), builders.agent(session, "omar")
        team = team_of(session, sara, omar)
        due, later = stored(session, agent_id=sara), stored(session, minutes_late(60), agent_id=sara)
        of_omar = stored(session, agent_id=omar)
        agent_states.enter(session, omar, "ready", "", minutes_late(-60))
        agent_states.enter(session, sara, "ready", "", minutes_late(-60))
        agent_states.enter(session, sara, "", "", minutes_late(-5))
        escalate(session, team, minutes_late(0))
        assert standing(session, due)[0] is None
        assert standing(session, later)[0] == sara
        assert standing(session, of_omar)[0] == omar


def test_each_has_its_own_patience_and_a_window_is_late_when_it_is_over(database: Database) -> None:
    with database.writing() as session:
        sara = builders.agent(session)
        team = team_of(session, sara)
        patient = stored(session, agent_id=sara, team_after_minutes=120)
        window = stored(session, agent_id=sara, until_at=minutes_late(60))
        escalate(session, team, minutes_late(45))
        assert standing(session, patient) == (sara, None, 1)
        assert standing(session, window) == (sara, None, 0)
        escalate(session, team, minutes_late(120))
        assert standing(session, patient)[0] is None


def test_what_somebody_is_at_stays_with_him(database: Database) -> None:
    with database.writing() as session:
        sara = builders.agent(session)
        team = team_of(session, sara)
        key = stored(session, agent_id=sara)
        claims.claim_one(session, key, sara, lease=timedelta(days=3650))
        escalate(session, team, minutes_late(90))
        assert standing(session, key)[0] == sara
