"""What the agent did in a script, in order. The same script, facts and record give the same place."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from app.errors import BadInput


class EntryKind(StrEnum):
    """What the agent did."""

    ANSWER = "answer"
    BACK = "back"
    FORWARD = "forward"
    JUMP = "jump"
    READ = "read"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing the agent did, at which step, and how long after the script began."""

    kind: EntryKind
    step_key: str
    value: str = ""
    at_seconds: float = 0.0


def record_to_json(record: Iterable[Entry]) -> str:
    """The record as text, for the journal, the database and the agent a call is transferred to."""
    rows = [[entry.kind.value, entry.step_key, entry.value, round(entry.at_seconds, 3)] for entry in record]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def record_from_json(text: str) -> tuple[Entry, ...]:
    """Read a record; raises BadInput when it is none. Empty text is an empty record."""
    if not text.strip():
        return ()
    try:
        return tuple(_entry(row) for row in json.loads(text))
    except (ValueError, TypeError, RecursionError) as error:
        raise BadInput("This is not the record of a script.") from error


def _entry(row: object) -> Entry:
    if not isinstance(row, list):
        raise TypeError("an entry is a list")
    kind, step_key, value, at_seconds = row
    return Entry(EntryKind(kind), str(step_key), str(value), float(at_seconds))
