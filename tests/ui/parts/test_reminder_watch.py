"""Reminders come in their time and go when what they want was done."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app import times
from app.callscript.language import read_script
from app.callscript.runner import Runner
from app.ui.parts.current_page import CurrentPage
from app.ui.parts.reminder_watch import ReminderWatch
from app.ui.state.calls import Calls
from tests.ui import people

REMINDER = "reminders:\n  - {after_seconds: 60, until: greeting, text: {ar: اقرأ, en: Read the notice}}\n"


def test_a_reminder_stays_until_its_step_is_answered(
    calls: Calls, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And comes by itself, while the call lasts."""
    owner = QObject()
    watch = ReminderWatch(CurrentPage(calls, owner), owner)
    told: list[tuple[str, ...]] = []
    watch.changed.connect(told.append)
    page = people.talk(calls)
    page.script_language = "en"
    page.runner = Runner(read_script(people.SCRIPT.replace("start:", REMINDER + "start:"), "refund"), {})
    page.script_changed.emit()
    assert told == []
    later = times.now() + timedelta(seconds=90)
    monkeypatch.setattr(times, "now", lambda: later)
    qtbot.waitUntil(lambda: bool(told), timeout=4000)
    assert told == [("Read the notice",)]
    page.runner = page.runner.answer(1)
    page.script_changed.emit()
    assert told == [("Read the notice",), ()]
    people.hang_up(calls, page)
    watch.look()
    assert told[-1] == ()
