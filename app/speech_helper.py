"""Turns sentences into sound files, in a process of its own: `hatif speech-helper`.

The only place that knows pyttsx3, whose threads may hang and which cannot be stopped in the middle: the
client ends this process instead. One JSON object a line: first the voices, then one answer to each order.
"""

import json
import sys
import threading
from collections.abc import Callable
from contextlib import redirect_stdout
from pathlib import Path
from typing import IO, Any

import pyttsx3

LONGEST_SENTENCE_SECONDS = 20.0
TRIES = 3
_STEP_SECONDS = 0.002
_PATIENCE_SECONDS = 0.5
_HEADER_BYTES = 44


class Voicebox:
    """One pyttsx3 engine, given one sentence at a time: of several queued ones only the last survives."""

    def __init__(self) -> None:
        self._engine = pyttsx3.init()
        self._engine.proxy.setBusy(False)  # it begins busy, and would put off what is set to a worse moment
        self._is_done = threading.Event()
        self._errors: list[str] = []
        self._engine.connect("finished-utterance", self._on_finished)
        self._engine.connect("error", self._on_error)

    def voices(self) -> list[dict[str, Any]]:
        """Return each voice's id, name and languages."""
        return [
            {
                "id": voice.id,
                "name": voice.name,
                "languages": [_language(tag) for tag in voice.languages or []],
            }
            for voice in self._engine.getProperty("voices")
        ]

    def write(self, text: str, voice: str, words_per_minute: int, path: Path) -> str:
        """Write a sentence to a file; return an empty text, or what went wrong."""
        path.touch()  # raises where nothing can be written; the driver would say nothing
        for _ in range(TRIES):  # the driver loses a race now and then
            path.unlink(missing_ok=True)
            self._wait_until_quiet()
            self._engine.setProperty("voice", voice)
            self._engine.setProperty("rate", words_per_minute)
            self._wait_until_quiet()
            if self._has_written(text, path):
                return ""
        return "; ".join(self._errors) or "the voice made no sound"

    def _has_written(self, text: str, path: Path) -> bool:
        self._is_done.clear()
        self._errors.clear()
        self._forget_last_sentence()
        self._engine.save_to_file(text, str(path))
        self._engine.runAndWait()  # may return long before the file is there
        self._is_done.wait(LONGEST_SENTENCE_SECONDS)
        return self._holds(lambda: path.exists() and path.stat().st_size > _HEADER_BYTES) and not self._errors

    def _wait_until_quiet(self) -> None:
        """Wait for espeak's own thread, which also sets the rate: pyttsx3 would cancel that in passing."""
        espeak = sys.modules.get("pyttsx3.drivers._espeak")
        if espeak is not None:
            self._holds(lambda: not self._engine.isBusy() and not espeak.IsPlaying())

    @staticmethod
    def _holds(condition: Callable[[], bool]) -> bool:
        """Wait for something that has no event of its own, for half a second at most."""
        for _ in range(int(_PATIENCE_SECONDS / _STEP_SECONDS)):
            if condition():
                return True
            threading.Event().wait(_STEP_SECONDS)
        return condition()

    def _forget_last_sentence(self) -> None:
        """Take from the espeak driver what it remembers: the words, the file, and that it was to stop."""
        driver = self._engine.proxy._driver  # noqa: SLF001  pyttsx3 2.99 offers no way to do this
        for name, value in (("_save_file", None), ("_text_to_say", None), ("_stopping", False)):
            if hasattr(driver, name):
                setattr(driver, name, value)

    def _on_finished(self, name: str | None, completed: bool) -> None:
        if not completed:
            self._errors.append("interrupted")
        self._is_done.set()

    def _on_error(self, name: str | None, exception: Exception) -> None:
        self._errors.append(type(exception).__name__)
        self._is_done.set()


def main(orders: IO[str], answers: IO[str]) -> int:
    """Carry out orders until there are no more."""
    try:
        voicebox = Voicebox()
        voices = voicebox.voices()
    except Exception as error:  # noqa: BLE001  each system's driver raises what it likes
        _answer(answers, {"error": f"no voice on this computer ({type(error).__name__})"})
        return 1
    _answer(answers, {"error": "", "voices": voices})
    for line in orders:
        order = json.loads(line)
        try:
            what = voicebox.write(order["text"], order["voice"], order["rate"], Path(order["path"]))
        except Exception as problem:  # noqa: BLE001  each system's driver raises what it likes
            what = type(problem).__name__
        _answer(answers, {"error": what})
    return 0


def _answer(answers: IO[str], answer: dict[str, Any]) -> None:
    answers.write(json.dumps(answer) + "\n")
    answers.flush()


def _language(tag: str | bytes) -> str:
    """Return a language as `ar` or `en-us`; espeak puts a priority before it, and macOS writes en_US."""
    text = tag.decode("utf-8", "ignore") if isinstance(tag, bytes) else tag
    return text.strip("\x00\x01\x02\x03\x04\x05\x06\x07\x08 ").lower().replace("_", "-")


def serve() -> int:
    """Speak on standard input and output, until the input ends; this is the other process."""
    sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    with redirect_stdout(sys.stderr):  # pyttsx3 prints where it saved
        return main(sys.stdin, sys.__stdout__ or sys.stdout)
