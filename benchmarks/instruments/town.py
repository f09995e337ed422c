"""A town of as many people as wanted, whose names are spread as real ones: few very often, many seldom."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, product

from app.arabic import folded

FIRST_MOBILE = 500_000_000  # +966 5…
_FAMILIES = 24_000
_GIVEN = 1_200

_LETTERS = {
    "b": "ب", "t": "ت", "j": "ج", "h": "ح", "kh": "خ", "d": "د", "r": "ر", "z": "ز", "s": "س", "sh": "ش",
    "f": "ف", "q": "ق", "k": "ك", "l": "ل", "m": "م", "n": "ن", "w": "و", "gh": "غ", "th": "ث", "y": "ي",
}  # fmt: skip
_VOWELS = {"a": "ا", "i": "ي", "u": "و", "e": ""}


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the town."""

    place: int
    latin: tuple[str, ...]  # his own name, his father's, his family's
    arabic: tuple[str, ...]

    @property
    def digits(self) -> str:
        """His number, as it is stored."""
        return f"+966{FIRST_MOBILE + self.place}"

    @property
    def email(self) -> str:
        """His address: half of them have a number in it."""
        number = str(self.place % 97) if self.place % 2 else ""
        return f"{self.latin[0]}.{self.latin[2]}{number}@example.com"

    @property
    def account(self) -> str:
        """His account's number."""
        return f"SA-{self.place:07d}"


def people(count: int, every: int = 1) -> Iterator[Person]:
    """Return everybody, or each so many-th; always the same."""
    return (person(place) for place in range(0, count, every))


def person(place: int) -> Person:
    """Return one of the town."""
    chance = random.Random(place)  # noqa: S311  the same people each time
    names = (_pick(chance, _GIVEN, 0), _pick(chance, _GIVEN, 0), _pick(chance, _FAMILIES, _GIVEN))
    return Person(place, tuple(latin for latin, _ in names), tuple(arabic for _, arabic in names))


def _pick(chance: random.Random, count: int, first: int) -> tuple[str, str]:
    """Pick a word: the first ones often, the last ones seldom, as with real names."""
    words, weights = _words(first, count)
    return chance.choices(words, cum_weights=weights)[0]


@lru_cache
def _words(first: int, count: int) -> tuple[list[tuple[str, str]], list[float]]:
    words = _all_words()[first : first + count]
    return words, list(accumulate(1 / (rank + 10) for rank in range(count)))


@lru_cache
def _all_words() -> list[tuple[str, str]]:
    """Return words of two or three syllables, each in Latin and in Arabic letters, in a mixed order."""
    syllables = [
        (consonant + vowel, letter + sign)
        for (consonant, letter), (vowel, sign) in product(_LETTERS.items(), _VOWELS.items())
    ]
    chance = random.Random(1)  # noqa: S311  the same words each time
    found: dict[str, str] = {}
    while len(found) < _GIVEN + _FAMILIES:
        parts = chance.choices(syllables, k=chance.choice((2, 3, 3, 4)))
        consonant, letter = chance.choice(list(_LETTERS.items()))
        latin = "".join(part[0] for part in parts) + consonant
        arabic = "".join(part[1] for part in parts) + letter
        if latin not in found:
            found[latin] = folded(arabic)
    return list(found.items())
