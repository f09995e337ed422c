"""What happened, along a line."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.isolates import ltr
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.timeline_list import TimelineItem, TimelineList
from tests.ui.languages import theme
from tests.ui.structure import settle

ITEMS = [
    TimelineItem("phone-incoming", "warn", "Inbound", "Today 09:58", "Duplicate charge. " * 6),
    TimelineItem("flag", "danger", f"Case {ltr('#4471')}", "Yesterday", "Opened."),
    TimelineItem("phone-missed", "muted", "Missed call", "12 Nov"),
]


@pytest.fixture
def timeline(qtbot: QtBot) -> TimelineList:
    """A list with three items in a narrow column."""
    timeline = TimelineList()
    qtbot.addWidget(timeline)
    timeline.show_items(ITEMS)
    timeline.resize(280, 100)
    timeline.show()
    qtbot.waitUntil(lambda: len(_entries(timeline)) == 3)
    return timeline


def _entries(timeline: TimelineList) -> list[QWidget]:
    body = timeline.widget()
    assert body is not None
    return [child for child in body.children() if isinstance(child, QWidget) and child.isVisible()]


def test_items_stand_under_each_other_and_are_read_aloud(timeline: TimelineList) -> None:
    """A whole item at once, without direction marks."""
    entries = _entries(timeline)
    assert [entry.accessibleName() for entry in entries][1:] == [
        "Case #4471, Yesterday. Opened.",
        "Missed call, 12 Nov. ",
    ]
    tops = [entry.y() for entry in entries]
    assert tops == sorted(tops)


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("percent", [90, 150])
def test_texts_wrap_and_nothing_is_cut_off(
    timeline: TimelineList, qapp: QApplication, direction: Qt.LayoutDirection, percent: int
) -> None:
    """In both directions and every text size."""
    with theme(qapp, "light", percent):
        timeline.setLayoutDirection(direction)
        timeline.resize(280 * percent // 100, 200)
        qapp.processEvents()
        for label in timeline.findChildren(TextLabel):
            assert not label.isVisible() or label.height() >= label.heightForWidth(label.width())
        assert timeline.horizontalScrollBar().maximum() == 0


def test_a_time_wraps_only_when_there_is_no_room(timeline: TimelineList, qapp: QApplication) -> None:
    """In a column as narrow as the smallest customer's, with the largest text."""
    when = next(label for label in timeline.findChildren(TextLabel) if label.text() == "Today 09:58")
    one_line = when.sizeHint().height()
    qapp.processEvents()
    assert when.height() == one_line
    with theme(qapp, "light", 150):
        timeline.resize(230, 300)
        settle(qapp)
        assert timeline.horizontalScrollBar().maximum() == 0
        assert when.heightForWidth(when.width()) <= when.height()


def test_new_items_replace_the_former_ones(timeline: TimelineList, qtbot: QtBot) -> None:
    """Beginning at the top again."""
    timeline.verticalScrollBar().setValue(40)
    timeline.show_items(ITEMS[1:])
    assert timeline.items == tuple(ITEMS[1:])
    qtbot.waitUntil(lambda: len(_entries(timeline)) == 2)
    assert timeline.verticalScrollBar().value() == 0


def test_the_same_items_leave_it_where_it_was(timeline: TimelineList, qapp: QApplication) -> None:
    """An agent who reads is not thrown back to the top every minute."""
    qapp.processEvents()
    timeline.verticalScrollBar().setValue(20)
    assert timeline.verticalScrollBar().value() == 20
    timeline.show_items(list(ITEMS))
    assert timeline.verticalScrollBar().value() == 20


def test_the_keyboard_scrolls(timeline: TimelineList, qtbot: QtBot, qapp: QApplication) -> None:
    """It can be reached by Tab."""
    qapp.processEvents()
    timeline.activateWindow()
    timeline.setFocus()
    qtbot.waitUntil(timeline.hasFocus)
    qtbot.keyClick(timeline, Qt.Key.Key_Down)
    assert timeline.verticalScrollBar().value() > 0
