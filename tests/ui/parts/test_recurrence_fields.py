"""How often a promise comes again."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import times
from app.planning.recurrence import OnHoliday, Recurrence, Unit, from_text
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.parts.recurrence_fields import RecurrenceFields
from tests.ui.structure import faults_in_every_look

WEEKS = 2


@pytest.fixture
def fields(english: Language, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> RecurrenceFields:
    """The fields as the dialog opens them."""
    monkeypatch.setattr(times, "now", lambda: datetime(2026, 11, 22, 9, tzinfo=UTC))
    fields = RecurrenceFields(english)
    qtbot.addWidget(fields)
    fields.show()
    fields.begin()
    return fields


def choose(fields: RecurrenceFields, unit: int) -> None:
    """Choose days or weeks as a person does."""
    fields.repeat_field.setCurrentIndex(unit)
    fields.repeat_field.activated.emit(unit)


def test_it_is_once_and_nothing_more_is_asked(fields: RecurrenceFields) -> None:
    assert fields.rule() is None
    assert fields.weekdays_box.isHidden()
    assert fields.rule_label.isHidden()


def test_weekdays_an_end_and_days_left_out_make_the_rule(
    fields: RecurrenceFields, qapp: QApplication, qtbot: QtBot
) -> None:
    choose(fields, WEEKS)
    fields.count_field.setValue(2)
    for day in (6, 2):
        qtbot.mouseClick(fields.weekday_buttons[day], Qt.MouseButton.LeftButton)
    fields.until_field.setChecked(True)
    fields.until_day.setDate(QDate(2027, 2, 1))
    fields.holiday_field.setCurrentIndex(1)
    fields.holiday_field.activated.emit(1)
    fields.except_day.setDate(QDate(2026, 12, 6))
    with qtbot.waitSignal(fields.edited):
        qtbot.mouseClick(fields.except_button, Qt.MouseButton.LeftButton)
    rule = fields.rule()
    assert rule == Recurrence(
        2,
        Unit.WEEKS,
        weekdays=frozenset({2, 6}),
        on_holiday=OnHoliday.SKIP,
        until=date(2027, 2, 1),
        exceptions=frozenset({date(2026, 12, 6)}),
    )
    assert from_text(rule.as_text()) == rule
    shown = stripped(fields.rule_label.text())
    assert "Wednesday" in shown
    assert "except 6 Dec" in shown
    assert faults_in_every_look(qapp, fields, sizes=[(420, 420)], percents=(100,), themes=("light",)) == []


def test_a_day_left_out_by_mistake_comes_back(fields: RecurrenceFields, qtbot: QtBot) -> None:
    choose(fields, 1)
    qtbot.mouseClick(fields.except_button, Qt.MouseButton.LeftButton)
    chip = fields.exceptions_box.findChild(type(fields.except_button), "except_2026-11-22")
    assert chip is not None
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    rule = fields.rule()
    assert rule is not None
    assert rule.exceptions == frozenset()
    assert fields.exceptions_box.isHidden()


def test_days_have_no_weekdays_and_a_new_promise_is_once_again(fields: RecurrenceFields) -> None:
    choose(fields, WEEKS)
    fields.weekday_buttons[0].setChecked(True)
    choose(fields, 1)
    rule = fields.rule()
    assert rule is not None
    assert (rule.unit, rule.weekdays) == (Unit.DAYS, frozenset())
    fields.begin()
    assert fields.rule() is None
