"""Opens the guided scripts for the desk, on a lane of their own: reading YAML takes its time."""

from pathlib import Path

from app.callscript.language import Script
from app.callscript.library import scripts_in


def open_library(folder: Path) -> tuple[Script, ...]:
    """Return all scripts of a folder."""
    return tuple(scripts_in(folder))
