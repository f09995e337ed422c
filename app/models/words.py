"""How names, addresses and numbers of accounts become the words that search compares."""

import re
from collections.abc import Iterable

from app.arabic import folded

OTHERS = "|"  # behind it are the words that are no names; no engine takes it for a word

_WORD = re.compile(r"[^\W_]+")
_DIGIT = re.compile(r"\d")
# Written apart by some, and together with the word that follows by others: Abd ul Rahman, عبدالرحمن, Alharbi.
_JOINED = frozenset(
    [
        *(
            "ال",
            "عبد",
            "ابو",
            "ابي",
            "ابا",
            "ام",
            "ابن",
            "بن",
            "بنت",
            "بني",
            "al",
            "el",
            "abd",
            "abdul",
            "abdel",
        ),
        *("abu", "abou", "umm", "um", "bin", "ibn", "ul", "van", "von", "de", "da", "di", "mac", "mc"),
    ]
)


def words_of(text: str) -> list[str]:
    """Return the folded words of a text, in its order."""
    return _WORD.findall(folded(text))


def searchable(names: Iterable[str], papers: Iterable[str] = ()) -> str:
    """Return the words of names, then those of addresses and accounts, each word once.

    What holds digits is there in one piece too (SA-880: sa880), and so are words that some write together.
    """
    of_names: dict[str, None] = {}
    for name in names:
        words = words_of(name)
        of_names.update(dict.fromkeys((*words, *_together(words), *_whole(name, words))))
    others: dict[str, None] = {}
    for paper in papers:
        words = words_of(paper)
        others.update(dict.fromkeys(word for word in (*words, *_whole(paper, words)) if word not in of_names))
    return " ".join((*of_names, OTHERS, *others) if others else of_names)


def words_of_names(searchable_words: str) -> list[str]:
    """Return those of the words of a customer that are of his names; what holds digits is no name."""
    names = searchable_words.partition(OTHERS)[0].split()
    return [word for word in names if not _DIGIT.search(word)]


def _together(words: list[str]) -> Iterable[str]:
    for place, word in enumerate(words[:-1]):
        if word in _JOINED:
            yield word + words[place + 1]
            if words[place + 1] in _JOINED and place + 2 < len(words):
                yield word + words[place + 1] + words[place + 2]


def _whole(text: str, words: list[str]) -> tuple[str, ...]:
    return ("".join(words),) if len(words) > 1 and _DIGIT.search(text) else ()
