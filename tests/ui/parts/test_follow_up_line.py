"""One follow-up: when, how late, done, call."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app import times
from app.models.rows.follow_ups import FollowUpRow
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.parts.follow_up_line import FollowUpLine
from tests.ui import people


def _line(qtbot: QtBot, language: Language, row: FollowUpRow, *, has_deeds: bool = True) -> FollowUpLine:
    line = FollowUpLine(row, language, has_deeds=has_deeds)
    qtbot.addWidget(line)
    line.show()
    return line


def test_what_is_due_later_is_calm(qtbot: QtBot, english: Language) -> None:
    """Who, and when."""
    line = _line(qtbot, english, people.follow_up(in_minutes=60))
    assert stripped(line.when_label.text()).startswith("Abdulrahman Al-Shammari · ")
    assert "overdue" not in line.when_label.text()
    assert line.when_label.tone == "muted"


def test_it_turns_late_by_itself(qtbot: QtBot, english: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    """Told again a minute later."""
    row = people.follow_up(in_minutes=1)
    line = _line(qtbot, english, row)
    monkeypatch.setattr(times, "now", lambda: row.due_at + timedelta(minutes=2))
    line.retell()
    assert "overdue by 2 minutes" in stripped(line.when_label.text())
    assert (line.icon.name, line.when_label.tone) == ("triangle-alert", "danger")


def test_done_can_be_pressed_once(qtbot: QtBot, english: Language) -> None:
    """The answer is on its way."""
    row = people.follow_up()
    line = _line(qtbot, english, row)
    with qtbot.waitSignal(line.done) as done:
        qtbot.mouseClick(line.done_button, Qt.MouseButton.LeftButton)
    assert done.args == [row.id]
    assert not line.done_button.isEnabled()


def test_without_a_number_nobody_can_be_called(qtbot: QtBot, english: Language) -> None:
    """The button would do nothing."""
    assert not _line(qtbot, english, people.follow_up(number="")).call_button.isVisible()


def test_the_buttons_say_what_they_are_for(qtbot: QtBot, english: Language) -> None:
    """Ten buttons called "Done" would say nothing."""
    line = _line(qtbot, english, people.follow_up("Send the invoice"))
    assert line.done_button.accessibleName() == "Done: Send the invoice"
    assert line.call_button.accessibleName() == "Call: Send the invoice"
