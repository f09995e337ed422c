"""Where updates keep what is trusted and what is remembered; only administrators write there."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT_NAME = "updates-root.json"


@dataclass(frozen=True, slots=True)
class UpdatePlaces:
    """The trusted root and the memory."""

    root: Path  # the first signed word, which the administrator puts on each computer
    memory: Path

    @classmethod
    def here(cls) -> "UpdatePlaces":
        """Return the places of this system."""
        if sys.platform == "win32":
            # Anybody may make folders in ProgramData; the account that installs has a place of its own.
            own = Path(os.environ.get("LOCALAPPDATA", r"C:\Windows"))
            return cls(Path(sys.executable).parent / ROOT_NAME, own / "Hatif" / "updates")
        if sys.platform == "darwin":
            own = Path("/Library/Application Support/Hatif")
            return cls(own / ROOT_NAME, own / "updates")
        return cls(Path("/etc/hatif") / ROOT_NAME, Path("/var/lib/hatif-updates"))

    @property
    def state(self) -> Path:
        """The file of what is remembered."""
        return self.memory / "state.json"
