"""The sound of one call in PJSIP's bridge: what is connected to what, tones, and files said or written."""

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pjsua2

FILE_PLAYS_ONCE = 1  # PJMEDIA_FILE_NO_LOOP
TONE_HERTZ = 16_000
KEY_MS = (120, 80)  # sound and pause of an in-band digit
KEY_VOLUME = 9000
CONSENT_HERTZ, CONSENT_MS, CONSENT_VOLUME = 1400, 250, 3000
LONGEST_PAUSE_MS = 30_000  # PJSIP counts in 16 bits
SPEAKER_OPENS_MS = 400  # it is opened with the answer
ANNOUNCING_TONES = ((0, SPEAKER_OPENS_MS, 0), (880, 120, 60), (1175, 160, 0))  # hertz; sound and pause in ms
ANNOUNCING_VOLUME = 6000


@dataclass(frozen=True, slots=True)
class Sound:
    """What there is to hear and to say: media of the bridge, None when there is no device."""

    voice: Any = None
    ear: Any = None


@dataclass(frozen=True, slots=True)
class Audience:
    """Who shall hear what on a call now."""

    sound: Sound
    is_audible: bool
    is_muted: bool
    is_recorded: bool = False
    joined: Sequence[Any] = ()  # what the other calls of the conference hear


class CallSound:
    """Connects one call's media, again and again as the call changes."""

    def __init__(self, silence: Any) -> None:  # noqa: ANN401  PJSIP's media
        self._silence = silence
        self._player: Any = None
        self._recorder: Any = None
        self._records_both = False
        self._recording: Any = None
        self._consent: Any = None
        self._keys: Any = None
        self._announcement: Any = None
        self._links: list[tuple[Any, Any]] = []

    # ------------------------------------------------------------ files

    def play(self, path: str, *, repeat: bool) -> None:
        """Say a WAV file instead of the microphone from the next connect on; an empty path ends that."""
        self.disconnect()
        self._player = None
        if path:
            player = pjsua2.AudioMediaPlayer()
            player.createPlayer(path, 0 if repeat else FILE_PLAYS_ONCE)
            self._player = player

    def record(self, path: str, *, both: bool) -> None:
        """Write what is heard to a WAV file from the next connect on; an empty path ends it.

        PJSIP's clock completes the file with its next frame, within 20 ms.
        """
        self.disconnect()
        self._recorder = _recorder(path) if path else None
        self._records_both = both

    def start_recording(self, path: str, *, tone_every_seconds: int) -> None:
        """Record the call from the next connect on, with a tone both sides hear so often."""
        self.disconnect()
        self._recording = _recorder(path)
        self._consent = _consent_tone(tone_every_seconds) if tone_every_seconds else None

    def stop_recording(self) -> None:
        """Complete the recording."""
        self.disconnect()
        self._recording = self._consent = None

    # ------------------------------------------------------------ tones

    def press_keys(self, digits: str, heard: Any) -> None:  # noqa: ANN401  PJSIP's media
        """Play the digits' own tones (ITU-T Q.23) into the call."""
        if self._keys is None:
            self._keys = _tone_generator()
        if heard is not None:
            self._link(self._keys, heard)
        row = pjsua2.ToneDigitVector()
        for digit in digits:
            key = pjsua2.ToneDigit()
            key.digit, key.on_msec, key.off_msec, key.volume = digit, *KEY_MS, KEY_VOLUME
            row.append(key)
        self._keys.playDigits(row)

    def announce(self, ear: Any) -> None:  # noqa: ANN401  PJSIP's media
        """Play a short tone into the agent's ear, whatever becomes of the call."""
        if ear is None:
            return
        self._announcement = _tone_generator()
        row = pjsua2.ToneDescVector()
        for hertz, on_ms, off_ms in ANNOUNCING_TONES:
            row.append(_tone(hertz, on_ms, off_ms, ANNOUNCING_VOLUME))
        self._announcement.startTransmit(ear)
        self._announcement.play(row)

    # ------------------------------------------------------------ connecting

    def connect(self, heard: Any, audience: Audience) -> None:  # noqa: ANN401  PJSIP's media
        """Connect what shall be heard now, in place of what was connected before."""
        self.disconnect()
        if heard is None:
            return
        said = self._player if self._player is not None else audience.sound.voice
        self._link(self._keys, heard)
        self._link(self._silence, heard)  # keeps RTP flowing whatever else is connected
        if audience.is_audible:
            self._link(heard, audience.sound.ear)
            for other in audience.joined:
                self._link(other, heard)
            if not audience.is_muted:
                self._link(said, heard)
        self._connect_recorder(heard, said, audience)
        self._connect_recording(heard, said, audience)

    def _connect_recorder(self, heard: Any, said: Any, audience: Audience) -> None:  # noqa: ANN401
        self._link(self._silence, self._recorder)  # keeps the recording as long as the call
        if audience.is_audible:
            self._link(heard, self._recorder)
            if not audience.is_muted and self._records_both:
                self._link(said, self._recorder)

    def _connect_recording(self, heard: Any, said: Any, audience: Audience) -> None:  # noqa: ANN401
        self._link(self._silence, self._recording)
        if not audience.is_recorded or not audience.is_audible:
            return
        for source in (heard, self._consent, *audience.joined, *([] if audience.is_muted else [said])):
            self._link(source, self._recording)
        for sink in (heard, audience.sound.ear):
            self._link(self._consent, sink)

    def disconnect(self) -> None:
        """Connect nothing any more."""
        for source, sink in self._links:
            with contextlib.suppress(pjsua2.Error):  # a stream that was replaced took its links with it
                source.stopTransmit(sink)
        self._links.clear()

    def let_go(self) -> None:
        """Drop everything that points into PJSIP; files are complete afterwards."""
        self.disconnect()
        self._player = self._recorder = self._recording = self._consent = None
        self._keys = self._announcement = self._silence = None

    def _link(self, source: Any, sink: Any) -> None:  # noqa: ANN401  PJSIP's media
        if source is not None and sink is not None:
            source.startTransmit(sink)
            self._links.append((source, sink))


def _recorder(path: str) -> Any:  # noqa: ANN401  PJSIP's media
    recorder = pjsua2.AudioMediaRecorder()
    recorder.createRecorder(path)
    return recorder


def _consent_tone(every_seconds: int) -> Any:  # noqa: ANN401  PJSIP's media
    tone = _tone_generator()
    pause_ms = min(max(every_seconds * 1000 - CONSENT_MS, 100), LONGEST_PAUSE_MS)
    tone.play(pjsua2.ToneDescVector([_tone(CONSENT_HERTZ, CONSENT_MS, pause_ms, CONSENT_VOLUME)]), True)
    return tone


def _tone_generator() -> Any:  # noqa: ANN401  PJSIP's media
    generator = pjsua2.ToneGenerator()
    generator.createToneGenerator(TONE_HERTZ)
    return generator


def _tone(hertz: int, on_ms: int, off_ms: int, volume: int) -> Any:  # noqa: ANN401  PJSIP's own settings object
    tone = pjsua2.ToneDesc()
    tone.freq1, tone.on_msec, tone.off_msec, tone.volume = hertz, on_ms, off_ms, volume
    return tone
