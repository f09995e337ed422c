"""What the agent hears and says: devices opened, watched and changed on a thread of their own.

The port in PJSIP's bridge runs on PJSIP's clock, the devices on theirs; between them are reservoirs.
Devices may block for seconds, or stop without a word, so that nothing of this is on the poll thread.
"""

import contextlib
import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pjsua2

from app import times
from app.errors import Unavailable
from app.telephony import devices, tones
from app.telephony.call_sound import Sound
from app.telephony.device_slot import DeviceSlot
from app.telephony.devices import FoundDevice, OpenDevice
from app.telephony.echo import EchoCanceller
from app.telephony.endpoint import BRIDGE_HERTZ
from app.telephony.levels import LevelMeter
from app.telephony.microphone_trial import MicrophoneTrial
from app.telephony.protocol import (
    ChooseDevices,
    DevicesListed,
    Event,
    LevelsMeasured,
    MicrophoneTried,
    SaidHere,
    SoundFailed,
    TrialStep,
)
from app.telephony.reservoir import Reservoir

log = logging.getLogger(__name__)

BYTES_A_MS = BRIDGE_HERTZ * 2 // 1000
FRAME_MS = 20
TAIL_MS = 200  # of silence after what is said: the device still has its end to play
LOOK_SECONDS = 2.0  # how often devices are looked for
LEVELS_EVERY_SECONDS = 0.1
LEAST_PERCENT, MOST_PERCENT = 10, 400  # of the loudness of a device


class SoundPort(pjsua2.AudioMediaPort):  # type: ignore[misc]  # PJSIP's classes carry no types
    """The agent's ear and mouth in PJSIP's bridge; runs on the bridge's clock thread."""

    def __init__(self, said: Reservoir, heard: Reservoir) -> None:
        super().__init__()
        self._said = said
        self._heard = heard
        self.echo: EchoCanceller | None = None
        shape = pjsua2.MediaFormatAudio()
        shape.init(pjsua2.PJMEDIA_FORMAT_PCM, BRIDGE_HERTZ, 1, FRAME_MS * 1000, 16)
        self.createPort("agent", shape)

    def onFrameRequested(self, frame: Any) -> None:  # noqa: ANN401
        """Give what the microphone heard."""
        frame.type = pjsua2.PJMEDIA_FRAME_TYPE_AUDIO
        sound, echo = self._said.take(FRAME_MS * BYTES_A_MS), self.echo
        frame.buf = pjsua2.ByteVector(sound if echo is None else echo.cleaned(sound))

    def onFrameReceived(self, frame: Any) -> None:  # noqa: ANN401
        """Take what the speaker shall say."""
        is_sound, echo = frame.type == pjsua2.PJMEDIA_FRAME_TYPE_AUDIO, self.echo
        sound = bytes(frame.buf) if is_sound else b""
        if echo is not None:
            echo.played(sound or bytes(FRAME_MS * BYTES_A_MS))
        if is_sound:
            self._heard.put(sound)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What shall be open now, and on which devices; an empty key means the system's default."""

    is_talking: bool = False
    is_ringing: bool = False
    is_watching: bool = False  # somebody looks at the levels
    words: bytes = b""  # what is said into the agent's ear alone, besides a call
    microphone: str = ""
    speaker: str = ""
    ring: str = ""


