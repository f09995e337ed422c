"""What is done is done once."""

from datetime import timedelta

from sqlalchemy import select

from app.models.changes import calls, follow_ups
from app.models.database import Database
from app.models.follow_up import FollowUp
from app.models.keys import new_key
from app.models.queries import follow_up_history
from app.models.rows.changed import Changed
from app.models.rows.follow_ups import FollowUpOutcome, NewFollowUp
from app.planning.recurrence import Recurrence, Unit
from app.planning.working_hours import WorkingHours
from tests.models import builders
from tests.models.promises_made import new, stored, team_of


def test_a_follow_up_keeps_the_moment_it_was_first_done(database: Database) -> None:
    planned = NewFollowUp(new_key(), "Call back", builders.NOON, "Asia/Riyadh", "")
    with database.writing() as session:
        agent = builders.agent(session)
        calls.save_wrap_up(session, builders.wrap_up(agent, follow_ups=(planned,)))
        first = follow_ups.complete(session, planned.id, builders.NOON)
        again = follow_ups.complete(session, planned.id, builders.NOON + timedelta(hours=1))
    assert (first, again) == (Changed(follow_ups=True), Changed())
    with database.reading() as session:
        assert session.scalar(select(FollowUp.completed_at)) == builders.NOON


def test_what_is_not_there_cannot_be_done(database: Database) -> None:
    with database.writing() as session:
        assert not follow_ups.complete(session, new_key(), builders.NOON)


def test_what_was_planned_outside_of_a_call_is_kept_whole(database: Database) -> None:
    planned = new(
        precision="window", until_at=builders.NOON + timedelta(hours=2), customer_words="after work"
    )
    with database.writing() as session:
        sara = builders.agent(session)
        for _ in range(2):
            follow_ups.plan(session, planned, agent_id=sara, customer_id=None, region="SA")
    with database.reading() as session:
        kept = session.scalars(select(FollowUp)).one()
        assert (kept.digits, kept.wall, kept.zone) == ("+966501234567", "2026-11-21T15:00", "Asia/Riyadh")
        assert (kept.until_at, kept.customer_words) == (planned.until_at, "after work")


def test_a_call_brings_all_its_promises_and_closes_what_it_settled(database: Database) -> None:
    with database.writing() as session:
        sara = builders.agent(session)
        team = team_of(session, sara)
        old = stored(session, agent_id=sara)
        call = builders.wrap_up(sara, follow_ups=(new(), new(is_teams=True, why="refund")), kept=(old,))
        calls.save_wrap_up(session, calls.from_json(calls.to_json(call)))
    with database.reading() as session:
        rows = {row.id: row for row in session.scalars(select(FollowUp))}
        assert rows[old].outcome == FollowUpOutcome.CALLED_IN
        assert rows[old].completed_at == call.ended_at
        mine, teams = (rows[item.id] for item in call.follow_ups)
        assert (mine.agent_id, mine.team_id) == (sara, team)
        assert (teams.agent_id, teams.team_id, teams.why) == (None, team, "refund")


def test_one_that_comes_again_is_planned_when_it_is_done_and_ends_when_not_wanted(database: Database) -> None:
    hours = WorkingHours("SA", "Asia/Riyadh")
    rule = Recurrence(1, Unit.WEEKS).as_text()
    with database.writing() as session:
        sara = builders.agent(session)
        planned = new(due_at=builders.NOON + timedelta(days=1), recurrence=rule)  # a Sunday
        follow_ups.plan(session, planned, agent_id=sara, customer_id=None, region="SA")
        follow_ups.complete(session, planned.id, planned.due_at, agent_id=sara, hours=hours)
        following = session.scalars(select(FollowUp).where(FollowUp.completed_at.is_(None))).one()
        assert following.due_at == planned.due_at + timedelta(days=7)
        assert following.series_id == planned.id
        follow_ups.reopen(session, planned.id, agent_id=sara)
        assert session.scalars(select(FollowUp.id).where(FollowUp.completed_at.is_(None))).all() == [
            planned.id
        ]
        not_wanted = FollowUpOutcome.NOT_WANTED
        follow_ups.complete(session, planned.id, planned.due_at, agent_id=sara, outcome=not_wanted)
        assert session.scalars(select(FollowUp.id).where(FollowUp.completed_at.is_(None))).all() == []


def test_each_change_leaves_a_line_of_history(database: Database) -> None:
    with database.writing() as session:
        sara, omar = builders.agent(session), builders.agent(session, "omar")
        key = stored(session, agent_id=sara, escalation=1)
        later = builders.NOON + timedelta(days=1)
        follow_ups.move(session, key, later, agent_id=sara, zone="Europe/London")
        follow_ups.hand_over(session, key, to_agent=omar, to_team=None, by=sara)
        follow_ups.complete(session, key, later, agent_id=omar)
        follow_ups.reopen(session, key, agent_id=omar)
    with database.reading() as session:
        kinds = [step.kind for step in follow_up_history.steps(session, key)]
        assert kinds == ["moved", "handed_over", "closed", "reopened"]
        kept = session.scalars(select(FollowUp)).one()
        assert (kept.wall, kept.zone, kept.escalation) == ("2026-11-22T12:00", "Europe/London", 0)
        assert kept.agent_id == omar


def test_what_is_closed_or_gone_cannot_be_changed(database: Database) -> None:
    with database.writing() as session:
        sara = builders.agent(session)
        key = stored(session, completed_at=builders.NOON)
        assert not follow_ups.move(session, key, builders.NOON, agent_id=sara, zone="UTC")
        assert not follow_ups.hand_over(session, key, to_agent=sara, to_team=None, by=sara)
        assert not follow_ups.reopen(session, new_key(), agent_id=sara)


def test_a_case_that_was_deleted_meanwhile_loses_no_call(database: Database) -> None:
    with database.writing() as session:
        sara = builders.agent(session)
        planned = new(case_id=new_key(), order_id=new_key())
        calls.save_wrap_up(session, builders.wrap_up(sara, follow_ups=(planned,)))
        kept = session.scalars(select(FollowUp)).one()
        assert (kept.case_id, kept.order_id) == (None, None)
