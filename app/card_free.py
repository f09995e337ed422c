"""Takes card numbers out of what is about to be stored, be it a text or JSON with texts in it."""

import json
import re
from functools import lru_cache

from app import redaction
from app.check_digits import SHORTEST_CARD

# What other systems give their things may be all digits, and so may a telephone number.
_OF_KEYS = re.compile(r"(.*_)?(id|ids|key|keys|number|numbers|digits|call)")
_KEY = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")


def card_free(text: str) -> str:
    """Return a text without card numbers; in JSON keys and telephone numbers are left alone."""
    if len(text) < SHORTEST_CARD or sum(map(str.isdecimal, text)) < SHORTEST_CARD:
        return text
    return _json_without_cards(text) if text.startswith(("{", "[")) else _without_cards(text)


def _json_without_cards(text: str) -> str:
    try:
        values = json.loads(text)
    except ValueError:  # somebody only begins his sentences like this
        return _without_cards(text)
    kept = _kept(values)
    return text if kept == values else json.dumps(kept, ensure_ascii=False)


def _kept(value: object, name: str = "") -> object:
    if isinstance(value, dict):
        return {key: _kept(each, str(key)) for key, each in value.items()}
    if isinstance(value, list):
        return [_kept(each, name) for each in value]
    if not isinstance(value, str) or _OF_KEYS.fullmatch(name) or _KEY.fullmatch(value):
        return value
    return card_free(value)


@lru_cache(maxsize=8)
def _without_cards(text: str) -> str:
    """Look a text through once: a note is kept as itself and on the timeline, one after the other."""
    return redaction.without_cards(text)