class SoundSystem:
    """Devices as the wishes want them, kept so by one thread."""

    def __init__(self) -> None:
        self._said = Reservoir(120 * BYTES_A_MS, ready_bytes=30 * BYTES_A_MS)
        self._heard = Reservoir(120 * BYTES_A_MS, ready_bytes=30 * BYTES_A_MS)
        self._port: SoundPort | None = SoundPort(self._said, self._heard)
        self._echo: EchoCanceller | None = None  # made when it is wished for, once
        self._wishes = Wishes()
        self._found: tuple[FoundDevice, ...] = ()
        self._events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self._wake = threading.Event()
        self._is_ended = False
        self._microphone = DeviceSlot(self._open_microphone)
        self._speaker = DeviceSlot(self._open_speaker)
        self._ring = DeviceSlot(self._open_ring)
        self._words = DeviceSlot(self._open_words)
        self._failure = ""
        self._levels = (LevelMeter(), LevelMeter())  # microphone, speaker
        self._levels_at = 0.0
        self._trial: MicrophoneTrial | None = None
        self._spoken = b""  # on the thread of its own, like how much of it was played
        self._spoken_bytes = 0
        self._thread = threading.Thread(target=self._keep, name="sound devices", daemon=True)
        self._thread.start()

    # ------------------------------------------------------------ from the poll thread

    @property
    def sound(self) -> Sound:
        """What calls are connected to."""
        return Sound(voice=self._port, ear=self._port)

    @property
    def names(self) -> tuple[str, str]:
        """Names of microphone and speaker; empty when there is none."""
        return self._name(self._wishes.microphone, is_input=True), self._name(
            self._wishes.speaker, is_input=False
        )

    @property
    def failure(self) -> str:
        """Why there is no sound now; empty when there is."""
        return self._failure

    def talk(self, is_talking: bool) -> None:
        """Open microphone and speaker while there are calls, and only then."""
        if is_talking != self._wishes.is_talking:
            self._wish(replace(self._wishes, is_talking=is_talking))

    def ring(self, is_ringing: bool) -> None:
        """Start or stop the ring tone."""
        self._wish(replace(self._wishes, is_ringing=is_ringing))

    def say(self, path: str) -> None:
        """Say a file into the agent's ear, instead of what is said now; an empty path falls silent."""
        words = devices.read_sound(path, hertz=BRIDGE_HERTZ) if path else b""
        self._wish(replace(self._wishes, words=words))

    def watch_levels(self, is_watching: bool) -> None:
        """Begin or end measuring how loud it is; the microphone is open as long."""
        self._wish(replace(self._wishes, is_watching=is_watching))

    def try_microphone(self, seconds: int) -> bool:
        """Listen for so long and play it back; say whether that can be: not while somebody talks."""
        if self._wishes.is_talking or self._trial is not None:
            return False
        self._trial = MicrophoneTrial(seconds, bytes_a_second=1000 * BYTES_A_MS)
        self._events.put(MicrophoneTried(step=TrialStep.LISTENING))
        self._wake.set()
        return True

    def choose(self, order: ChooseDevices) -> bool:
        """Change devices, also in the middle of a call; say whether all of them are there."""
        wanted = {(order.microphone, True), (order.speaker, False), (order.ring, False)}
        there = {(device.row.key, device.row.is_input) for device in self._found}
        if any(key and (key, is_input) not in there for key, is_input in wanted):
            return False
        self._amplify(order)
        self._wish(replace(self._wishes, microphone=order.microphone, speaker=order.speaker, ring=order.ring))
        return True

    def _amplify(self, order: ChooseDevices) -> None:
        """Set how loud both ways are, seen from PJSIP's bridge, and whether echo is cancelled."""
        if self._port is None:
            return
        self._port.adjustTxLevel(_level(order.microphone_percent))
        self._port.adjustRxLevel(_level(order.speaker_percent))
        if order.cancels_echo and self._echo is None:
            self._echo = _echo_canceller()
        self._port.echo = self._echo if order.cancels_echo else None

    def listed(self) -> DevicesListed:
        """Return the devices there are."""
        wishes = self._wishes
        return DevicesListed(
            devices=tuple(device.row for device in self._found),
            microphone=wishes.microphone,
            speaker=wishes.speaker,
            ring=wishes.ring,
        )

    def events(self) -> list[Event]:
        """Return what happened since the last question."""
        happened: list[Event] = []
        with contextlib.suppress(queue.Empty):
            while True:
                happened.append(self._events.get_nowait())
        if self._wishes.is_watching and times.monotonic() - self._levels_at >= LEVELS_EVERY_SECONDS:
            self._levels_at = times.monotonic()
            microphone, speaker = (meter.take() for meter in self._levels)
            happened.append(LevelsMeasured(microphone=microphone, speaker=speaker))
        return happened

    def close(self) -> None:
        """Close every device and let go of the port; calls must be disconnected from it before."""
        self._is_ended = True
        self._wake.set()
        self._thread.join(3.0)
        if self._port is not None:
            self._port.echo = None
        self._port = None
        if self._echo is not None:
            self._echo.close()
            self._echo = None

    def _wish(self, wishes: Wishes) -> None:
        self._wishes = wishes
        self._wake.set()

    def _name(self, key: str, *, is_input: bool) -> str:
        rows = [device.row for device in self._found if device.row.is_input is is_input]
        return next((row.name for row in rows if row.key == key), rows[0].name if rows else "")

    # ------------------------------------------------------------ on the thread of its own

    def _keep(self) -> None:
        look_at = 0.0
        while not self._is_ended:
            try:
                if times.monotonic() >= look_at:
                    look_at = times.monotonic() + LOOK_SECONDS
                    self._look()
                self._set_right()
            except Exception:  # an edge: sound that fails must never take the telephone along
                log.exception("sound devices could not be set right")
            self._wake.wait(LOOK_SECONDS)
            self._wake.clear()
        for slot in (self._microphone, self._speaker, self._ring, self._words):
            slot.close()

    def _look(self) -> None:
        now = devices.found_devices()
        before = [device.row for device in self._found]
        self._found = now
        if [device.row for device in now] != before:
            self._events.put(self.listed())
        if not now:
            self._fail(devices.NO_DEVICE)
        elif self._failure == devices.NO_DEVICE:
            self._failure = ""

    def _set_right(self) -> None:
        wishes = self._wishes
        try:
            is_listening = wishes.is_talking or wishes.is_watching or self._is_trying
            self._microphone.want(wishes.microphone if is_listening else None, self._found)
            self._speaker.want(wishes.speaker if wishes.is_talking else None, self._found)
            self._ring.want(wishes.ring if wishes.is_ringing else None, self._found)
            self._speak(wishes)
        except Unavailable as error:
            self._fail(str(error))
            self._end_trial(TrialStep.FAILED)
        else:
            if wishes.is_talking or wishes.is_ringing or wishes.words:
                self._failure = ""
            self._follow_trial()

    def _speak(self, wishes: Wishes) -> None:
        """Open the speaker for what is to be said; other words begin anew."""
        if wishes.words is not self._spoken:
            self._words.want(None, self._found)
            self._spoken, self._spoken_bytes = wishes.words, 0
        is_over = self._spoken_bytes >= len(self._spoken) + TAIL_MS * BYTES_A_MS
        if not self._spoken or is_over:
            self._words.want(None, self._found)
        else:
            self._words.want(wishes.speaker, self._found)
        if self._spoken and is_over:
            self._spoken = b""
            if self._wishes is wishes:
                self._wishes = replace(wishes, words=self._spoken)
            if self._trial is None:
                self._events.put(SaidHere())

    @property
    def _is_trying(self) -> bool:
        return self._trial is not None and not self._trial.is_playing

    def _follow_trial(self) -> None:
        """Play back what was heard; a call that begins meanwhile ends the trial."""
        trial = self._trial
        if trial is None:
            return
        if self._wishes.is_talking:
            self._end_trial(TrialStep.FAILED)
        elif trial.is_playing and not self._wishes.words:
            self._end_trial(TrialStep.DONE)
        elif trial.is_whole and not trial.is_playing:
            trial.is_playing = True
            self._events.put(MicrophoneTried(step=TrialStep.PLAYING, loudest=trial.loudest))
            self._wish(replace(self._wishes, words=trial.sound))

    def _end_trial(self, step: TrialStep) -> None:
        if self._trial is not None:
            loudest = self._trial.loudest
            self._trial = None
            self._events.put(MicrophoneTried(step=step, loudest=loudest))

    def _fail(self, detail: str) -> None:
        if not self._failure:
            self._events.put(SoundFailed(detail=detail))
        self._failure = detail

    def _open_microphone(self, device: FoundDevice | None, alive: Callable[[], None]) -> OpenDevice:
        def heard(sound: bytes) -> None:
            alive()
            self._said.put(sound)
            if self._wishes.is_watching:
                self._levels[0].put(sound)
            if self._trial is not None and not self._trial.is_whole:
                self._trial.put(sound)
                self._wake.set()

        self._said.clear()
        return devices.open_microphone(device, hertz=BRIDGE_HERTZ, heard=heard)

    def _open_speaker(self, device: FoundDevice | None, alive: Callable[[], None]) -> OpenDevice:
        def fill(count: int) -> bytes:
            alive()
            sound = self._heard.take(count)
            if self._wishes.is_watching:
                self._levels[1].put(sound)
            return sound

        self._heard.clear()
        return devices.open_speaker(device, hertz=BRIDGE_HERTZ, fill=fill)

    def _open_ring(self, device: FoundDevice | None, alive: Callable[[], None]) -> OpenDevice:
        tone = tones.samples(tones.RING, rate=BRIDGE_HERTZ)
        position = 0

        def fill(count: int) -> bytes:
            nonlocal position
            alive()
            begin, position = position, (position + count) % len(tone)
            return (tone[begin:] + tone * (count // len(tone) + 1))[:count]

        return devices.open_speaker(device, hertz=BRIDGE_HERTZ, fill=fill)

    def _open_words(self, device: FoundDevice | None, alive: Callable[[], None]) -> OpenDevice:
        words = self._spoken
        end = len(words) + TAIL_MS * BYTES_A_MS

        def fill(count: int) -> bytes:
            alive()
            begin = self._spoken_bytes
            self._spoken_bytes = begin + count
            if begin < end <= begin + count:
                self._wake.set()  # all of it was heard: let the speaker go
            return words[begin : begin + count].ljust(count, b"\0")

        return devices.open_speaker(device, hertz=BRIDGE_HERTZ, fill=fill)


def _level(percent: int) -> float:
    return min(max(percent, LEAST_PERCENT), MOST_PERCENT) / 100


def _echo_canceller() -> EchoCanceller | None:
    try:
        return EchoCanceller(hertz=BRIDGE_HERTZ, frame_ms=FRAME_MS)
    except Unavailable as error:  # the call goes on, with its echo
        log.warning("%s", error)
        return None
