"""The room of reports, in every look."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.measures import queueing
from app.ui.language import Language
from app.ui.reports.room import ReportsRoom
from tests.ui.reports.made import by_agent, by_day
from tests.ui.structure import faults_in_every_look


def test_a_supervisor_reads_a_report_and_goes_down_to_its_calls(english: Language, qtbot: QtBot) -> None:
    """Chart and table mark the same row; another figure can be drawn; nothing can be saved of nothing."""
    room = ReportsRoom(english)
    qtbot.addWidget(room)
    room.resize(1200, 700)
    assert not room.excel_button.isEnabled()
    with qtbot.waitSignal(room.opened):
        room.show()
    room.show_progress(1, 3)
    assert room.cancel_button.isVisible()
    room.show_report(by_day(is_compared=True))
    assert not room.cancel_button.isVisible()
    wanted: list[object] = []
    room.calls_requested.connect(wanted.append)
    room.chart.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return):
        qtbot.keyClick(room.chart, key)
    assert room.table.currentIndex().row() == 1
    assert wanted == [by_day(is_compared=True).rows[1]]
    room.measure_box.setCurrentIndex(room.measure_box.findData(queueing.SERVICE_LEVEL.key))
    room.measure_box.activated.emit(room.measure_box.currentIndex())
    assert "20 seconds" in room.definition_label.text()
    room.show_report(by_agent())
    room.show_report(by_day())
    assert room.measure is queueing.SERVICE_LEVEL
    forms: list[str] = []
    room.export_requested.connect(forms.append)
    for button in (room.excel_button, room.csv_button, room.pdf_button):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert forms == ["xlsx", "csv", "pdf"]
    room.show_calls("Monday", [])
    assert room.calls.isVisible()
    qtbot.mouseClick(room.calls.back_button, Qt.MouseButton.LeftButton)
    assert room.table.isVisible()
    room.show_unavailable("Try again.")
    assert room.empty.isVisible()


def test_nothing_is_cut_off_in_any_look(qapp: QApplication, arabic: Language, qtbot: QtBot) -> None:
    """At the smallest window too."""
    room = ReportsRoom(arabic)
    qtbot.addWidget(room)
    room.show()
    room.show_report(by_agent())
    assert not faults_in_every_look(qapp, room, sizes=[(1300, 690), (1030, 500)], percents=(100, 150))
