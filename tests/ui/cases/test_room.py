"""The place of cases."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.rows.cases import CaseFilter
from app.ui.cases.room import MINE, CasesRoom
from app.ui.language import Language
from tests.ui.cases.rows import CHOICES, line
from tests.ui.structure import faults_in_every_look

CLICK = Qt.MouseButton.LeftButton


def test_filters_ask_anew_and_every_state_says_what_it_is(
    english: Language, qtbot: QtBot, qapp: QApplication
) -> None:
    room = CasesRoom(english)
    qtbot.addWidget(room)
    room.resize(1000, 460)
    with qtbot.waitSignal(room.wanted):
        room.show()
    assert room.empty.title.text() == "Looking them up…"
    room.know(CHOICES)
    assert room.filter == CaseFilter(department=MINE)  # whoever works in one begins with its cases
    room.show_lines(())
    assert room.empty.title.text() == "No case fits"
    room.department_field.setCurrentIndex(0)
    room.show_lines(())
    assert room.empty.title.text() == "There are no cases"
    with qtbot.waitSignal(room.wanted):
        qtbot.mouseClick(room.whose.buttons["owned"], CLICK)
    with qtbot.waitSignal(room.wanted):
        qtbot.keyClicks(room.search_field, "48216700")  # one digit is wrong
    assert room.filter == CaseFilter(whose="owned", text="48216700")
    assert "one digit is wrong" in room.tip.text()
    room.search_field.clear()
    one = line()
    room.show_lines((one, line(status="closed"), line(status="open", owner_name="عمر", escalation=2)))
    assert room.stack.currentWidget() is room.board
    room.board.columns["new"].setCurrentRow(0)  # type: ignore[index]  # a StrEnum's own text
    assert room.marked() == one.id
    qtbot.mouseClick(room.views.buttons["list"], CLICK)
    assert room.stack.currentWidget() is room.table
    qtbot.mouseClick(room.views.buttons["list"], CLICK)  # some view is always shown
    assert room.views.value == "list"
    room.show_unavailable()
    assert "cannot be reached" in room.tip.text()
    faults = faults_in_every_look(qapp, room, sizes=[(1020, 470)], percents=(100,))
    room.views.show_value("board")
    room.views.chosen.emit("board")
    faults += faults_in_every_look(qapp, room, sizes=[(1020, 470)], percents=(100,))
    assert faults == []
    with qtbot.waitSignal(room.new_wanted):
        qtbot.mouseClick(room.new_button, CLICK)
    room.show_lines((one,))
    with qtbot.waitSignal(room.case_wanted):
        qtbot.keyClick(room.search_field, Qt.Key.Key_Return)
