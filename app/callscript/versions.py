"""Publishes versions of a script: they never change, and an old one can come back as a new one."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from app.callscript.checker import problems
from app.callscript.edit import Document
from app.callscript.language import read_script
from app.callscript.library import linked
from app.callscript.problem import BadScript
from app.callscript.publication import History, PartVersion, Published, fingerprint_of
from app.callscript.steps import Script
from app.errors import BadInput


def published(
    history: History,
    text: str,
    parts: Mapping[str, Script],
    *,
    note: str,
    published_by: str,
    counts_from: datetime,
    first: int = 1,
) -> History:
    """The history with one more version; `first` is the number of the first one.

    Raises BadScript when the script has problems.
    """
    draft = read_script(text, "draft")
    if history.versions and draft.key != history.versions[0].key:
        raise BadInput(f"This is the script {draft.key}, not {history.versions[0].key}.")
    numbered = _numbered(text, draft.key, _next(history, first))
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
    text = _numbered(old.text, old.key, _next(history))
    version = replace(
        old,
        version=_next(history),
        text=text,
        note=note.strip(),
        published_by=published_by,
        counts_from=counts_from,
    )
    return _with(history, version)


def _next(history: History, first: int = 1) -> int:
    return history.versions[-1].version + 1 if history.versions else first


def _with(history: History, version: Published) -> History:
    before = history.versions[-1].fingerprint if history.versions else ""
    signed = replace(version, fingerprint=fingerprint_of(before, version))
    return History((*history.versions, signed))


def _numbered(text: str, key: str, number: int) -> str:
    document = Document(text, f"{key}.yaml")
    document.set(("version",), number)
    return document.text
