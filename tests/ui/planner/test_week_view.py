"""A week, a list a day."""

from datetime import date, datetime, timedelta

from pytestqt.qtbot import QtBot

from app.ui.language import Language
from app.ui.planner.week_view import WeekView
from tests.ui.planner.rows import row


def test_each_day_has_its_own(english: Language, qtbot: QtBot) -> None:
    view = WeekView(english)
    qtbot.addWidget(view)
    begin = date(2026, 11, 22)
    monday = datetime.fromisoformat("2026-11-23T10:00").astimezone()
    view.show_rows(begin, [row(at=monday), row(at=monday + timedelta(days=5))], of_team=True)
    assert [len(day.texts) for day in view.lists] == [0, 1, 0, 0, 0, 0, 1]
    assert view.lists[1].accessibleName().startswith("Monday")
    with qtbot.waitSignal(view.entry_marked):
        view.lists[1].setCurrentRow(0)
