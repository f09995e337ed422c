"""What nobody moves is handed up, once."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from app import times
from app.models.case import CaseEvent
from app.models.changes import case_escalation, case_moves
from app.models.database import Database
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
