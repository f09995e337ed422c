"""Recordings made on this computer."""

import stat
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.telephony.protocol import Order, PauseRecording, RecordingState, StartRecording
from app.ui.engine_link import EngineLink
from app.ui.recording_flow import RecordingFlow
from app.ui.state.call_page import CallPage
from app.ui.state.calls import Calls
from tests.ui import people


class Desk:
    """A call that talks, and what the engine was told."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "recordings"
        self.calls = Calls()
        self.link = EngineLink(folder, list, folder / "err")
        self.orders: list[Order] = []
        self.link.refused.connect(self._note)  # without an engine every order comes back at once
        self.settings = Settings()
        self.flow = RecordingFlow(self.calls, self.link, self.settings, self.folder)
        self.page: CallPage = people.talk(self.calls)
        self.calls.show(self.page)

    def _note(self, order: Order, _refusal: object) -> None:
        self.orders.append(order)

    def become(self, state: RecordingState) -> None:
        """Let the engine say how the recording is."""
        self.page.picture = replace(self.page.picture, recording=state)
        self.calls.note_change(self.page)


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    """A desk in a call."""
    assert qtbot is not None
    desk = Desk(tmp_path)
    yield desk
    desk.link.stop()


def test_nothing_is_recorded_unless_it_is_wanted(desk: Desk) -> None:
    desk.flow.begin(desk.page)
    assert desk.orders == []
    assert not desk.folder.exists()


def test_a_call_gets_a_file_of_its_own_in_a_private_folder(desk: Desk) -> None:
    desk.settings.records_here = True
    desk.flow.begin(desk.page)
    order = desk.orders[-1]
    assert isinstance(order, StartRecording)
    path = Path(order.path)
    assert (path.stem, path.suffix, path.parent.parent) == (str(desk.page.call_id), ".wav", desk.folder)
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert order.tone_every_seconds > 0, "both sides hear that they are recorded"


def test_it_is_paused_and_goes_on_by_one_key(desk: Desk) -> None:
    """And the agent is told as long as it is paused."""
    told: list[bool] = []
    desk.flow.pause_changed.connect(told.append)
    desk.flow.toggle_pause()
    assert desk.orders == [], "there is no recording yet"
    for state in (RecordingState.ON, RecordingState.PAUSED, RecordingState.ON):
        desk.become(state)
        desk.flow.toggle_pause()
    pauses = [order.paused for order in desk.orders if isinstance(order, PauseRecording)]
    assert pauses == [True, False, True]
    assert told == [True, False]
