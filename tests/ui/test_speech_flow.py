"""Sentences are said into the agent's ear."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.telephony.protocol import Order, SaidHere, SayHere
from app.ui.engine_link import EngineLink
from app.ui.speech_flow import SpeechFlow

DEBIAN_PACKAGES = ("espeak-ng",)


class Ear:
    """A flow over a link that has no engine: every order comes back, and can be seen."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "speech"
        self.link = EngineLink(folder, list, folder / "err")
        self.orders: list[SayHere] = []
        self.link.send = self._take  # type: ignore[method-assign]  # the engine of this test keeps all orders
        self.flow = SpeechFlow(Settings(), self.link, self.folder)

    def _take(self, order: Order) -> None:
        assert isinstance(order, SayHere)
        self.orders.append(order)

    @property
    def files(self) -> list[Path]:
        """Return the sentences that lie on the disk."""
        return list(self.folder.glob("*.wav"))


@pytest.fixture
def ear(tmp_path: Path, qtbot: QtBot) -> Iterator[Ear]:
    """A flow with the real voices of this computer."""
    ear = Ear(tmp_path)
    yield ear
    ear.flow.close()
    ear.link.stop()
    assert not ear.files


def test_a_sentence_is_made_and_played_and_its_file_goes(ear: Ear, qtbot: QtBot) -> None:
    """In both languages, one after the other."""
    for text, language in (("Good morning", "en"), ("صباح الخير", "ar")):
        ear.flow.say(text, language)
        assert ear.flow.is_speaking
        qtbot.waitUntil(lambda: bool(ear.orders), timeout=20_000)
        assert Path(ear.orders.pop().path).stat().st_size > 10_000
        ear.link.event_received.emit(SaidHere())
        assert not ear.flow.is_speaking
        assert not ear.files


def test_it_falls_silent_at_once_and_speaks_again(ear: Ear, qtbot: QtBot) -> None:
    """While the sentence is made and while it is heard; the next one is another matter."""
    ear.flow.say("one two three four five six seven " * 20, "en")
    ear.flow.stop()
    assert not ear.flow.is_speaking
    ear.flow.say("Good morning", "en")
    qtbot.waitUntil(lambda: bool(ear.orders), timeout=20_000)
    ear.flow.stop()
    assert ear.orders[-1].path == ""
    assert not ear.files


def test_what_cannot_be_said_is_told(ear: Ear, qtbot: QtBot) -> None:
    """No such voice, or no sound at the engine; nothing to say is nothing."""
    ear.flow.say(" \u200f", "ar")
    assert not ear.flow.is_speaking
    with qtbot.waitSignal(ear.flow.failed, timeout=20_000):
        ear.flow.say("Saluton", "no such language")
    ear.flow.say("Good morning", "en")
    qtbot.waitUntil(lambda: bool(ear.orders), timeout=20_000)
    with qtbot.waitSignal(ear.flow.failed):
        ear.link.refused.emit(ear.orders[-1], None)
    assert not ear.flow.is_speaking


def test_the_voices_of_this_computer_are_listed(ear: Ear, qtbot: QtBot) -> None:
    """For both languages there are some."""
    with qtbot.waitSignal(ear.flow.voices_listed, timeout=20_000) as listed:
        ear.flow.list_voices()
    assert listed.args is not None
    languages = {tag[:2] for _id, _name, tags in listed.args[0] for tag in tags}
    assert {"ar", "en"} <= languages
