"""The mark of a recording, and parking: there while they can be used, and never for the eye alone."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.telephony.protocol import RecordingState
from app.ui.actions import Actions
from app.ui.parts.further_controls import FurtherControls
from app.ui.state.call_page import CallPage
from app.ui.state.calls import Calls
from tests.ui import people
from tests.ui.structure import faults_in_every_look


@pytest.fixture
def controls(qtbot: QtBot, actions: Actions) -> FurtherControls:
    """The controls in a window."""
    controls = FurtherControls(actions)
    qtbot.addWidget(controls)
    return controls


def recorded(calls: Calls, page: CallPage, state: RecordingState) -> None:
    """Let the engine say how the recording is."""
    page.picture = replace(page.picture, recording=state)
    calls.note_change(page)


def test_the_controls_follow_the_call(
    controls: FurtherControls, calls: Calls, actions: Actions, qapp: QApplication
) -> None:
    """Nothing, a recording, a paused one, and a number for parking."""
    page = people.talk(calls)
    controls.show_page(page)
    assert not controls.isVisible()
    recorded(calls, page, RecordingState.ON)
    controls.show_page(page)
    assert controls.recording_button.isVisible()
    assert not controls.park_button.isVisible()
    assert "being recorded" in controls.recording_button.accessibleDescription()
    assert not controls.recording_button.isChecked()
    recorded(calls, page, RecordingState.PAUSED)
    controls.show_page(page)
    assert controls.recording_button.isChecked()
    assert "paused" in controls.recording_button.accessibleDescription()
    actions.park.setVisible(True)
    actions.refresh()
    controls.show_page(page)
    assert controls.park_button.isVisible()
    assert not faults_in_every_look(qapp, controls, sizes=[(300, 80)])
    people.hang_up(calls, page)
    controls.show_page(page)
    assert not controls.isVisible()
