"""How names, addresses and numbers of accounts become the words that search compares."""

import re
from collections.abc import Iterable

from app.arabic import folded

_WORD = re.compile(r"[^\W_]+")
_JOINED = re.compile(r"\d")


def words_of(text: str) -> list[str]:
    """Return the folded words of a text, in its order."""
    return _WORD.findall(folded(text))


def searchable(texts: Iterable[str]) -> str:
    """Return the words of the texts, each once; what holds digits also in one piece (SA-880: sa880)."""
    found: dict[str, None] = {}
    for text in texts:
        words = words_of(text)
        found.update(dict.fromkeys(words))
        if len(words) > 1 and _JOINED.search(text):
            found["".join(words)] = None
    return " ".join(found)
