"""The sound devices of this computer, through miniaudio: what there is, and opening one."""

import contextlib
import importlib
import sys
from collections.abc import Callable, Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from app.errors import Unavailable
from app.stand_ins import standing_in
from app.telephony.protocol import SoundDevice

PERIOD_MS = 20
NO_DEVICE = "there is no sound device"
BACKENDS_WITH_NAMES = ("PulseAudio", "ALSA", "Core Audio")


@dataclass(frozen=True, slots=True)
class FoundDevice:
    """A device, and what miniaudio needs to open it."""

    row: SoundDevice
    handle: Any


class OpenDevice(Protocol):
    """A device that runs until it is closed."""

    def close(self) -> None:
        """Stop and let go of the device."""


def found_devices() -> tuple[FoundDevice, ...]:
    """Return every microphone and speaker; none when there is no sound system."""
    backends = _backends()
    if backends is not None and not backends:
        return ()
    try:
        system = _miniaudio().Devices(backends)
        if system.backend == "Null":
            return ()
        speakers = [_found(system.backend, device, is_input=False) for device in system.get_playbacks()]
        microphones = [_found(system.backend, device, is_input=True) for device in system.get_captures()]
    except _miniaudio().MiniaudioError:
        return ()
    return tuple(device for device in microphones + speakers if not device.row.key.endswith(".monitor"))


def open_speaker(device: FoundDevice | None, *, hertz: int, fill: Callable[[int], bytes]) -> OpenDevice:
    """Open a speaker, the system's default without a device; `fill` is asked for bytes on its own thread."""
    backends = _backends()
    if backends == []:
        raise Unavailable(NO_DEVICE)
    try:
        speaker = _miniaudio().PlaybackDevice(
            _miniaudio().SampleFormat.SIGNED16,
            1,
            hertz,
            PERIOD_MS,
            device.handle if device else None,
            backends=backends,
            app_name="Hatif",
        )
        speaker.start(_started(_filling(fill)))
    except _miniaudio().MiniaudioError as error:
        raise Unavailable(f"the speaker cannot be opened: {error}") from error
    opened: OpenDevice = speaker
    return opened


def open_microphone(device: FoundDevice | None, *, hertz: int, heard: Callable[[bytes], None]) -> OpenDevice:
    """Open a microphone, the system's default without a device; `heard` is given bytes on its own thread."""
    backends = _backends()
    if backends == []:
        raise Unavailable(NO_DEVICE)
    try:
        microphone = _miniaudio().CaptureDevice(
            _miniaudio().SampleFormat.SIGNED16,
            1,
            hertz,
            PERIOD_MS,
            device.handle if device else None,
            backends=backends,
            app_name="Hatif",
        )
        microphone.start(_started(_hearing(heard)))
    except _miniaudio().MiniaudioError as error:
        raise Unavailable(f"the microphone cannot be opened: {error}") from error
    opened: OpenDevice = microphone
    return opened


def read_sound(path: str, *, hertz: int) -> bytes:
    """Return a sound file as 16-bit mono samples; Unavailable when it cannot be read."""
    library = _miniaudio()
    try:
        sound = library.decode_file(path, library.SampleFormat.SIGNED16, 1, hertz)
    except (library.MiniaudioError, OSError) as error:
        raise Unavailable("the sound file cannot be read") from error
    return bytes(sound.samples.tobytes())


def _miniaudio() -> Any:  # noqa: ANN401  the library carries no types
    """Fetch the library when the first device is looked for: the engine's start need not wait for it."""
    with standing_in("urllib.request", "html"):
        return importlib.import_module("miniaudio")


def _backends() -> list[Any] | None:
    """On Linux PulseAudio (or PipeWire's), else ALSA where there is a card; elsewhere what the system has.

    ALSA without a card complains on standard error, and miniaudio's last resort is a device nobody hears.
    """
    if not sys.platform.startswith("linux"):
        return None
    with contextlib.suppress(_miniaudio().MiniaudioError):
        _miniaudio().Devices([_miniaudio().Backend.PULSEAUDIO])
        return [_miniaudio().Backend.PULSEAUDIO]
    cards = Path("/proc/asound/cards")
    has_card = cards.exists() and "no soundcards" not in cards.read_text(encoding="utf-8", errors="replace")
    return [_miniaudio().Backend.ALSA] if has_card else []


def _found(backend: str, device: dict[str, Any], *, is_input: bool) -> FoundDevice:
    name = str(device["name"])
    raw = bytes(_miniaudio().ffi.buffer(device["id"]))
    row = SoundDevice(key=_key(raw, backend) or name, name=name, is_input=is_input)
    return FoundDevice(row, device["id"])


def _key(raw: bytes, backend: str) -> str:
    """Return the system's own name of a device, out of miniaudio's union of ids; it stays over restarts."""
    if backend == "WASAPI":
        return raw.decode("utf-16-le", "replace").split("\0")[0]
    if backend in BACKENDS_WITH_NAMES:
        return raw.split(b"\0")[0].decode("utf-8", "replace")
    return ""


def _started(generator: Generator[Any, Any, None]) -> Generator[Any, Any, None]:
    next(generator)
    return generator


def _filling(fill: Callable[[int], bytes]) -> Generator[bytes, int, None]:
    wanted_frames = yield b""
    while True:
        wanted_frames = yield fill(wanted_frames * 2)


def _hearing(heard: Callable[[bytes], None]) -> Generator[None, bytes, None]:
    while True:
        heard(bytes((yield)))
