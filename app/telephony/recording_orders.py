"""Orders about recordings made on this computer: begun in a file of their own, paused, completed."""

import logging
import os
from collections.abc import Callable

import pjsua2

from app import times
from app.telephony.call_machine import OrderImpossible
from app.telephony.lines import Lines
from app.telephony.protocol import (
    CallId,
    Order,
    PauseRecording,
    RecordingState,
    Refusal,
    StartRecording,
    StopRecording,
)

log = logging.getLogger(__name__)
WITHOUT_DESK_SECONDS = 5.0


class RecordingOrders:
    """Carries them out. Nothing is recorded unless it is ordered, call by call."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._ends_at: dict[CallId, float] = {}  # of the pauses that have an end

    @property
    def handlers(self) -> dict[type[Order], Callable[..., None]]:
        """Who carries which order out."""
        return {StartRecording: self.start, PauseRecording: self.pause, StopRecording: self.stop}

    def start(self, order: StartRecording) -> None:
        """Begin a file that only this user can read."""
        line = self._lines.answered(order.call_id)
        if line.machine.recording is not RecordingState.NONE:
            raise OrderImpossible(Refusal.WRONG_STATE, "the call is recorded already")
        try:
            os.close(os.open(order.path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
            line.sip.sound.start_recording(order.path, tone_every_seconds=order.tone_every_seconds)
        except (OSError, ValueError, pjsua2.Error) as error:
            self._lines.connect(line)
            raise OrderImpossible(Refusal.NO_FILE, "the recording cannot be written there") from error
        self._lines.do(line, line.machine.record(RecordingState.ON))

    def pause(self, order: PauseRecording) -> None:
        """Write silence for a while, or go on."""
        line = self._lines.answered(order.call_id)
        if line.machine.recording is RecordingState.NONE:
            raise OrderImpossible(Refusal.WRONG_STATE, "the call is not recorded")
        state = RecordingState.PAUSED if order.paused else RecordingState.ON
        self._ends_at.pop(order.call_id, None)
        if order.paused and order.most_seconds > 0:
            self._ends_at[order.call_id] = times.monotonic() + order.most_seconds
        self._lines.do(line, line.machine.record(state))

    def desk_went(self) -> None:
        """Let pauses that have an end go on soon: a desk that comes back has no card field open."""
        soon = times.monotonic() + WITHOUT_DESK_SECONDS
        self._ends_at = {call_id: min(at, soon) for call_id, at in self._ends_at.items()}

    def tick(self) -> None:
        """Go on with the recordings whose pause has come to its end."""
        now = times.monotonic()
        for call_id in [call_id for call_id, at in self._ends_at.items() if at <= now]:
            del self._ends_at[call_id]
            line = self._lines.find(call_id)
            if line is not None and line.machine.recording is RecordingState.PAUSED:
                log.info("a recording goes on: its pause has come to its end")
                self._lines.do(line, line.machine.record(RecordingState.ON))

    def stop(self, order: StopRecording) -> None:
        """Complete the file."""
        line = self._lines.answered(order.call_id)
        line.sip.sound.stop_recording()
        self._lines.connect(line)
        self._lines.do(line, line.machine.record(RecordingState.NONE))
