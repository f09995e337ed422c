"""Trying the microphone in the settings."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.telephony.protocol import TrialStep
from app.ui.settings_pages.microphone_check import MicrophoneCheck


@pytest.fixture
def check(qtbot: QtBot) -> Iterator[MicrophoneCheck]:
    """The part of the page, not shown yet."""
    check = MicrophoneCheck()
    qtbot.addWidget(check)
    yield check
    check.hide()


def test_the_level_is_watched_only_while_it_is_shown(check: MicrophoneCheck) -> None:
    """A microphone is not open behind a closed dialog."""
    watched: list[bool] = []
    check.watched.connect(watched.append)
    check.show()
    check.show_level(70)
    assert check.level.value() == 70
    check.hide()
    assert watched == [True, False]
    assert check.level.value() == 0


def test_a_trial_says_step_by_step_what_to_do(check: MicrophoneCheck, qtbot: QtBot) -> None:
    """And cannot be begun twice."""
    check.show()
    with qtbot.waitSignal(check.trial_wanted):
        qtbot.mouseClick(check.button, Qt.MouseButton.LeftButton)
    said = []
    for step in (TrialStep.LISTENING, TrialStep.PLAYING, TrialStep.DONE):
        check.show_step(step, 80)
        said.append((check.result.text(), check.button.isEnabled()))
    assert said == [
        ("Say something…", False),
        ("This is what was heard.", False),
        ("The microphone works.", True),
    ]


def test_silence_asks_whether_it_is_muted(check: MicrophoneCheck) -> None:
    check.show_step(TrialStep.DONE, 3)
    assert "muted" in check.result.text()


def test_a_trial_that_cannot_be_says_what_to_do(check: MicrophoneCheck) -> None:
    check.show_step(TrialStep.FAILED, 0)
    assert "End the call first" in check.result.text()
    assert check.button.isEnabled()
