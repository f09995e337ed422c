"""Consents are added with the words they were asked in; relations come and go."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.models.keys import new_key
from app.models.rows.records import CustomerRecord, RelationLine
from app.ui.language import Language
from app.ui.parts.editor_agreements import EditorAgreements
from tests.ui import people

SON = new_key()
RECORD = CustomerRecord(
    customer_id=new_key(),
    name="منى",
    relations=(RelationLine(id=new_key(), other_id=SON, kind="child"),),
    names={SON: "سعد"},
)


@pytest.fixture
def agreements(qtbot: QtBot, english: Language) -> EditorAgreements:
    """The agreements of somebody with a son."""
    agreements = EditorAgreements(english)
    qtbot.addWidget(agreements)
    agreements.show_record(RECORD)
    agreements.show()
    return agreements


def test_an_answer_is_kept_with_its_question(agreements: EditorAgreements, qtbot: QtBot) -> None:
    qtbot.mouseClick(agreements.given_button, Qt.MouseButton.LeftButton)
    assert agreements.wording_problem.text() == "Type the question as you asked it."
    qtbot.keyClicks(agreements.wording_field, "May we send offers?")
    with qtbot.waitSignal(agreements.edited):
        qtbot.mouseClick(agreements.refused_button, Qt.MouseButton.LeftButton)
    (consent,) = agreements.taken_into(RECORD).consents
    assert (consent.purpose, consent.is_given, consent.wording) == ("offers", False, "May we send offers?")
    assert agreements.wording_problem.isHidden()


def test_relations_are_found_by_name_and_taken_out(agreements: EditorAgreements, qtbot: QtBot) -> None:
    with qtbot.waitSignal(agreements.search_wanted) as wanted:
        qtbot.keyClicks(agreements.search_field, "M")
    assert wanted.args == ["M"]
    agreements.show_found([people.found_row()])
    for _ in range(2):  # the same person is the same relation
        agreements.found_list.row_chosen.emit(people.found_row())
    first, second = agreements.taken_into(RECORD).relations
    assert (first.other_id, second.other_id, second.kind) == (SON, people.MONA, "spouse")
    button = agreements.findChild(QPushButton, "remove_0")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert agreements.taken_into(RECORD).relations == (second,)
