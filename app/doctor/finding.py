"""What one check found."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from app.folders import Folders
from app.settings import Settings


class Grade(StrEnum):
    """How much a finding matters."""

    OK = "ok"
    NOTE = "note"  # Hatif works, with something less
    PROBLEM = "problem"  # calls cannot be taken, or work may be lost


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence, and what to do about it. No names, numbers, passwords or login names are in it."""

    check: str
    grade: Grade
    text: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """Whose Hatif is looked at."""

    folders: Folders
    settings: Settings

    @property
    def settings_path(self) -> Path:
        """Where the settings are stored."""
        return self.folders.config / "settings.json"


def shown(path: Path) -> str:
    """Return a path without the person's login name in it."""
    home = Path.home()
    return f"~/{path.relative_to(home)}" if path.is_relative_to(home) and len(home.parts) > 1 else str(path)
