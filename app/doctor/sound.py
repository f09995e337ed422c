"""Microphones and loudspeakers, and the voices that speak announcements."""

from collections.abc import Iterator

from app.doctor.finding import Finding, Grade, Profile
from app.errors import Unavailable
from app.speech import Speech
from app.telephony.devices import found_devices


def look(profile: Profile) -> Iterator[Finding]:
    """Count the devices; their names may hold somebody's own and are left out."""
    if profile.settings.sound == "none":
        yield Finding("sound", Grade.OK, "no sound device is used, as the settings say")
    else:
        yield from _devices()
    yield _voices()


def _devices() -> Iterator[Finding]:
    devices = found_devices()
    for is_input, what in ((True, "microphone"), (False, "loudspeaker")):
        count = sum(1 for device in devices if device.row.is_input is is_input)
        if count:
            yield Finding("sound", Grade.OK, f"{count} {what}{'s' if count > 1 else ''} found")
        else:
            remedy = "plug in the headset; if it is plugged in, look at the system's sound settings"
            yield Finding("sound", Grade.PROBLEM, f"no {what} found", remedy)


def _voices() -> Finding:
    speech = Speech()
    try:
        languages = {language.partition("-")[0] for voice in speech.voices() for language in voice.languages}
    except Unavailable:
        languages = set()
    finally:
        speech.close()
    missing = [name for tag, name in (("ar", "Arabic"), ("en", "English")) if tag not in languages]
    if missing:
        text = f"no voice speaks {' or '.join(missing)}; announcements stay silent"
        return Finding("speech", Grade.NOTE, text, "on Debian: apt install espeak-ng")
    return Finding("speech", Grade.OK, "voices speak Arabic and English")
