"""The words of a text that can be spelt wrongly, each with its language."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_ARABIC = "\u0621-\u063a\u0641-\u0652\u0670"
_WORD = re.compile(rf"[{_ARABIC}]+|[A-Za-z]+(?:['’][A-Za-z]+)*")
_NO_PROSE = re.compile(r"\S*(?:[@/\\_{}#]|://|\d|XX)\S*")  # addresses, codes, variables, what is masked
_MARKS = re.compile("[\u064b-\u0652\u0670\u0640]")
SHORTEST = 2  # letters


@dataclass(frozen=True, slots=True)
class Word:
    """Where a word stands, how it is looked up, and in which language."""

    start: int
    length: int
    text: str
    language: str  # "ar" or "en"


def words(text: str) -> Iterator[Word]:
    """Yield the words to look up; numbers, addresses, codes and abbreviations are left alone."""
    other = [span.span() for span in _NO_PROSE.finditer(text)]
    for found in _WORD.finditer(text):
        plain = _MARKS.sub("", found[0]).replace("’", "'")
        is_other = any(start <= found.start() < end for start, end in other)
        if len(plain) >= SHORTEST and not is_other and not (plain.isascii() and plain.isupper()):
            yield Word(found.start(), len(found[0]), plain, "en" if plain.isascii() else "ar")
