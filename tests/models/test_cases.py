"""What one agent asks of cases; no card number is kept in any of their texts."""

import shutil
from pathlib import Path

import pytest

from app.cases.likeness import Wanted
from app.errors import BadInput
from app.models.cases import Cases
from app.models.database import Database
from app.models.rows.cases import CaseFilter, Closing
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
    desk.note(told.id, CARD)
    desk.wait(told.id, CARD)
    desk.go_on(told.id)
    desk.pass_on(told.id, "logistics", CARD)
    desk.describe(told.id, cases_made.new(title=f"Still {CARD}"))
    desk.link(told.id, other.id)
    desk.unlink(told.id, "case", other.id)
    desk.answer(told.id, CARD)
    desk.hear(told.id)
    desk.close(told.id, Closing(CARD, 3))
    found = desk.detail(told.id)
    assert "1111 1111" not in str(found)
    assert (found.satisfaction, found.links, found.line.status) == (3, (), "closed")
    assert desk.of_number(told.number) == told.id
    assert {line.id for line in desk.lines(CaseFilter())} == {told.id, other.id}
    assert desk.calls() == []
    with pytest.raises(BadInput):
        desk.note(told.id, "")
    database.close()
