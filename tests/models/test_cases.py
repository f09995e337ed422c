"""What one agent asks of cases; no card number is kept in any of their texts."""

import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from app import times
from app.cases.kinds import Deed
from app.cases.likeness import Wanted
from app.errors import BadInput
from app.models.case import Case, CaseEvent
from app.models.cases import Cases
from app.models.database import Database
from app.models.keys import new_key
from app.models.rows.cases import CaseDeed, CaseFilter, DeedEnd
from tests.models import builders, cases_made

CARD = "4111 1111 1111 1111"


def test_a_file_begins_with_our_rules_and_a_case_goes_its_way_without_a_card_number(
    tmp_path: Path, file_template: Path
) -> None:
    path = Path(shutil.copy(file_template, tmp_path / "cases.sqlite"))
    database = Database.open(f"sqlite:///{path}")
    with database.writing() as session:
        sara, mona = cases_made.hand(session), builders.customer(session, "0501234567")
    desk = Cases(database, "SA", sara.agent)
    assert len(desk.choices().departments) == len(desk.choices().departments) == 10
    told = desk.open(cases_made.new(customer_id=mona, title=f"Paid with {CARD}", text=CARD))
    other = desk.open(cases_made.new(customer_id=mona, title="Something else"))
    assert [row.id for row in desk.alike(mona, Wanted("Paid with", "complaint"))] == [told.id]
    desk.take(told.id)
    for kind, department in ((Deed.NOTE, ""), (Deed.WAIT, ""), (Deed.GO_ON, ""), (Deed.PASS_ON, "logistics")):
        assert desk.do(deed(told.id, kind, CARD, department=department)) is DeedEnd.DONE
    desk.describe(told.id, cases_made.new(title=f"Still {CARD}"))
    desk.link(told.id, other.id)
    desk.unlink(told.id, "case", other.id)
    desk.do(deed(told.id, Deed.ANSWER, CARD))
    desk.hear(told.id)
    desk.do(deed(told.id, Deed.CLOSE, CARD, satisfaction=3))
    found = desk.detail(told.id)
    assert "1111 1111" not in str(found)
    assert (found.satisfaction, found.links, found.line.status) == (3, (), "closed")
    assert desk.of_number(told.number) == told.id
    assert {line.id for line in desk.lines(CaseFilter())} == {told.id, other.id}
    assert desk.calls() == []
    with pytest.raises(BadInput):
        desk.do(deed(told.id, Deed.NOTE, ""))
    database.close()


def test_what_waited_is_done_once_under_its_moment_and_becomes_a_note_where_others_were_quicker(
    tmp_path: Path, file_template: Path
) -> None:
    path = Path(shutil.copy(file_template, tmp_path / "late.sqlite"))
    database = Database.open(f"sqlite:///{path}")
    with database.writing() as session:
        cases_made.rules(session)
        sara, omar = cases_made.hand(session), cases_made.hand(session, "omar")
        key = cases_made.opened(session, sara)
    desk, earlier = Cases(database, "SA", sara.agent), times.now() - timedelta(hours=1)
    answer = deed(key, Deed.ANSWER, "On Monday", at=earlier)
    for _twice in range(2):
        assert desk.do(answer, omar.agent.id) is DeedEnd.DONE
    desk.do(deed(key, Deed.CLOSE, "Told her"))
    late = deed(key, Deed.ANSWER, "On Tuesday", at=earlier)
    with pytest.raises(BadInput):
        desk.do(replace(late, at=times.now()))  # whoever has just pressed sees why
    for _twice in range(2):
        assert desk.do(late, omar.agent.id) in (DeedEnd.NOTED, DeedEnd.DONE)
    assert desk.do(deed(new_key(), Deed.NOTE, "Lost", at=earlier)) is DeedEnd.GONE
    with database.reading() as session:
        steps = session.execute(
            select(CaseEvent.kind, CaseEvent.text, CaseEvent.agent_id)
            .where(CaseEvent.at == earlier)
            .order_by(CaseEvent.id)
        ).all()
        assert session.scalar(select(Case.answered_at)) == earlier
    assert [tuple(step) for step in steps] == [
        ("answered", "On Monday", omar.agent.id),
        ("note", "On Tuesday", omar.agent.id),
    ]
    database.close()


def deed(case_id: UUID, kind: Deed, text: str, **values: Any) -> CaseDeed:
    """Return something that is done with a case, just now where nothing else is said."""
    told = {"id": new_key(), "case_id": case_id, "kind": str(kind), "text": text, "at": times.now()}
    return CaseDeed(**{**told, **values})
