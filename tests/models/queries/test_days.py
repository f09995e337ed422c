"""An agent's day: his own answered calls since it began, and what he has to do."""

from datetime import timedelta

import pytest
from sqlalchemy import insert, update

from app import times
from app.models.agent import Agent
from app.models.case import Case
from app.models.changes import calls, case_escalation, case_moves
from app.models.database import Database
from app.models.keys import new_key
from app.models.queries import days
from app.models.rows.days import DayRow
from app.models.rows.follow_ups import NewFollowUp
from app.models.team import Team
from tests.models import builders, cases_made

SINCE = builders.NOON - timedelta(hours=4)


def test_a_day_without_calls_is_empty(database: Database) -> None:
    with database.writing() as session:
        agent = builders.agent(session)
    with database.reading() as session:
        assert days.my_day(session, agent, SINCE) == DayRow(0, 0, None, ())


def test_the_agents_own_calls_of_the_day_are_counted(database: Database) -> None:
    with database.writing() as session:
        agent, other = builders.agent(session), builders.agent(session, "omar")
        yesterday = builders.NOON - timedelta(days=1)
        for wrap_up in (
            builders.wrap_up(agent, resolved="yes"),
            builders.wrap_up(agent, resolved="no", wrapped_up_at=builders.NOON + timedelta(seconds=370)),
            builders.wrap_up(agent, resolved="pending"),
            builders.wrap_up(agent, answered_at=None),
            builders.wrap_up(agent, answered_at=yesterday, ended_at=yesterday),
            builders.wrap_up(other, resolved="yes"),
        ):
            calls.save_wrap_up(session, wrap_up)
    with database.reading() as session:
        day = days.my_day(session, agent, SINCE)
    assert (day.calls, day.average_handle_seconds) == (3, 320)
    assert day.resolved_first_time == pytest.approx(0.5)


def test_the_agents_follow_ups_come_by_due(database: Database) -> None:
    planned = tuple(
        NewFollowUp(new_key(), f"in {hours} h", builders.NOON + timedelta(hours=hours), "Asia/Riyadh", "")
        for hours in (3, 1, 2)
    )
    with database.writing() as session:
        agent, owner = builders.agent(session), builders.full_customer(session)
        calls.save_wrap_up(session, builders.wrap_up(agent, owner, follow_ups=planned))
    with database.reading() as session:
        rows = days.my_day(session, agent, SINCE).follow_ups
    assert [row.what for row in rows] == ["in 1 h", "in 2 h", "in 3 h"]
    assert {row.number for row in rows} == {"+966501234567"}


def test_answers_to_the_agents_cases_are_told_until_he_has_read_them(database: Database) -> None:
    with database.writing() as session:
        sara, omar = cases_made.hand(session), cases_made.hand(session, "omar")
        key = cases_made.opened(session, sara)
        case_moves.answer(session, key, "Refunded", omar)
        (answer,) = days.my_day(session, sara.agent.id, SINCE).answers
        assert (answer.case_id, answer.title) == (key, "Charged twice")
        assert days.my_day(session, omar.agent.id, SINCE).answers == ()
        case_moves.hear(session, key, sara)
        assert days.my_day(session, sara.agent.id, SINCE).answers == ()


def test_cases_of_the_agents_department_are_told_until_somebody_has_taken_them_on(database: Database) -> None:
    with database.writing() as session:
        cases_made.rules(session)
        sara, omar = cases_made.hand(session), cases_made.hand(session, "omar")
        team = new_key()
        session.execute(insert(Team), [{"id": team, "key": "money", "name_ar": "المالية"}])
        session.execute(update(Agent).where(Agent.id == omar.agent.id).values(team_id=team))
        cases_made.team_of(session, "finance", team)
        key, other = (
            cases_made.opened(session, sara),
            cases_made.opened(session, sara, department="logistics"),
        )
        (told,) = days.my_day(session, omar.agent.id, SINCE).department
        assert (told.case_id, told.title, told.is_late) == (key, "Charged twice", False)
        assert days.my_day(session, sara.agent.id, SINCE).department == ()
        assert not days.my_day(session, sara.agent.id, SINCE).has_late_cases
        late = times.now() - timedelta(minutes=1)
        session.execute(update(Case).where(Case.id == key).values(reply_due_at=late))
        for agent in (sara, omar):  # whosever it is, any desk hands it up
            assert days.my_day(session, agent.agent.id, SINCE).has_late_cases
        assert case_escalation.escalate(session, times.now()) == 1
        assert not days.my_day(session, sara.agent.id, SINCE).has_late_cases
        assert days.my_day(session, omar.agent.id, SINCE).department[0].is_late
        case_moves.pass_on(session, other, "finance", "It is about money", sara)
        assert {row.case_id for row in days.my_day(session, omar.agent.id, SINCE).department} == {key, other}
        for case_id in (key, other):
            case_moves.take(session, case_id, omar)
        assert days.my_day(session, omar.agent.id, SINCE).department == ()
