"""Entries under headings, moved by mouse and keys."""

from uuid import UUID

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.planner.slot_list import MIME, Entry, SlotList, TimeSlot

FIRST, SECOND = UUID(int=1), UUID(int=2)
SLOTS = (
    TimeSlot("9", "09:00", (Entry(FIRST, "09:15 Call", "late"),)),
    TimeSlot("10", "10:00 full", (Entry(SECOND, "10:00 Send", "done"),), is_full=True),
)


def drop(target: SlotList, data: QMimeData, at: QPoint) -> None:
    """Let go of something over a list."""
    modifiers, move = Qt.KeyboardModifier.NoModifier, Qt.DropAction.MoveAction
    target.dropEvent(QDropEvent(QPointF(at), move, data, Qt.MouseButton.LeftButton, modifiers))


def test_an_entry_is_dragged_to_the_heading_it_is_dropped_under(qapp: QApplication, qtbot: QtBot) -> None:
    source, target = SlotList(), SlotList()
    for each in (source, target):
        qtbot.addWidget(each)
        each.resize(300, 300)
        each.show_slots(SLOTS)
        each.show()
    source.mark(FIRST)
    data = source.mimeData([source.item(1)])
    assert data.formats() == [MIME]  # nothing a foreign program could read
    with qtbot.waitSignal(target.dropped) as dropped:
        drop(target, data, target.visualItemRect(target.item(3)).center())
    assert dropped.args == [FIRST, "10"]
    assert target.slot_at(QPoint(10, 290)) == "10"
    with qtbot.assertNotEmitted(target.dropped):
        drop(target, QMimeData(), QPoint(10, 10))


def test_keys_move_mark_and_choose(qtbot: QtBot) -> None:
    entries = SlotList()
    qtbot.addWidget(entries)
    entries.show_slots(SLOTS)
    entries.show()
    entries.mark(SECOND)
    assert entries.marked == SECOND
    heard: list[int] = []
    entries.nudged.connect(lambda _key, minutes: heard.append(minutes))
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right):
        qtbot.keyClick(entries, key, Qt.KeyboardModifier.ControlModifier)
    assert heard == [-15, 15, -1440, 1440]
    entries.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.keyClick(entries, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert heard[-1] == 1440  # the next day stands on the left
    with qtbot.waitSignal(entries.entry_chosen) as chosen:
        qtbot.keyClick(entries, Qt.Key.Key_Return)
    assert chosen.args == [SECOND]
    entries.show_slots(SLOTS[:1])  # asked for again: it is gone
    assert entries.marked is None
    assert entries.texts[0] == "09:00"


def test_a_list_that_may_not_be_moved_in_moves_nothing(qtbot: QtBot) -> None:
    entries = SlotList(can_move=False)
    qtbot.addWidget(entries)
    entries.show_slots(SLOTS)
    entries.mark(FIRST)
    with qtbot.assertNotEmitted(entries.nudged):
        qtbot.keyClick(entries, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
