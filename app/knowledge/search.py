"""Finds articles by the words one types, in either language, whatever the spelling of alef, hamza and ta."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from app.arabic import folded

K = TypeVar("K")

_IN_TITLE, _BEGINS_TITLE, _IN_KEYWORDS, _IN_TEXT = 8, 12, 6, 2
_SHORTEST_STEM = 4  # letters; what is shorter is looked for as it stands
_ARTICLES = ("ال", "وال", "بال", "لل", "و")


@dataclass(frozen=True)
class Entry(Generic[K]):
    """What is searched of one article."""

    key: K
    titles: tuple[str, ...]
    keywords: str
    texts: tuple[str, ...]

    @cached_property
    def folded_titles(self) -> str:
        """The titles as they are compared."""
        return folded(" ".join(self.titles))

    @cached_property
    def folded_keywords(self) -> str:
        """The keywords as they are compared."""
        return folded(self.keywords)

    @cached_property
    def folded_texts(self) -> str:
        """The texts as they are compared."""
        return folded(" ".join(self.texts))


def found(entries: Iterable[Entry[K]], typed: str, *, limit: int = 30) -> list[K]:
    """Return the keys of the articles that have every word, the best first."""
    words = [_stem(word) for word in folded(typed).split()]
    if not words:
        return []
    ranked = [(_score(entry, words), place, entry.key) for place, entry in enumerate(entries)]
    fitting = sorted((item for item in ranked if item[0]), key=lambda item: (-item[0], item[1]))
    return [key for _points, _place, key in fitting[:limit]]


def _score(entry: Entry[K], words: Sequence[str]) -> int:
    total = 0
    for word in words:
        if word in entry.folded_titles:
            begins = f" {entry.folded_titles}".find(f" {word}") >= 0
            total += _BEGINS_TITLE if begins else _IN_TITLE
        elif word in entry.folded_keywords:
            total += _IN_KEYWORDS
        elif word in entry.folded_texts:
            total += _IN_TEXT
        else:
            return 0
    return total


def _stem(word: str) -> str:
    """Take the Arabic article and what is written together with it off, and an English plural."""
    for beginning in sorted(_ARTICLES, key=len, reverse=True):
        if word.startswith(beginning) and len(word) - len(beginning) >= _SHORTEST_STEM - 1:
            return word[len(beginning) :]
    if word.endswith("s") and len(word) > _SHORTEST_STEM:
        return word[:-1]
    return word
