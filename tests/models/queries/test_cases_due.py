"""Which cases are to be handed up is asked in one way by those who look and by those who do it."""

from datetime import timedelta
from typing import Any

from sqlalchemy import select, update

from app import times
from app.cases.kinds import CaseStatus
from app.models.case import Case
from app.models.database import Database
from app.models.department import Department
from app.models.queries.cases_due import to_hand_up
from tests.models import cases_made


def test_late_ones_and_those_passed_on_too_often_but_not_those_that_wait_are_as_high_or_closed(
    database: Database,
) -> None:
    now = times.now()
    late, soon = now - timedelta(minutes=1), now + timedelta(hours=1)
    expected: dict[str, tuple[dict[str, Any], bool]] = {
        "on time": ({}, False),
        "end late": ({"due_at": late}, True),
        "answer late": ({"reply_due_at": late}, True),
        "told already": ({"reply_due_at": late, "escalation": 1}, False),
        "answered": ({"reply_due_at": late, "status": CaseStatus.ANSWERED}, False),
        "waits": ({"due_at": late, "status": CaseStatus.WAITING}, False),
        "closed": ({"due_at": late, "closed_at": now}, False),
        "as high as can be": ({"due_at": late, "escalation": 2}, False),
        "to and fro": ({"bounces": 9}, True),
    }
    with database.writing() as session:
        cases_made.rules(session)
        sara = cases_made.hand(session)
        for title, (values, _) in expected.items():
            key = cases_made.opened(session, sara, title=title)
            plain = {"due_at": soon, "reply_due_at": soon}
            session.execute(update(Case).where(Case.id == key).values(**{**plain, **values}))
        asked = select(Case.title).outerjoin(Department, Department.key == Case.department)
        found = set(session.scalars(asked.where(*to_hand_up(now))))
    assert found == {title for title, (_, is_due) in expected.items() if is_due}
