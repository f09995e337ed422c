"""Microphones, loudspeakers and voices."""

import pytest

from app.doctor import sound
from app.doctor.finding import Grade, Profile
from app.settings import Settings
from app.telephony.devices import FoundDevice
from app.telephony.protocol import SoundDevice


def device(name: str, *, is_input: bool) -> FoundDevice:
    """One device, as the system lists it."""
    return FoundDevice(SoundDevice(key=name, name=name, is_input=is_input), None)


def test_without_a_microphone_nobody_can_talk(profile: Profile, monkeypatch: pytest.MonkeyPatch) -> None:
    """The list is the system's; this computer may have none."""
    monkeypatch.setattr(sound, "found_devices", lambda: (device("Canary's AirPods", is_input=False),))
    found = [finding for finding in sound.look(profile) if finding.check == "sound"]
    assert [finding.grade for finding in found] == [Grade.PROBLEM, Grade.OK]
    assert all("Canary" not in finding.text for finding in found)


def test_a_headset_is_both(profile: Profile, monkeypatch: pytest.MonkeyPatch) -> None:
    """Counted, not named."""
    devices = (device("a", is_input=True), device("b", is_input=False), device("c", is_input=False))
    monkeypatch.setattr(sound, "found_devices", lambda: devices)
    texts = [finding.text for finding in sound.look(profile) if finding.check == "sound"]
    assert texts == ["1 microphone found", "2 loudspeakers found"]


def test_where_no_sound_is_wanted_no_device_is_missed(profile: Profile) -> None:
    """As on a server that plays the demo."""
    silent = Profile(profile.folders, Settings({"sound.system": "none"}))
    assert {finding.grade for finding in sound.look(silent)} == {Grade.OK}


def test_this_computers_voices_speak_both_languages(profile: Profile) -> None:
    """Asked of the real ones."""
    (finding,) = [finding for finding in sound.look(profile) if finding.check == "speech"]
    assert finding.text == "voices speak Arabic and English"
