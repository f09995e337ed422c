"""Where Hatif keeps its files. One profile is one person's folder; the demo has a profile of its own."""

import re
import zlib
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from app.errors import BadInput, Unavailable

_PLAIN_WORD = re.compile(r"[\w-]{1,64}")  # it becomes part of a path


@dataclass(frozen=True, slots=True)
class Folders:
    """The folders of one profile; they are made, for their owner alone, by `prepare`."""

    data: Path  # database, journal, recordings, backups
    config: Path  # settings.json
    logs: Path
    run: Path  # what lives as long as the processes: the engine's address and token

    @classmethod
    def of_user(cls, profile: str = "") -> "Folders":
        """Return the person's own folders, where the system wants them; a profile is a plain word."""
        if profile and not _PLAIN_WORD.fullmatch(profile):
            raise BadInput(f"{profile!r} cannot be a profile's name: letters, digits, - and _ only")
        dirs = platformdirs.PlatformDirs("Hatif", appauthor=False)
        return cls(
            data=dirs.user_data_path / profile,
            config=dirs.user_config_path / profile,
            logs=dirs.user_log_path / profile,
            run=dirs.user_data_path / profile / "run",
        )

    @classmethod
    def under(cls, root: Path) -> "Folders":
        """Return folders that all lie below one folder, for tests and portable use."""
        return cls(data=root / "data", config=root / "config", logs=root / "logs", run=root / "run")

    @property
    def mark(self) -> str:
        """Return a short word that tells this profile from any other on the computer."""
        return f"{zlib.crc32(str(self.data.absolute()).encode()):08x}"

    def prepare(self) -> None:
        """Make the folders, for their owner alone; raises Unavailable, naming the one that cannot be made."""
        for folder in (self.data, self.config, self.logs, self.run):
            try:
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            except OSError as error:
                raise Unavailable(f"the folder {folder} cannot be made: {error.strerror}") from error
            with suppress(OSError):  # somebody else's folder: then it is theirs to close
                if folder.stat().st_mode & 0o077:
                    folder.chmod(0o700)
