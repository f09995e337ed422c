"""Drafts that are not published yet, in files of the profile: nothing a supervisor wrote is lost."""

import json
from collections.abc import Mapping
from pathlib import Path

from app.callscript.fields import KEY
from app.errors import Unavailable


class DraftFiles:
    """One file a script; used on a background lane."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, key: str, text: str) -> None:
        """Keep a draft, whole or not at all."""
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            path = self._path(key)
            fresh = path.with_suffix(".new")
            fresh.write_text(text, encoding="utf-8")
            fresh.replace(path)
        except OSError as error:
            raise Unavailable(f"The draft cannot be kept: {error.strerror}.") from error

    def text(self, key: str) -> str:
        """The draft of a script; nothing when there is none."""
        try:
            return self._path(key).read_text(encoding="utf-8")
        except OSError:
            return ""

    def forget(self, key: str) -> None:
        """Take a draft away: it was published, or is not wanted."""
        self._path(key).unlink(missing_ok=True)

    def keep_places(self, key: str, places: Mapping[str, tuple[float, float]]) -> None:
        """Keep where steps of a script were put by hand; the script itself says nothing of it."""
        try:
            if places:
                self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                self._places_path(key).write_text(json.dumps(dict(places)), encoding="utf-8")
            else:
                self._places_path(key).unlink(missing_ok=True)
        except OSError as error:
            raise Unavailable(f"The places cannot be kept: {error.strerror}.") from error

    def places(self, key: str) -> dict[str, tuple[float, float]]:
        """Where steps were put by hand; nothing when that cannot be read."""
        try:
            told = json.loads(self._places_path(key).read_text(encoding="utf-8"))
            return {str(step): (float(x), float(y)) for step, (x, y) in told.items()}
        except (OSError, ValueError, TypeError, AttributeError):
            return {}

    def keys(self) -> tuple[str, ...]:
        """The scripts that have a draft."""
        names = sorted(path.stem for path in self._folder.glob("*.yaml"))
        return tuple(name for name in names if KEY.fullmatch(name))

    def _places_path(self, key: str) -> Path:
        return self._path(key).with_suffix(".places")

    def _path(self, key: str) -> Path:
        if not KEY.fullmatch(key):
            raise Unavailable("A draft needs a key.")
        return self._folder / f"{key}.yaml"
