"""The hours of a week as somebody types them."""

from pytestqt.qtbot import QtBot

from app.planning.spans import Span
from app.ui.language import Language
from app.ui.planner.week_fields import WeekFields


def test_hours_are_shown_typed_and_read(english: Language, qtbot: QtBot) -> None:
    week = WeekFields()
    qtbot.addWidget(week)
    week.show()
    week.show_week({0: (Span(540, 780), Span(960, 1200))})
    assert week.fields[0].text() == "09:00-13:00, 16:00-20:00"
    with qtbot.waitSignal(week.edited):
        qtbot.keyClicks(week.fields[6], "10-14")
    assert week.week() == {0: (Span(540, 780), Span(960, 1200)), 6: (Span(600, 840),)}


def test_what_cannot_be_read_is_said_beside_its_day_and_stays(english: Language, qtbot: QtBot) -> None:
    week = WeekFields()
    qtbot.addWidget(week)
    week.show()
    week.show_week({})
    qtbot.keyClicks(week.fields[2], "all day")
    assert week.week() is None
    assert "9:00-13:00" in week.problems[2].text()
    assert [day for day in range(7) if week.problems[day].isVisible()] == [2]
    assert week.fields[2].text() == "all day"
    week.fields[2].clear()
    assert week.week() == {}
    assert not week.problems[2].isVisible()
