"""Days that are closed, or open although they are holidays."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from app import times
from app.models.rows.working_times import SpecialDayRow
from app.ui.language import Language
from app.ui.planner.special_days import SpecialDays
from app.ui.widgets.buttons import IconButton


def test_days_come_and_go_in_their_order(
    english: Language, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(times, "now", lambda: datetime(2026, 11, 22, 9, tzinfo=UTC))
    days = SpecialDays(english)
    qtbot.addWidget(days)
    days.show()
    move = SpecialDayRow(date(2026, 12, 20), is_open=False, name="Moving")
    days.show_days([move])
    assert not days.none_label.isVisible()
    days.day_field.setDate(QDate(2026, 12, 2))
    days.kind_field.setCurrentIndex(1)
    qtbot.keyClicks(days.name_field, "National Day")
    with qtbot.waitSignal(days.edited):
        qtbot.mouseClick(days.add_button, Qt.MouseButton.LeftButton)
    assert days.days() == (SpecialDayRow(date(2026, 12, 2), is_open=True, name="National Day"), move)
    button = days.findChild(IconButton, "remove_2026-12-20")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert [row.day for row in days.days()] == [date(2026, 12, 2)]
