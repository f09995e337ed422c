"""Orders about sound files: one played instead of the microphone, one written with what is heard."""

from collections.abc import Callable
from pathlib import Path

import pjsua2

from app.telephony.call_machine import OrderImpossible
from app.telephony.lines import Lines
from app.telephony.protocol import Order, PlaySound, RecordSound, Refusal


class SoundOrders:
    """Carries them out."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines

    @property
    def handlers(self) -> dict[type[Order], Callable[..., None]]:
        """Who carries which order out."""
        return {PlaySound: self.play, RecordSound: self.record}

    def play(self, order: PlaySound) -> None:
        """Say a file, or nothing but the microphone any more."""
        line = self._lines.line(order.call_id)
        if order.path and not Path(order.path).is_file():
            raise OrderImpossible(Refusal.NO_FILE, "there is no such sound file")
        try:
            line.sip.sound.play(order.path, repeat=order.repeat)
        except pjsua2.Error as error:
            raise OrderImpossible(Refusal.NO_FILE, "not a WAV file that can be played") from error
        finally:
            self._lines.connect(line)

    def record(self, order: RecordSound) -> None:
        """Write a file, or end it."""
        line = self._lines.line(order.call_id)
        try:
            line.sip.sound.record(order.path, both=order.both)
        except pjsua2.Error as error:
            raise OrderImpossible(Refusal.NO_FILE, "the recording cannot be written there") from error
        finally:
            self._lines.connect(line)
