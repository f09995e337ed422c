"""A day by hours."""

from datetime import date, datetime

from pytestqt.qtbot import QtBot

from app.planning.load import HourLoad
from app.ui.language import Language
from app.ui.planner.day_view import DayView
from tests.ui.planner.rows import row


def test_hours_say_how_full_they_are(english: Language, qtbot: QtBot) -> None:
    view = DayView(english)
    qtbot.addWidget(view)
    at = datetime.fromisoformat("2026-11-22T05:10").astimezone()
    load = [HourLoad(5, 3, 3), HourLoad(9, 1, 3)]
    view.show_rows(date(2026, 11, 22), [row(at=at), row(at=at, precision="day")], load, of_team=False)
    texts = view.list.texts
    assert texts[0] == "All day"
    assert "05:00 · team: 3 of 3 · full" in texts
    assert "09:00 · team: 1 of 3" in texts
    assert "04:00" not in texts  # nobody works then and nothing is promised
    assert "21:00" in texts
