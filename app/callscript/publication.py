"""What was published of a script, and how it is opened again. Making it is the work of `versions`."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from app.callscript.language import read_script
from app.callscript.library import linked
from app.callscript.steps import Script
from app.errors import BadInput, Bug


@dataclass(frozen=True, slots=True)
class PartVersion:
    """Which version of a part a script was published with."""

    key: str
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """One version: its file as it was, who published it, why, and from when it counts."""

    key: str
    version: int
    text: str
    parts: tuple[PartVersion, ...]
    note: str
    published_by: str
    counts_from: datetime
    fingerprint: str

    def script(self) -> Script:
        """The script without its parts."""
        return read_script(self.text, f"{self.key}.yaml")


@dataclass(frozen=True, slots=True)
class History:
    """All versions of one script, oldest first."""

    versions: tuple[Published, ...] = ()

    def __post_init__(self) -> None:
        """Nothing published may have been changed, left out or put in between."""
        before = ""
        for number, one in enumerate(self.versions, start=self.first):
            if one.version != number or one.fingerprint != fingerprint_of(before, one):
                raise Bug(f"version {number} of {one.key} is not what was published")
            before = one.fingerprint

    @property
    def first(self) -> int:
        """The number of the first version; one that came with the program has lower numbers."""
        return self.versions[0].version if self.versions else 1

    def version(self, number: int) -> Published:
        """The version of this number; a running call finishes on the one it began with."""
        if not 0 <= number - self.first < len(self.versions):
            raise BadInput(f"There is no version {number}.")
        return self.versions[number - self.first]

    def current(self, at: datetime) -> Published | None:
        """The version that a call beginning at this moment gets."""
        return next((one for one in reversed(self.versions) if one.counts_from <= at), None)


def whole(published_script: Published, parts: Mapping[PartVersion, Script]) -> Script:
    """The script as it was published, with its parts in the versions they had then."""
    script = published_script.script()
    missing = [part for part in published_script.parts if part not in parts]
    if missing:
        raise BadInput(f"The part {missing[0].key}, version {missing[0].version}, is missing.")
    return linked(script, {part.key: parts[part] for part in published_script.parts})


def fingerprint_of(before: str, one: Published) -> str:
    """A digest over this version and, by its fingerprint, over all before it."""
    parts = ",".join(f"{part.key}={part.version}" for part in one.parts)
    about = (one.key, str(one.version), parts, one.note, one.published_by, one.counts_from.isoformat())
    return hashlib.sha256("\x00".join((before, one.text, *about)).encode()).hexdigest()
