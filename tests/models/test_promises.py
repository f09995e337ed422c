"""One agent's view of follow-ups, from planning to the figures."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from sqlalchemy import insert, update

from app import times
from app.models.consent import Consent
from app.models.customer import Customer
from app.models.database import Database
from app.models.keys import new_key
from app.models.promises import Promises
from app.models.queries import agents
from app.models.rows.follow_ups import FollowUpOutcome
from app.planning.attempts import AttemptOutcome
from app.planning.calling_windows import Refusal
from app.planning.promise_figures import figures
from tests.models import builders
from tests.models.promises_made import RIYADH, new, stored, team_of

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)  # Sunday noon in Riyadh


@pytest.fixture(autouse=True)
def _at_noon() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def desks(database: Database) -> list[Promises]:
    """Return the follow-ups of Sara and Omar, who are one team."""
    with database.writing() as session:
        team_of(session, builders.agent(session), builders.agent(session, "omar"))
        rows = [agents.with_login(session, login) for login in ("sara", "omar")]
    return [Promises(database, "SA", row) for row in rows if row is not None]


def test_a_callback_goes_from_the_list_through_tries_to_the_figures(desks: list[Promises]) -> None:
    sara, omar = desks
    sara.plan(new(due_at=NOW - timedelta(minutes=5), is_teams=True), None)
    (waiting,) = omar.team_list()
    claimed = sara.claim_next()
    assert claimed is not None
    assert claimed.follow_up.id == waiting.follow_up.id
    assert omar.claim_next() is None
    assert omar.claim(claimed.follow_up.id) is None
    assert sara.renew(claimed.follow_up.id)
    next_at = sara.record_try(claimed.follow_up.id, AttemptOutcome.BUSY)
    assert next_at == NOW + timedelta(minutes=5)
    assert omar.claim_next() is None  # not yet
    with time_machine.travel(NOW + timedelta(minutes=6), tick=False):
        again = omar.claim_next()
        assert again is not None
        assert again.follow_up.tries == 1
        omar.record_try(again.follow_up.id, AttemptOutcome.REACHED)
        omar.close(again.follow_up.id, FollowUpOutcome.KEPT)
        assert [step.kind for step in omar.steps(again.follow_up.id)] == [
            "planned",
            "attempt",
            "attempt",
            "closed",
        ]
        counted = figures(sara.facts(NOW - timedelta(days=1), NOW + timedelta(days=1)), times.now())
    assert (counted.kept_on_time, counted.settled) == (1, 1)


def test_who_must_not_be_called_now_is_not_the_next(desks: list[Promises], database: Database) -> None:
    sara, _ = desks
    with database.writing() as session:
        customer = builders.customer(session, "0501234567")
        session.execute(update(Customer).values(is_do_not_call=True))
    sara.plan(new(due_at=NOW - timedelta(hours=1), is_teams=True), customer)
    sara.plan(
        new(due_at=NOW - timedelta(hours=1), is_teams=True, number="+12125550123"), None
    )  # 4 in the morning
    assert len(sara.team_list()) == 2
    assert sara.claim_next() is None


def test_it_is_moved_handed_over_reopened_and_released(desks: list[Promises], database: Database) -> None:
    sara, omar = desks
    plan = new(due_at=NOW)
    sara.plan(plan, None)
    later = NOW + timedelta(hours=3)
    sara.move(plan.id, later, RIYADH, None, "moment")
    sara.hand_over(plan.id, None)
    (row,) = omar.team_list()
    assert (row.follow_up.due_at, row.agent_id) == (later, None)
    assert omar.claim(plan.id) is not None
    omar.release(plan.id)
    omar.close(plan.id, FollowUpOutcome.GIVEN_UP)
    omar.reopen(plan.id)
    members = {name: key for key, _, name in sara.members()}
    sara.hand_over(plan.id, members["Sara"])
    day = (NOW - timedelta(hours=9), NOW + timedelta(hours=9))
    assert len(omar.between(*day, of_team=True)) == 1
    assert len(sara.between(*day, of_team=False)) == 1 or len(omar.between(*day, of_team=False)) == 1
    assert sara.load(*day) == ([later], 2)


def test_the_gate_and_the_hours_are_asked(desks: list[Promises], database: Database) -> None:
    sara, _ = desks
    with database.writing() as session:
        customer = builders.customer(session, "0501234567")
        stored(session, NOW, customer_id=customer)
    assert sara.called("0501234567").customer_id == customer
    assert sara.called("0501234567").promised_at == NOW
    sara.note_dialled_despite(customer, "do_not_call")
    assert sara.hours().zone == RIYADH


def test_an_agent_without_a_team_has_no_list(database: Database) -> None:
    with database.writing() as session:
        builders.agent(session)
        row = agents.with_login(session, "sara")
    assert row is not None
    alone = Promises(database, "SA", row)
    assert (alone.team_list(), alone.late(), alone.claim_next(), alone.members()) == ([], [], None, [])
    assert alone.load(NOW, NOW) == ([], 1)
    assert alone.between(NOW, NOW, of_team=True) == []


def test_a_call_with_offers_needs_an_agreement_on_record(desks: list[Promises], database: Database) -> None:
    """The plan says that he agreed; the record decides, and an hour promised for it excuses nothing."""
    sara, _ = desks
    with database.writing() as session:
        key = builders.customer(session, "0501234567")
    sara.plan(new(due_at=NOW - timedelta(minutes=5), is_teams=True, basis="consented"), key)
    assert sara.claim_next() is None
    assert sara.may_call("0501234567", key, "consented").refusal is Refusal.NO_CONSENT
    assert sara.may_call("0501234567", key).refusal is None
    with database.writing() as session:
        answer = {"id": new_key(), "customer_id": key, "purpose": "offers", "is_given": True, "at": NOW}
        session.execute(insert(Consent), [answer])
    assert sara.may_call("0501234567", key, "consented").refusal is None
    with time_machine.travel(NOW + timedelta(hours=10), tick=False):  # late in the evening
        assert sara.may_call("0501234567", key, "consented").refusal is Refusal.OUTSIDE_HOURS
    assert sara.claim_next() is not None


def test_the_promised_hour_excuses_a_late_call_he_asked_for_alone(desks: list[Promises]) -> None:
    sara, _ = desks
    late = NOW + timedelta(hours=11)
    with time_machine.travel(late, tick=False):
        sara.plan(new(due_at=late, is_promise=True, basis="consented"), None)
        assert sara.may_call("0501234567").refusal is Refusal.OUTSIDE_HOURS
        sara.plan(new(due_at=late, is_promise=True), None)
        assert sara.may_call("0501234567").refusal is None
        assert sara.may_call("0501234567", None, "consented").refusal is Refusal.NO_CONSENT
