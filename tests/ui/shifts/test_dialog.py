"""The shifts of a day in a window."""

from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.measures.adherence import Adherence
from app.models.keys import new_key
from app.models.rows.shifts import ShiftRow, Workers
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.shifts.dialog import ShiftsDialog
from tests.ui.structure import faults_in_every_look


def test_a_day_is_shown_and_shifts_are_added_and_removed(
    qtbot: QtBot, english: Language, qapp: QApplication
) -> None:
    dialog = ShiftsDialog(english)
    qtbot.addWidget(dialog)
    days: list[object] = []
    dialog.day_wanted.connect(days.append)
    day = date(2026, 11, 22)
    dialog.begin(day)
    qtbot.mouseClick(dialog.after_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.before_button, Qt.MouseButton.LeftButton)
    assert days == [day, day + timedelta(days=1), day]
    sara, begin = new_key(), datetime(2026, 11, 22, 5, tzinfo=UTC)
    dialog.know(Workers("Asia/Riyadh", ((sara, "سارة", "Sara"),)))
    assert dialog.none_label.isVisible()
    times_of_it = (begin, begin + timedelta(hours=8), 45)
    kept = [Adherence(3600, 3000, 600, 0, 0, 0), Adherence(3600, 3600, 0, 0, 0, 0), None]
    rows = [ShiftRow(new_key(), sara, "سارة", "Sara", *times_of_it, one) for one in kept]
    dialog.show_rows(rows)
    texts = [(stripped(one.text), stripped(one.trailing)) for one in dialog.shifts_list.entries]
    span = "Sara · 08:00 to 16:00"
    assert texts == [(span, "late: 10 minutes"), (span, "kept"), (span, "not begun")]
    dialog.shifts_list.setCurrentRow(0)
    assert stripped(dialog.detail_label.text()) == "May rest: 45 minutes. Kept so far: 83%."
    assert faults_in_every_look(qapp, dialog, sizes=[(780, 460)], percents=(100,)) == []
    with qtbot.waitSignal(dialog.removed) as removed:
        qtbot.mouseClick(dialog.remove_button, Qt.MouseButton.LeftButton)
    assert removed.args == [rows[0].id]
    with qtbot.waitSignal(dialog.kept) as added:
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert [shift.agent_id for shift in added.args[0]] == [sara]
    dialog.tell_overlap()
    assert "works then already" in dialog.form.rows[1].problem_label.text()
    dialog.tell_not_led()
    assert "own team only" in dialog.form.rows[1].problem_label.text()
