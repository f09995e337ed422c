"""Entries change under the mark without losing it."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.widgets.painted_list import Entry, PaintedList


def test_the_mark_stays_with_its_entry(qtbot: QtBot) -> None:
    shown = PaintedList()
    qtbot.addWidget(shown)
    shown.resize(300, 200)
    shown.show()
    first, second, third = (Entry(key, key, "01:00") for key in "abc")
    shown.show_entries([first, second])
    shown.setCurrentRow(1)
    shown.show_entries([third, first, second])
    assert shown.marked == "b"
    opened: list[str] = []
    shown.entry_opened.connect(opened.append)
    qtbot.keyClick(shown, Qt.Key.Key_Return)
    shown.show_entries([third])
    assert (shown.marked, opened, [entry.key for entry in shown.entries]) == ("", ["b"], ["c"])
    assert shown.item(0).data(Qt.ItemDataRole.AccessibleTextRole) == "c, 01:00"
    shown.grab()
