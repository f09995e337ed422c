"""Finds hunspell and its dictionaries on this computer."""

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

_FOLDERS = (
    *("/usr/share/hunspell", "/usr/local/share/hunspell", "/opt/homebrew/share/hunspell"),
    *("/Library/Spelling", "C:/Hunspell", "C:/Program Files/Hunspell/share/hunspell"),
)
_NAMES = {"ar": ("ar", "ar_SA"), "en": ("en_US", "en_GB")}


def command(language: str, folders: Sequence[str] = _FOLDERS) -> list[str] | None:
    """Return the command that looks words of a language up; None where this computer cannot."""
    program = shutil.which("hunspell")
    given = os.environ.get("DICPATH", "").split(os.pathsep)
    for folder in (*filter(None, given), *folders):
        for name in _NAMES[language]:
            if program and (Path(folder) / f"{name}.dic").is_file():
                return [program, "-a", "-i", "utf-8", "-d", str(Path(folder) / name)]
    return None
