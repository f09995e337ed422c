"""What a case is, and which priority follows from it."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.models.keys import new_key
from app.models.rows.cases import NewCase
from app.ui.cases.form import CaseForm
from app.ui.language import Language
from tests.ui.cases.rows import CHOICES, NOW

CLICK = Qt.MouseButton.LeftButton


def test_the_priority_follows_at_once_and_an_emergency_needs_no_choice(
    english: Language, qtbot: QtBot
) -> None:
    form = CaseForm(english)
    qtbot.addWidget(form)
    form.know(CHOICES)
    told = NewCase(id=new_key(), title="Late", department="logistics", links=(("order", new_key()),))
    form.show_case(told, is_new=True)
    assert form.taken_into(told) == told
    assert form.priority_pill.text() == "Normal"
    qtbot.mouseClick(form.urgency_row.buttons["now"], CLICK)
    assert form.priority_pill.text() == "High"
    assert "4 hours" in form.times_label.text()
    qtbot.mouseClick(form.urgency_row.buttons["now"], CLICK)  # one is always chosen
    assert form.urgency_row.value == "soon"
    qtbot.mouseClick(form.kind_row.buttons["emergency"], CLICK)
    assert (form.priority_pill.text(), form.impact_row.isEnabled()) == ("Urgent", False)
    assert "supervisor" in form.times_label.text()
    form.show_due(NOW)
    assert form.times_label.text().startswith("Answer by")


def test_title_and_department_are_asked_for_beside_their_fields(english: Language, qtbot: QtBot) -> None:
    form = CaseForm(english)
    qtbot.addWidget(form)
    form.know(CHOICES)
    form.show_case(NewCase(id=new_key()), is_new=True)
    assert not form.check()
    form.title_field.setText("Late")
    assert not form.check()
    form.department_field.setCurrentIndex(form.department_field.findData("sales"))
    assert form.check()
    form.show_case(NewCase(id=new_key(), title="Late"), is_new=False)
    assert form.check()  # where it goes is said once, when it is opened
    assert form.department_field.isHidden()
    node = form.cause_field.node_of("delivery")
    assert node is not None
    form.cause_field.chosen.emit(node.id)
    assert form.taken_into(NewCase(id=new_key())).cause_id == node.id
