"""Finding and opening sound devices."""

import pytest

from app.errors import Unavailable
from app.telephony import devices
from tests.telephony.sound_server import SoundServer


def test_without_a_sound_system_there_are_no_devices(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither an error nor a device nobody hears."""
    monkeypatch.setenv("PULSE_SERVER", "unix:/no/such/socket")
    found = devices.found_devices()
    assert all(device.row.name for device in found), "this computer may have a card of its own"


def test_devices_are_found_with_their_names(sound_server: SoundServer) -> None:
    """Monitors of speakers are no microphones."""
    sound_server.use()
    rows = {(device.row.key, device.row.is_input) for device in devices.found_devices()}
    assert rows == {("headset", False), ("mic_feed", False), ("headset_mic", True)}


def test_a_device_that_is_gone_says_so(sound_server: SoundServer) -> None:
    """Rather than playing into nowhere."""
    sound_server.use()
    speaker = next(device for device in devices.found_devices() if not device.row.is_input)
    sound_server.stop()
    with pytest.raises(Unavailable, match=r"speaker|no sound device"):
        devices.open_speaker(speaker, hertz=16_000, fill=bytes)
