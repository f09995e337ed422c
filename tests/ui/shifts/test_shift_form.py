"""The fields of a shift."""

from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import QDate, QTime
from pytestqt.qtbot import QtBot

from app.models.keys import new_key
from app.ui.language import Language
from app.ui.shifts.shift_form import EACH, ONE, SAME, WEEK, ShiftForm

_SUNDAY = date(2026, 11, 22)


def test_the_fields_mean_shifts_on_the_days_they_say_and_what_cannot_be_is_told(
    qtbot: QtBot, english: Language
) -> None:
    form = ShiftForm(english)
    qtbot.addWidget(form)
    form.show_day(_SUNDAY)
    assert form.shifts() == []
    assert "who is to work" in form.rows[0].problem_label.text()
    sara = new_key()
    form.know([(sara, "سارة", "Sara")], "Asia/Riyadh")
    (shift,) = form.shifts()
    assert (shift.agent_id, shift.break_minutes, shift.zone) == (sara, 45, "Asia/Riyadh")
    assert shift.starts_at == datetime(2026, 11, 22, 5, tzinfo=UTC)
    assert shift.ends_at - shift.starts_at == timedelta(hours=8)
    form.last_field.setDate(QDate(2026, 12, 5))
    counts = {}
    for repeat in (ONE, EACH, WEEK, SAME):
        form.repeat_box.setCurrentIndex(form.repeat_box.findData(repeat))
        form.repeat_box.activated.emit(form.repeat_box.currentIndex())
        counts[repeat] = len(form.shifts())
    assert counts == {ONE: 1, EACH: 14, WEEK: 10, SAME: 2}
    form.end_field.setTime(QTime(8, 0))
    assert form.shifts() == []
    assert "length" in form.rows[1].problem_label.text()
    form.end_field.setTime(QTime(8, 30))
    assert form.shifts() == []
    assert "as long as" in form.rows[2].problem_label.text()
    form.end_field.setTime(QTime(2, 0))
    assert form.shifts()[0].ends_at - form.shifts()[0].starts_at == timedelta(hours=18)
    form.show_problem("No.")
    assert form.rows[1].problem_label.text() == "No."
    form.show_day(date(2026, 11, 27))  # a Friday
    form.last_field.setDate(QDate(2026, 11, 28))
    form.repeat_box.setCurrentIndex(form.repeat_box.findData(WEEK))
    assert form.shifts() == []
    assert "later last day" in form.rows[3].problem_label.text()
