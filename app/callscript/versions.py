"""The published versions of a script: they never change, and an old one can come back as a new one."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from app.callscript.checker import problems
from app.callscript.edit import Document
from app.callscript.language import read_script
from app.callscript.library import linked
from app.callscript.problem import BadScript
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
        for number, one in enumerate(self.versions, start=1):
            if one.version != number or one.fingerprint != _fingerprint(before, one):
                raise Bug(f"version {number} of {one.key} is not what was published")
            before = one.fingerprint

    def version(self, number: int) -> Published:
        """The version of this number; a running call finishes on the one it began with."""
        if not 1 <= number <= len(self.versions):
            raise BadInput(f"There is no version {number}.")
        return self.versions[number - 1]

    def current(self, at: datetime) -> Published | None:
        """The version that a call beginning at this moment gets."""
        return next((one for one in reversed(self.versions) if one.counts_from <= at), None)


def published(
    history: History,
    text: str,
    parts: Mapping[str, Script],
    *,
    note: str,
    published_by: str,
    counts_from: datetime,
) -> History:
    """The history with one more version. Raises BadScript when the script has problems."""
    draft = read_script(text, "draft")
    if history.versions and draft.key != history.versions[0].key:
        raise BadInput(f"This is the script {draft.key}, not {history.versions[0].key}.")
    numbered = _numbered(text, draft.key, len(history.versions) + 1)
    script = linked(read_script(numbered, f"{draft.key}.yaml"), parts)
    found = problems(script)
    if found:
        raise BadScript(f"{draft.key}.yaml", found)
    version = Published(
        key=draft.key,
        version=script.version,
        text=numbered,
        parts=tuple(PartVersion(part.key, part.version) for part in script.parts),
        note=note.strip(),
        published_by=published_by,
        counts_from=counts_from,
        fingerprint="",
    )
    return _with(history, version)


def rolled_back(
    history: History, number: int, *, note: str, published_by: str, counts_from: datetime
) -> History:
    """The history with an old version published anew. What came between stays on record."""
    old = history.version(number)
    text = _numbered(old.text, old.key, len(history.versions) + 1)
    version = replace(
        old,
        version=len(history.versions) + 1,
        text=text,
        note=note.strip(),
        published_by=published_by,
        counts_from=counts_from,
    )
    return _with(history, version)


def whole(published_script: Published, parts: Mapping[PartVersion, Script]) -> Script:
    """The script as it was published, with its parts in the versions they had then."""
    script = published_script.script()
    missing = [part for part in published_script.parts if part not in parts]
    if missing:
        raise BadInput(f"The part {missing[0].key}, version {missing[0].version}, is missing.")
    return linked(script, {part.key: parts[part] for part in published_script.parts})


def _with(history: History, version: Published) -> History:
    before = history.versions[-1].fingerprint if history.versions else ""
    signed = replace(version, fingerprint=_fingerprint(before, version))
    return History((*history.versions, signed))


def _numbered(text: str, key: str, number: int) -> str:
    document = Document(text, f"{key}.yaml")
    document.set(("version",), number)
    return document.text


def _fingerprint(before: str, one: Published) -> str:
    """A digest over this version and, by its fingerprint, over all before it."""
    parts = ",".join(f"{part.key}={part.version}" for part in one.parts)
    about = (one.key, str(one.version), parts, one.note, one.published_by, one.counts_from.isoformat())
    return hashlib.sha256("\x00".join((before, one.text, *about)).encode()).hexdigest()
