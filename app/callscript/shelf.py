"""All scripts a desk can run: those of its folders, and over them what supervisors published."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from pathlib import Path

from app.callscript.library import linked
from app.callscript.publication import History, PartVersion, Published, whole
from app.callscript.steps import Purpose, Script
from app.errors import AppError


class Shelf:
    """Which version of which script counts when. A script that cannot be used leaves the others alone."""

    def __init__(
        self,
        scripts: Iterable[Script] = (),
        on_bad: Callable[[str], None] = lambda _key: None,
        files: Mapping[str, Path] | None = None,
    ) -> None:
        self._files = files or {}
        self._own = {script.key: script for script in scripts}
        self._on_bad = on_bad
        self._histories: dict[str, History] = {}
        self._read: dict[tuple[str, int], Script | None] = {}

    def take(self, versions: Iterable[Published]) -> None:
        """Take everything that was published, in the order of versions; a history with a gap is left out."""
        gathered: dict[str, list[Published]] = {}
        for version in versions:
            gathered.setdefault(version.key, []).append(version)
        self._histories = {}
        self._read = {}
        for key, found in gathered.items():
            try:
                self._histories[key] = History(tuple(found))
            except AppError:
                self._on_bad(key)

    def history(self, key: str) -> History:
        """What was published of a script so far."""
        return self._histories.get(key, History())

    def own(self, key: str) -> Script | None:
        """The script of this key as it came with the program or lies in a folder."""
        return self._own.get(key)

    def own_text(self, key: str) -> str:
        """The file of that script, with its comments; nothing when it has none."""
        path = self._files.get(key)
        return path.read_text(encoding="utf-8-sig") if path is not None else ""

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of all scripts and parts."""
        return tuple(sorted({*self._own, *self._histories}))

    def current(self, at: datetime) -> tuple[Script, ...]:
        """The scripts that a call beginning at this moment can get, with their parts."""
        found = (self._current(key, at) for key in self.keys)
        return tuple(script for script in found if script is not None)

    def parts(self, at: datetime) -> dict[str, Script]:
        """The parts that scripts can run at this moment, by their keys."""
        return {script.key: script for script in self.current(at) if script.purpose is Purpose.PART}

    def version(self, key: str, number: int) -> Script | None:
        """A version a call began with; nothing when it is known nowhere."""
        own = self._own.get(key)
        if own is not None and own.version == number:
            return own
        return self._published(key, number)

    def _current(self, key: str, at: datetime) -> Script | None:
        counting = self.history(key).current(at)
        script = self._published(key, counting.version) if counting is not None else None
        return script or self._own.get(key)

    def _published(self, key: str, number: int) -> Script | None:
        if (key, number) not in self._read:
            self._read[key, number] = self._opened(key, number)
        return self._read[key, number]

    def _opened(self, key: str, number: int) -> Script | None:
        try:
            version = self.history(key).version(number)
            return whole(version, self._parts_of(version))
        except AppError:
            if self.history(key).versions:
                self._on_bad(key)
            return None

    def _parts_of(self, version: Published) -> Mapping[PartVersion, Script]:
        """The parts in the versions they were published with; the ones we have, where those are gone."""
        found: dict[PartVersion, Script] = {}
        for part in version.parts:
            script = self.version(part.key, part.version) or self._own.get(part.key)
            if script is not None:
                found[part] = script
        return found


def linked_with(script: Script, shelf: Shelf, at: datetime) -> Script:
    """A draft with the parts that count now, as it would be published."""
    return linked(script, shelf.parts(at))
