"""What nobody moves is handed up, once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import select

from app import times
from app.models.case import CaseEvent
from app.models.changes import case_escalation, case_moves
from app.models.database import Database
from app.models.help_request import HelpRequest
from tests.models import cases_made


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)  # the statements are the same
def test_late_cases_are_found_handed_up_and_left_alone_afterwards(database: Database) -> None:
    with database.writing() as session:
        cases_made.rules(session)
        sara = cases_made.hand(session)
        late, waits = cases_made.opened(session, sara), cases_made.opened(session, sara)
        case_moves.wait(session, waits, "", sara)
        assert case_escalation.wanting(session, times.now()) == []
        reply_due_at, due_at = (
            cases_made.stored(session, late).reply_due_at, cases_made.stored(session, late).due_at,
        )  # fmt: skip
        assert reply_due_at is not None
        assert due_at is not None
        soon = reply_due_at + timedelta(minutes=1)
        assert case_escalation.escalate(session, soon) == 1
        assert case_escalation.escalate(session, soon) == 0
        assert cases_made.stored(session, late).escalation == 1
        assert case_escalation.escalate(session, due_at + timedelta(minutes=1)) == 1
        assert cases_made.stored(session, late).escalation == 2
        handed = select(CaseEvent.detail).where(CaseEvent.kind == "escalated").order_by(CaseEvent.at)
        assert session.scalars(handed).all() == ["late_reply", "late"]


def test_however_many_desks_look_at_once_a_case_is_handed_up_once(database: Database) -> None:
    """Each waits for the other's row, and finds it as high already."""
    with database.writing() as session:
        cases_made.rules(session)
        cases_made.opened(session, cases_made.hand(session))
    later = times.now() + timedelta(days=30)

    def look(_desk: int) -> int:
        with database.writing() as session:
            return case_escalation.escalate(session, later)

    with ThreadPoolExecutor(4) as desks:
        done = list(desks.map(look, range(8)))
    with database.reading() as session:
        steps = session.scalars(select(CaseEvent.id).where(CaseEvent.kind == "escalated")).all()
        calls = session.scalars(select(HelpRequest.id)).all()
    assert (sum(done), len(steps), len(calls)) == (1, 1, 1)
