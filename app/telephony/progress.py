"""What the agent hears while a call he placed is on its way: ringing, and busy when nobody picks up."""

from typing import Any

import pjsua2

from app.telephony import tones
from app.telephony.protocol import EndReason
from app.telephony.tones import Beat

TONE_HERTZ = 16_000
VOLUME = 5000
END_SECONDS = 2.5  # of a tone that says why there is no call
OF_ENDINGS = {
    EndReason.BUSY: tones.BUSY,
    EndReason.DECLINED: tones.BUSY,
    EndReason.NO_ANSWER: tones.CONGESTION,
    EndReason.FAILED: tones.CONGESTION,
}


class ProgressTones:
    """One tone at a time into the agent's ear; the network's own sound takes its place."""

    def __init__(self) -> None:
        self._ear: Any = None
        self._generator: Any = None  # one for all tones: PJSIP lets go of one only some frames later
        self._is_playing = False
        self._until: float | None = None

    @property
    def is_playing(self) -> bool:
        """Whether the speaker is needed for a tone."""
        return self._is_playing

    def use_ear(self, ear: Any) -> None:  # noqa: ANN401  PJSIP's media
        """Play into this from now on; None when there is no device."""
        self.stop()
        self._ear, self._generator = ear, None

    def ring_back(self) -> None:
        """The other side's telephone rings, and its network sends no sound of it."""
        self._play(tones.RINGBACK, None)

    def end(self, reason: EndReason, now: float) -> None:
        """A call that was placed came to nothing: say why, for a moment."""
        if reason in OF_ENDINGS:
            self._play(OF_ENDINGS[reason], now + END_SECONDS)
        else:
            self.stop()

    def tick(self, now: float) -> None:
        """Fall silent when it is time."""
        if self._until is not None and now >= self._until:
            self.stop()

    def stop(self) -> None:
        """Fall silent."""
        if self._is_playing:
            self._generator.stop()
            self._generator.stopTransmit(self._ear)
        self._is_playing, self._until = False, None

    def _play(self, beats: tuple[Beat, ...], until: float | None) -> None:
        self.stop()
        if self._ear is None:
            return
        if self._generator is None:
            self._generator = pjsua2.ToneGenerator()
            self._generator.createToneGenerator(TONE_HERTZ)
        self._generator.play(_row(beats), True)
        self._generator.startTransmit(self._ear)
        self._is_playing, self._until = True, until


def _row(beats: tuple[Beat, ...]) -> Any:  # noqa: ANN401  PJSIP's own settings object
    """Return a tone and the silence after it as PJSIP wants them."""
    sounding, silent = beats
    tone = pjsua2.ToneDesc()
    tone.freq1 = int(sounding.hertz[0])
    tone.on_msec, tone.off_msec = int(1000 * sounding.seconds), int(1000 * silent.seconds)
    tone.volume = VOLUME
    return pjsua2.ToneDescVector([tone])
