"""All the words by which anybody is found, and which of them a mistyped one may have meant."""

from bisect import bisect_left
from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from app import times
from app.models.search_entry import SearchWord

SHORTEST_CORRECTED = 3  # letters; fewer could mean anything
MOST_CORRECTIONS = 8
SHORTEST_MIDDLE = 2  # letters
MOST_AROUND = 60  # words
MOST_MISTAKES = 2
_ONE_MISTAKE_UP_TO = 4  # letters
_KEPT_CORRECTIONS = 500
_KEPT_SECONDS = 600.0  # a word that is new to us meanwhile can be found, only not be guessed
_PLACE = "hatif_vocabulary"


@dataclass
class Vocabulary:
    """Every word there is, in order."""

    words: list[str]
    read_at: float = 0.0
    _beginnings: dict[int, list[str]] = field(default_factory=dict)
    _by_length: dict[int, list[str]] = field(default_factory=dict)
    _corrected: dict[tuple[str, int, bool], list[str]] = field(default_factory=dict)
    _text: str = field(init=False)  # all of them, a line each: that is quicker to look through

    def __post_init__(self) -> None:
        """Write the words one below the other."""
        self._text = "\n".join((*self.words, ""))

    def has_beginning(self, typed: str) -> bool:
        """Say whether any word begins with what was typed."""
        place = bisect_left(self.words, typed)
        return place < len(self.words) and self.words[place].startswith(typed)

    def around(self, typed: str) -> list[str]:
        """Return words that hold what was typed anywhere but at their beginning, in order."""
        if len(typed) < SHORTEST_MIDDLE:
            return []
        found: list[str] = []
        end = 0
        while len(found) < MOST_AROUND and (place := self._text.find(typed, end)) >= 0:
            begin, end = self._text.rfind("\n", 0, place) + 1, self._text.find("\n", place)
            if begin < place:
                found.append(self._text[begin:end])
        return found

    def corrections(self, typed: str, mistakes: int, *, is_whole: bool) -> list[str]:
        """Return what a typed word, or beginning of one, may have meant, the likeliest first."""
        asked = (typed, mistakes, is_whole)
        if asked not in self._corrected:  # the first word stays the same while the second is being typed
            if len(self._corrected) >= _KEPT_CORRECTIONS:
                self._corrected.clear()
            self._corrected[asked] = self._corrections(*asked)
        return self._corrected[asked]

    def _corrections(self, typed: str, mistakes: int, is_whole: bool) -> list[str]:
        if len(typed) < SHORTEST_CORRECTED or any(character.isdecimal() for character in typed):
            return []
        from rapidfuzz import process  # here, for it is 3 MB that most days no mistake asks for
        from rapidfuzz.distance import OSA

        mistakes = min(mistakes, 1 if len(typed) <= _ONE_MISTAKE_UP_TO else MOST_MISTAKES)
        if is_whole:
            choices = [self._of_length(len(typed) + more) for more in range(-mistakes, mistakes + 1)]
        else:
            choices = [self._cut(len(typed) + more) for more in (0, -1, 1)]
        found: dict[str, float] = {}
        for words in choices:
            for word, distance, _place in process.extract(
                typed,
                words,
                scorer=OSA.distance,
                processor=None,
                score_cutoff=mistakes,
                limit=MOST_CORRECTIONS,
            ):
                found[word] = min(distance, found.get(word, distance))
        return sorted(found, key=lambda word: (found[word], word))[:MOST_CORRECTIONS]

    def _of_length(self, length: int) -> list[str]:
        """Return the words of a length; words of another can only differ by more."""
        if not self._by_length:
            for word in self.words:
                self._by_length.setdefault(len(word), []).append(word)
        return self._by_length.get(length, [])

    def _cut(self, length: int) -> list[str]:
        """Return the words' different beginnings of a length."""
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
