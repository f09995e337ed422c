"""What somebody said at his desk is done with the case once, under its own moment."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from app import times
from app.cases.kinds import Deed
from app.errors import BadInput
from app.models.case import CaseEvent
from app.models.changes import case_deeds
from app.models.database import Database
from app.models.keys import new_key
from app.models.rows.cases import CaseDeed
from tests.models import cases_made


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)  # the statements are those of every day
def test_each_deed_leaves_its_own_line_and_one_that_is_told_twice_leaves_one(database: Database) -> None:
    ago = times.now() - timedelta(minutes=10)
    with database.writing() as session:
        cases_made.rules(session)
        sara = cases_made.hand(session)
        key = cases_made.opened(session, sara)

        def deed(kind: str, text: str = "so", department: str = "") -> CaseDeed:
            row = CaseDeed(id=new_key(), case_id=key, kind=kind, at=ago, text=text, department=department)
            for _twice in range(2):
                case_deeds.do(session, row, sara)
            return row

        told = [deed(Deed.NOTE), deed(Deed.WAIT), deed(Deed.GO_ON, ""), deed(Deed.ANSWER)]
        while cases_made.stored(session, key).escalation == 0:  # until it is handed up in the same step
            there = cases_made.stored(session, key).department
            told.append(deed(Deed.PASS_ON, "not ours", "logistics" if there == "finance" else "finance"))
        told.append(deed(Deed.CLOSE))
        lines = session.scalars(select(CaseEvent.id).where(CaseEvent.at == ago)).all()
        assert {row.id for row in told} < set(lines)
        assert len(lines) == len(told) + 1  # that it was handed up
        with pytest.raises(BadInput, match="closed"):
            case_deeds.do(session, CaseDeed(id=new_key(), case_id=key, kind="answer", at=ago, text="x"), sara)
        late = CaseDeed(id=new_key(), case_id=key, kind="go_on", at=ago)
        case_deeds.note_instead(session, late, sara)
        assert session.scalar(select(CaseEvent.text).where(CaseEvent.id == late.id)) == "go_on"
        with pytest.raises(BadInput):
            case_deeds.do(session, CaseDeed(id=new_key(), case_id=key, kind="link", at=ago), sara)
        assert case_deeds.is_there(session, key)
        assert not case_deeds.is_there(session, new_key())
