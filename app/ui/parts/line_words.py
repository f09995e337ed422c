"""A line of a customer's record in words: a number, an e-mail address, a postal address."""

from app.models.rows.records import Json
from app.ui.isolates import first_strong
from app.ui.parts import record_words

_SHOWN = ("text", "address", "lines", "postcode", "city", "city_latin", "country", "purpose", "kind")
_KEYS = {"purpose": record_words.PURPOSES, "kind": record_words.RELATION_KINDS}


def shown(line: Json) -> str:
    """Return what a line says, in one line; a dash for none."""
    parts = [_part(name, line[name]) for name in _SHOWN if line and line.get(name)]
    return first_strong(", ".join(parts)) if parts else "–"


def _part(name: str, value: Json) -> str:
    """Return a part of a line in words, where it is a key."""
    return record_words.said(_KEYS[name], str(value)) if name in _KEYS else str(value)
