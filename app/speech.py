"""Sentences as sound files, spoken by the system's voices through a process of its own.

Every call blocks until the file is there: call from a background thread. `stop` may come from any thread.
"""

import json
import subprocess
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.errors import BadInput, Unavailable
from app.own_command import own_command

RATE = 165  # words a minute, as people talk on the telephone
HELPER = "speech-helper"
START_SECONDS = 15.0
SENTENCE_SECONDS = 70.0  # more than the process itself gives to all its tries

# Which of a language's voices is meant when only the language is named.
_PREFERRED = {"en": ("en-us", "en-gb", "en"), "ar": ("ar", "ar-sa", "ar-eg")}


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice this computer has."""

    id: str
    name: str
    languages: tuple[str, ...]  # such as "ar" and "en-gb"


class Speech:
    """One voice process, started when it is first needed and again after it was stopped."""

    def __init__(self, command: list[str] | None = None) -> None:
        self._command = command or [*own_command(), HELPER]
        self._helper: _Helper | None = None
        self._turn = threading.Lock()  # one sentence at a time

    def voices(self) -> tuple[Voice, ...]:
        """Return the voices there are; raises Unavailable when there are none."""
        with self._turn:
            return self._started().voices

    def write(self, text: str, language: str, path: Path, *, rate: int = RATE, voice: str = "") -> None:
        """Write `text`, spoken, to a 16-bit mono WAV file; `language` is "ar", "en" or more exactly "en-gb".

        Raises Unavailable when there is no voice for it, or `stop` was called. The file is whole or absent.
        """
        if not text.strip():
            raise BadInput("there is nothing to say")
        with self._turn:
            helper = self._started()
            chosen = voice or _voice_for(language, helper.voices)
            if chosen not in {each.id for each in helper.voices}:
                raise Unavailable(f"this computer has no voice for {voice or language}")
            order = {"text": text, "voice": chosen, "rate": rate}
            _write_whole(path, lambda unfinished: helper.ask(order | {"path": str(unfinished.absolute())}))

    def stop(self) -> None:
        """Give up the sentence that is being made, at once; whoever waits for it gets Unavailable."""
        helper = self._helper
        if helper is not None:
            helper.kill()

    def close(self) -> None:
        """End the voice process."""
        self.stop()
        with self._turn:
            self._end()

    def _started(self) -> "_Helper":
        if self._helper is None or not self._helper.is_alive:
            self._end()
            self._helper = _Helper(self._command)
            self._helper.greet()
        return self._helper

    def _end(self) -> None:
        if self._helper is not None:
            self._helper.end()
            self._helper = None


class _Helper:
    """The voice process, and one line to it and one from it at a time."""

    def __init__(self, command: list[str]) -> None:
        self.voices: tuple[Voice, ...] = ()
        self._is_killed = False
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
            cwd=Path(__file__).parent.parent,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )

    @property
    def is_alive(self) -> bool:
        """Say whether it can take an order."""
        return not self._is_killed and self._process.poll() is None

    def greet(self) -> None:
        """Wait until it is ready; raises Unavailable when it cannot speak."""
        hello = self._answer(START_SECONDS)
        if hello["error"]:
            self.kill()
            raise Unavailable(hello["error"])
        self.voices = tuple(
            Voice(voice["id"], voice["name"], tuple(voice["languages"])) for voice in hello["voices"]
        )

    def ask(self, order: dict[str, Any]) -> dict[str, Any]:
        """Give an order and return the answer."""
        assert self._process.stdin is not None  # noqa: S101  a pipe was asked for
        try:
            self._process.stdin.write(json.dumps(order) + "\n")
            self._process.stdin.flush()
        except OSError as error:
            raise Unavailable("the voice was stopped") from error
        return self._answer(SENTENCE_SECONDS)

    def kill(self) -> None:
        """End the process at once; from any thread."""
        self._is_killed = True
        self._process.kill()

    def end(self) -> None:
        """End the process and let go of its pipes."""
        self.kill()
        self._process.communicate()

    def _answer(self, seconds: float) -> dict[str, Any]:
        """Wait for a line; a process that says nothing for so long is ended."""
        assert self._process.stdout is not None  # noqa: S101  a pipe was asked for
        patience = threading.Timer(seconds, self.kill)
        patience.start()
        try:
            line = self._process.stdout.readline()
        finally:
            patience.cancel()
            patience.join()
        if not line.endswith("\n"):
            raise Unavailable("the voice was stopped, or said nothing for too long")
        answer: dict[str, Any] = json.loads(line)
        return answer


def _write_whole(path: Path, write: Callable[[Path], dict[str, Any]]) -> None:
    """Have a file written under another name; it gets its own when it is whole."""
    unfinished = path.with_name(f"{path.stem}.unfinished.wav")
    try:
        error = write(unfinished)["error"]
        if error:
            raise Unavailable(f"the sentence could not be spoken: {error}")
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def _voice_for(language: str, voices: tuple[Voice, ...]) -> str:
    """Return the voice for a language; of several the one people mean, and a neighbour before none."""
    wanted = language.lower().replace("_", "-")
    main = wanted.partition("-")[0]
    for tag in (*([wanted] if wanted != main else []), *_PREFERRED.get(main, (main,))):
        for voice in voices:
            if tag in voice.languages:
                return voice.id
    return next((v.id for v in voices if any(tag.startswith(f"{main}-") for tag in v.languages)), "")
