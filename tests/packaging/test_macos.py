"""What is written for macOS: it cannot be run here, but it can be read."""

import plistlib
import subprocess
from pathlib import Path

from app.__main__ import COMMANDS
from app.settings import Setting

FOLDER = Path(__file__).parents[2] / "packaging" / "macos"


def test_the_property_lists_are_well_formed() -> None:
    """And ask for the microphone."""
    rights = plistlib.loads((FOLDER / "entitlements.plist").read_bytes())
    assert rights["com.apple.security.device.audio-input"] is True
    profile = plistlib.loads((FOLDER / "org.hatif.Hatif.mobileconfig").read_bytes())
    fixed = {key for key in profile["PayloadContent"][0] if not key.startswith("Payload")}
    assert fixed
    assert fixed <= set(Setting.declared)
    timer = plistlib.loads((FOLDER / "org.hatif.update.plist").read_bytes())
    assert timer["ProgramArguments"][-1] in COMMANDS


def test_the_microphone_is_asked_for_in_both_languages() -> None:
    """By the same keys."""
    keys = []
    for language in ("ar", "en"):
        lines = (FOLDER / f"{language}.lproj" / "InfoPlist.strings").read_text("utf-8").splitlines()
        keys.append([line.partition(" = ")[0] for line in lines if " = " in line])
    assert keys[0] == keys[1]
    assert '"NSMicrophoneUsageDescription"' in keys[0]


def test_the_script_is_sound() -> None:
    """As far as a shell can tell without a Mac."""
    subprocess.run(["bash", "-n", FOLDER / "build_dmg.sh"], check=True, timeout=20)
