"""Setting up is offered once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.telephony.protocol import (
    AccountId,
    DevicesListed,
    ListDevices,
    MicrophoneTried,
    Order,
    PlaceCall,
    RegistrationChanged,
    RegistrationState,
    TrialStep,
    TryMicrophone,
)
from app.ui.call_flow import CallFlow
from app.ui.engine_link import EngineLink
from app.ui.first_start_flow import FirstStartFlow
from app.ui.language import Language
from app.ui.panels.ready import ReadyPanel
from app.ui.state.calls import Calls


class Start:
    """A new agent's day, over a link that has no engine: every order comes back, and can be seen."""

    def __init__(self, folder: Path, language: Language, settings: Settings) -> None:
        self.window = QWidget()
        self.ready = ReadyPanel(language, lambda: "Sara", self.window)
        self.settings = settings
        self.link = EngineLink(folder, list, folder / "err")
        self.orders: list[Order] = []
        self.link.refused.connect(lambda order, _refusal: self.orders.append(order))
        calls = CallFlow(self.link, Calls(), settings)
        self.flow = FirstStartFlow(settings, self.link, calls, self.window)
        self.flow.offer_in(self.ready)


@pytest.fixture
def start(tmp_path: Path, qtbot: QtBot, english: Language) -> Iterator[Start]:
    """Nothing is set up."""
    start = Start(tmp_path, english, Settings({"telephony.user": "204"}))
    qtbot.addWidget(start.window)
    yield start
    start.link.stop()


def test_it_leads_through_and_is_not_offered_again(start: Start, qtbot: QtBot) -> None:
    """The devices are asked for, and the microphone is tried by the engine."""
    assert start.flow.offer is not None
    start.flow.offer.begin_button.click()
    dialog = start.flow.dialog
    assert dialog is not None
    qtbot.addWidget(dialog)
    assert isinstance(start.orders[-1], ListDevices)
    start.link.event_received.emit(DevicesListed(devices=()))
    dialog.trial_wanted.emit()
    assert isinstance(start.orders[-1], TryMicrophone)
    start.link.event_received.emit(MicrophoneTried(step=TrialStep.LISTENING))
    assert "Speak now" in dialog.trial_label.text()
    assert not dialog.trial_call.button.isEnabled()
    event = RegistrationChanged(account=AccountId("pbx"), state=RegistrationState.REGISTERED)
    start.link.event_received.emit(event)
    dialog.trial_call.button.click()
    placed = [order for order in start.orders if isinstance(order, PlaceCall)]
    assert [order.to for order in placed] == ["204"]
    assert "did not put the call through" in dialog.trial_call.result_label.text()
    dialog.finished_all.emit()
    assert start.settings.is_set_up
    assert start.flow.offer.isHidden()


@pytest.mark.parametrize("stored", [{"desk.is_set_up": True}, {"telephony.registrar": "pbx.example.com"}])
def test_who_is_set_up_is_not_asked(
    tmp_path: Path, qtbot: QtBot, english: Language, stored: dict[str, object]
) -> None:
    """By himself or by his IT."""
    start = Start(tmp_path, english, Settings(stored))
    qtbot.addWidget(start.window)
    assert start.flow.offer is None
    start.link.stop()


def test_it_can_be_left(start: Start) -> None:
    """For good."""
    assert start.flow.offer is not None
    start.flow.offer.leave_button.click()
    assert start.settings.is_set_up
