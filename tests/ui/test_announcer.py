"""Who is calling, into the headset."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.models.rows.callers import Identification
from app.settings import Settings
from app.ui.announcer import Announcer
from app.ui.engine_link import EngineLink
from app.ui.language import Language
from app.ui.speech_flow import SpeechFlow
from app.ui.state.calls import Calls
from tests.ui import people, pictures


class Heard(SpeechFlow):
    """Keeps what would be said."""

    def __init__(self, settings: Settings, link: EngineLink, folder: Path) -> None:
        super().__init__(settings, link, folder)
        self.said: list[str] = []

    def say(self, text: str, language: str) -> None:
        """Keep a sentence."""
        self.said.append(text)

    def stop(self) -> None:
        """Keep that it fell silent."""
        self.said.append("")


class Headset:
    """An agent who wants callers announced."""

    def __init__(self, calls: Calls, language: Language, folder: Path) -> None:
        self.link = EngineLink(folder, list, folder / "err")
        self.settings = Settings({"speech.announce_caller": True})
        self.speech = Heard(self.settings, self.link, folder)
        self.announcer = Announcer(calls, self.speech, self.settings, language)


@pytest.fixture
def headset(calls: Calls, english: Language, tmp_path: Path, qtbot: QtBot) -> Iterator[Headset]:
    """A silent headset."""
    headset = Headset(calls, english, tmp_path)
    yield headset
    headset.link.stop()


def test_a_caller_is_announced_once_when_he_is_known(headset: Headset, calls: Calls) -> None:
    """By his name and the queue, and never by his number."""
    page = people.ring(calls)
    assert headset.speech.said == []
    people.identify(page, Identification((), people.card()))
    calls.note_change(page)
    (said,) = headset.speech.said
    assert "Abdulrahman" in said
    assert not any(letter.isdigit() for letter in said)


def test_it_falls_silent_when_the_call_is_answered_or_gone(headset: Headset, calls: Calls) -> None:
    """The caller is on the line now."""
    page = people.ring(calls, known=people.card())
    calls.note_change(page)
    people.answer(calls, page)
    assert headset.speech.said[-1] == ""


def test_nobody_is_announced_into_a_conversation(headset: Headset, calls: Calls) -> None:
    """Nor to somebody who does not want it."""
    people.talk(calls, "call-1")
    people.ring(calls, pictures.ringing("call-2"), known=people.card())
    assert headset.speech.said == []
    headset.settings.announces_caller = False
    calls.remove(calls.pages[0])
    calls.note_change(calls.pages[0])
    assert headset.speech.said == []


def test_an_unknown_number_is_said_to_be_one(headset: Headset, calls: Calls) -> None:
    """And a shared one names nobody."""
    page = people.ring(calls)
    people.identify(page, Identification((people.candidate(),), None))
    assert "several people" in headset.speech.said[-1]
    calls.remove(page)
    people.identify(people.ring(calls, pictures.ringing("call-2", "0555555555")), Identification((), None))
    assert "Unknown" in headset.speech.said[-1]
