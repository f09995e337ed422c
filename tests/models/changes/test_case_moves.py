"""A case goes from hand to hand until it is closed; its clock stands still while we wait for the customer."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from app import times
from app.errors import BadInput
from app.models.case import CaseEvent
from app.models.changes import case_moves
from app.models.database import Database
from app.models.help_request import HelpRequest
from app.models.rows.cases import Closing
from app.models.satisfaction import Satisfaction
from tests.models import builders, cases_made

SUNDAY_NINE = datetime(2026, 11, 22, 6, tzinfo=UTC)


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = SUNDAY_NINE

    def go(self, hours: float) -> None:
        """Let some hours pass."""
        self.now += timedelta(hours=hours)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Return the clock everything here is timed by."""
    clock = Clock()
    monkeypatch.setattr(times, "now", lambda: clock.now)
    return clock


def test_a_complaint_goes_to_the_department_is_answered_heard_and_closed_with_satisfaction(
    database: Database, clock: Clock
) -> None:
    with database.writing() as session:
        cases_made.rules(session)
        sara, omar = cases_made.hand(session), cases_made.hand(session, "omar")
        mona = builders.customer(session, "0501234567")
        key = cases_made.opened(session, sara, customer_id=mona)
        case_moves.take(session, key, omar)
        assert cases_made.stored(session, key).status == "open"
        clock.go(1)
        case_moves.answer(session, key, "Refunded today", omar)
        case = cases_made.stored(session, key)
        assert (case.status, case.answer, case.heard_at) == ("answered", "Refunded today", None)
        assert not case_moves.hear(session, key, omar)  # it is not for him
        assert case_moves.hear(session, key, sara)
        assert not case_moves.hear(session, key, sara)
        clock.go(1)
        case_moves.close(session, key, Closing("Refund explained", 4), sara)
        case = cases_made.stored(session, key)
        assert (case.status, case.closed_at, case.closed_by) == ("closed", clock.now, sara.agent.id)
        said = session.execute(select(Satisfaction)).scalar_one()
        assert (said.interaction_id, said.score, said.source) == (key, 4, "agent")
        kinds = session.scalars(select(CaseEvent.kind).order_by(CaseEvent.at, CaseEvent.id)).all()
        assert kinds == ["opened", "taken", "answered", "heard", "closed"]


def test_the_clock_stands_still_while_the_customer_is_waited_for(database: Database, clock: Clock) -> None:
    with database.writing() as session:
        cases_made.rules(session)
        sara = cases_made.hand(session)
        key = cases_made.opened(session, sara)
        before = cases_made.stored(session, key).due_at
        assert before is not None
        clock.go(2)
        case_moves.wait(session, key, "a photograph", sara)
        case = cases_made.stored(session, key)
        assert (case.due_at, case.reply_due_at, case.status) == (None, None, "waiting")
        clock.go(24)
        case_moves.go_on(session, key, "", sara)
        case = cases_made.stored(session, key)
        assert case.due_at == before + timedelta(days=1)  # both are working days, at the same hour
        assert case.left_seconds is None


def test_passing_on_needs_a_reason_starts_the_answers_clock_and_ends_with_a_supervisor(
    database: Database, clock: Clock
) -> None:
    with database.writing() as session:
        cases_made.rules(session)
        sara, boss = cases_made.hand(session), cases_made.hand(session, "boss", "supervisor")
        key = cases_made.opened(session, sara)
        for department, reason in (("logistics", " "), ("finance", "it is theirs")):
            with pytest.raises(BadInput):
                case_moves.pass_on(session, key, department, reason, sara)
        case_moves.take(session, key, sara)
        clock.go(3)
        case_moves.pass_on(session, key, "logistics", "Not about money", sara)
        case = cases_made.stored(session, key)
        assert (case.department, case.department_reason) == ("logistics", "Not about money")
        assert (case.bounces, case.owner_id, case.status) == (1, None, "new")
        assert case.reply_due_at is not None
        assert case.reply_due_at > SUNDAY_NINE + timedelta(hours=8)
        assert session.scalars(select(HelpRequest.kind)).all() == []
        case_moves.pass_on(session, key, "returns", "It came back", sara)
        assert session.scalars(select(HelpRequest.kind)).all() == ["case_late"]
        with pytest.raises(BadInput, match="a supervisor decides"):
            case_moves.pass_on(session, key, "finance", "Not ours", sara)
        case_moves.pass_on(session, key, "finance", "You do it", boss)
        case = cases_made.stored(session, key)
        assert (case.department, case.bounces, case.escalation) == ("finance", 3, 2)
        case_moves.close(session, key, Closing("Done"), boss)
        assert session.scalar(select(HelpRequest.closed_at)) == clock.now


def test_a_case_that_comes_back_has_new_times(database: Database, clock: Clock) -> None:
    with database.writing() as session:
        cases_made.rules(session)
        sara = cases_made.hand(session)
        key = cases_made.opened(session, sara)
        case_moves.answer(session, key, "Done", sara)
        assert cases_made.stored(session, key).heard_at == clock.now  # who answers himself has heard it
        case_moves.go_on(session, key, "It is not", sara)
        case_moves.close(session, key, Closing("Done again"), sara)
        clock.go(48)
        case_moves.go_on(session, key, "And again", sara)
        case = cases_made.stored(session, key)
        assert (case.status, case.closed_at, case.closed_by) == ("open", None, None)
        assert case.due_at is not None
        assert case.due_at > clock.now
        with pytest.raises(BadInput, match="open cannot become open"):
            case_moves.go_on(session, key, "", sara)


def test_nothing_is_answered_or_closed_without_a_word(database: Database, clock: Clock) -> None:
    with database.writing() as session:
        sara = cases_made.hand(session)
        key = cases_made.opened(session, sara)
        with pytest.raises(BadInput, match="write the answer"):
            case_moves.answer(session, key, "\n", sara)
        with pytest.raises(BadInput, match="what was done"):
            case_moves.close(session, key, Closing(""), sara)
        with pytest.raises(BadInput, match="from 1 to 5"):
            case_moves.close(session, key, Closing("Done", 6), sara)
