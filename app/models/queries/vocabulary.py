"""All the words by which anybody is found, and which of them a mistyped one may have meant."""

from bisect import bisect_left
from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from app import times
from app.models.search_entry import SearchWord

SHORTEST_CORRECTED = 3  # letters; fewer could mean anything
MOST_CORRECTIONS = 8
MOST_MISTAKES = 2
_ONE_MISTAKE_UP_TO = 4  # letters
_KEPT_SECONDS = 600.0  # a word that is new to us meanwhile can be found, only not be guessed
_PLACE = "hatif_vocabulary"


@dataclass
class Vocabulary:
    """Every word there is, in order."""

    words: list[str]
    read_at: float = 0.0
    _beginnings: dict[int, list[str]] = field(default_factory=dict)

    def has_beginning(self, typed: str) -> bool:
        """Say whether any word begins with what was typed."""
        place = bisect_left(self.words, typed)
        return place < len(self.words) and self.words[place].startswith(typed)

    def corrections(self, typed: str, mistakes: int, *, is_whole: bool) -> list[str]:
        """Return what a typed word, or beginning of one, may have meant, the likeliest first."""
        if len(typed) < SHORTEST_CORRECTED or any(character.isdecimal() for character in typed):
            return []
        from rapidfuzz import process  # here, for it is 3 MB that most days no mistake asks for
        from rapidfuzz.distance import OSA

        mistakes = min(mistakes, 1 if len(typed) <= _ONE_MISTAKE_UP_TO else MOST_MISTAKES)
        lengths = (0,) if is_whole else (len(typed), len(typed) - 1, len(typed) + 1)
        found: dict[str, float] = {}
        for length in lengths:
            for word, distance, _place in process.extract(
                typed,
                self._cut(length),
                scorer=OSA.distance,
                processor=None,
                score_cutoff=mistakes,
                limit=MOST_CORRECTIONS,
            ):
                found[word] = min(distance, found.get(word, distance))
        return sorted(found, key=lambda word: (found[word], word))[:MOST_CORRECTIONS]

    def _cut(self, length: int) -> list[str]:
        """Return the words' different beginnings of a length; the words themselves for 0."""
        if length == 0:
            return self.words
        if length not in self._beginnings:
            self._beginnings[length] = list(dict.fromkeys(word[:length] for word in self.words))
        return self._beginnings[length]


def of(connection: Connection) -> Vocabulary:
    """Return the vocabulary, read anew every few minutes; each connection keeps its own."""
    kept: Vocabulary | None = connection.info.get(_PLACE)
    now = times.monotonic()
    if kept is None or now - kept.read_at > _KEPT_SECONDS:
        kept = Vocabulary(sorted(connection.scalars(select(SearchWord.word))), now)
        connection.info[_PLACE] = kept
    return kept
