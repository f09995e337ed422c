"""The settings are opened, and devices go both ways."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.telephony.protocol import (
    ChooseDevices,
    DevicesListed,
    LevelsMeasured,
    ListDevices,
    MicrophoneTried,
    Order,
    Snapshot,
    SoundDevice,
    TrialStep,
    TryMicrophone,
    WatchLevels,
)
from app.ui.engine_link import EngineLink
from app.ui.settings_flow import SettingsFlow
from tests.ui.engines import running

DEVICES = (SoundDevice(key="m", name="Microphone", is_input=True),)


class Opened:
    """A flow over a link that has no engine: every order comes back refused, and so can be seen."""

    def __init__(self, link: EngineLink) -> None:
        self.link = link
        self.settings = Settings()
        self.flow = SettingsFlow(self.settings, link, None)
        self.orders: list[Order] = []
        link.refused.connect(self._on_refused)

    def _on_refused(self, order: Order, _refusal: object) -> None:
        self.orders.append(order)


@pytest.fixture
def opened(tmp_path: Path, qtbot: QtBot) -> Iterator[Opened]:
    """The settings, open."""
    link = EngineLink(tmp_path, list, tmp_path / "err")
    opened = Opened(link)
    opened.flow.open()
    assert opened.flow.dialog is not None
    qtbot.addWidget(opened.flow.dialog)
    yield opened
    link.stop()


def test_opening_asks_for_the_devices_and_shows_them(opened: Opened) -> None:
    """Those there are now; what is plugged in later appears too."""
    assert isinstance(opened.orders[0], ListDevices)
    opened.link.event_received.emit(DevicesListed(devices=DEVICES))
    assert opened.flow.dialog is not None
    box = opened.flow.dialog.sound_page.field("sound.microphone").editor
    assert isinstance(box, QComboBox)
    assert box.itemData(1) == "m"


def test_opened_again_it_is_the_same_dialog(opened: Opened) -> None:
    """With what was typed in it."""
    dialog = opened.flow.dialog
    opened.flow.open()
    assert opened.flow.dialog is dialog
    assert len(opened.orders) == 2


def test_a_chosen_device_is_told_to_the_engine(opened: Opened) -> None:
    """All three at once, as the order wants them."""
    opened.settings.microphone = "m"
    order = opened.orders[-1]
    assert isinstance(order, ChooseDevices)
    assert (order.microphone, order.speaker, order.ring) == ("m", "", "")
    opened.settings.microphone_percent = 150
    assert opened.orders[-1] == replace(order, number=opened.orders[-1].number, microphone_percent=150)


def test_an_engine_that_was_started_again_is_told_too(opened: Opened) -> None:
    """But not that everything is as the system has it."""
    opened.orders.clear()
    opened.link.snapshot_received.emit(Snapshot())
    assert opened.orders == []
    opened.settings.stored["sound.speaker"] = "s"
    opened.link.snapshot_received.emit(Snapshot())
    assert [type(order) for order in opened.orders] == [ChooseDevices]


def test_a_password_goes_through_and_its_fate_comes_back(opened: Opened, qtbot: QtBot) -> None:
    """From the page to the keyring and back."""
    assert opened.flow.dialog is not None
    page = opened.flow.dialog.telephone_page
    with qtbot.waitSignal(opened.flow.password_given) as given:
        page.password_given.emit("secret")
    assert given.args == ["secret"]
    opened.flow.show_password_kept(False)
    assert page.password_hint.tone == "warn"


def test_a_real_engine_answers_with_its_devices(tmp_path: Path, qtbot: QtBot) -> None:
    """A silent one has none, and says so."""
    with running(tmp_path / "run", qtbot) as engine:
        flow = SettingsFlow(Settings(), engine.link, None)
        flow.open()
        assert flow.dialog is not None
        qtbot.addWidget(flow.dialog)
        qtbot.waitUntil(lambda: bool(engine.heard(DevicesListed)))


def test_the_microphone_is_tried_from_the_page_of_sound(opened: Opened) -> None:
    """It is open only while the page is shown; what the engine says of it comes back to the page."""
    assert opened.flow.dialog is not None
    check = opened.flow.dialog.sound_page.microphone
    opened.orders.clear()
    check.watched.emit(True)
    check.trial_wanted.emit()
    check.watched.emit(False)
    watching, trial, resting = opened.orders
    assert isinstance(watching, WatchLevels)
    assert isinstance(trial, TryMicrophone)
    assert isinstance(resting, WatchLevels)
    assert (watching.on, resting.on) == (True, False)
    opened.link.event_received.emit(LevelsMeasured(microphone=60, speaker=0))
    opened.link.event_received.emit(MicrophoneTried(step=TrialStep.DONE, loudest=60))
    assert check.level.value() == 60
    assert check.result.text() == "The microphone works."
