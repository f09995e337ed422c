"""Says sentences into the agent's own ear: made by the voices of this computer, played by the engine.

One sentence at a time; another one, or `stop`, ends it at once. Its files live only until they were heard.
"""

import logging
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.late import late
from app.settings import Settings
from app.telephony.protocol import Event, Order, Refusal, SaidHere, SayHere
from app.ui.engine_link import EngineLink
from app.ui.isolates import stripped
from app.ui.jobs import Jobs

if TYPE_CHECKING:
    from app.speech import Speech

LOG = logging.getLogger(__name__)


class SpeechFlow(QObject):
    """Speaks for whoever asks; whoever asks sees to it that nothing private is said.

    The voices' process is started by the first sentence, and never where nobody wants to hear one.
    """

    changed = Signal()  # it began to speak, or is silent again
    voices_listed = Signal(object)  # (id, name, languages) of each voice of this computer
    failed = Signal()  # this computer has no voice for the language, or no sound

    def __init__(
        self, settings: Settings, link: EngineLink, folder: Path, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._settings, self._link, self._folder = settings, link, folder
        self._lane: Jobs[Speech] | None = None
        self._speech: Speech | None = None
        self._numbers = count(1)
        self._number = 0  # of the sentence that is made or heard now; 0 while it is silent
        self._is_made = False
        link.event_received.connect(self._on_event)
        link.refused.connect(self._on_refused)

    @property
    def is_speaking(self) -> bool:
        """Whether a sentence is being made or heard."""
        return self._number > 0

    def say(self, text: str, language: str) -> None:
        """Say a sentence in "ar" or "en", instead of whatever is said now."""
        self.stop()
        sentence = stripped(text).strip()
        if not sentence:
            return
        number = self._number = next(self._numbers)
        self._is_made = False
        path = self._folder / f"said-{number}.wav"
        rate, voice = self._settings.speech_rate, self._voice(language)

        def write(speech: "Speech") -> None:
            if self._number == number:  # else it is not wanted any more; a number is read at once
                path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                speech.write(sentence, language, path, rate=rate, voice=voice)

        self._opened().ask(
            self, write, lambda _done: self._play(number, path), lambda error: self._give_up(number, error)
        )
        self.changed.emit()

    @Slot()
    def list_voices(self) -> None:
        """Ask which voices there are; without any nothing is told."""
        self._opened().ask(
            self,
            lambda speech: tuple((voice.id, voice.name, voice.languages) for voice in speech.voices()),
            self.voices_listed.emit,
            lambda _error: self.failed.emit(),
        )

    @Slot()
    def stop(self) -> None:
        """Fall silent at once."""
        if not self._number:
            return
        if self._is_made:
            self._link.send(SayHere(path=""))
        elif self._speech is not None:
            self._speech.stop()
        self._fall_silent()

    def close(self) -> None:
        """Fall silent, end the voices and leave no file behind; the desk closes."""
        self.stop()
        if self._speech is not None:
            self._speech.stop()
        if self._lane is not None:
            self._lane.stop()
        for left in self._folder.glob("said-*.wav"):
            left.unlink(missing_ok=True)

    def _voice(self, language: str) -> str:
        return self._settings.arabic_voice if language == "ar" else self._settings.english_voice

    def _opened(self) -> "Jobs[Speech]":
        if self._lane is None:
            self._speech = speech = late("app.speech", "Speech")()
            self._lane = Jobs(lambda: speech, "speech", self)
            self._lane.start()
        return self._lane

    def _play(self, number: int, path: Path) -> None:
        if number != self._number:
            path.unlink(missing_ok=True)
            return
        self._is_made = True
        self._link.send(SayHere(path=str(path)))

    def _give_up(self, number: int, error: Exception) -> None:
        if number == self._number:  # else it was stopped, which is no failure
            LOG.warning("a sentence was not spoken: %s", type(error).__name__)
            self._fall_silent()
            self.failed.emit()

    def _fall_silent(self) -> None:
        self._forget_file()
        self._number = 0
        self.changed.emit()

    def _forget_file(self) -> None:
        (self._folder / f"said-{self._number}.wav").unlink(missing_ok=True)

    @Slot(object)
    def _on_event(self, event: Event) -> None:
        if isinstance(event, SaidHere) and self._number and self._is_made:
            self._fall_silent()

    @Slot(object, object)
    def _on_refused(self, order: Order, _refusal: Refusal) -> None:
        if isinstance(order, SayHere) and order.path.endswith(f"said-{self._number}.wav"):
            self._fall_silent()
            self.failed.emit()
