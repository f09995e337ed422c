"""A figure and its definition."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from app.measures.parts import Parts


class Unit(StrEnum):
    """How a figure is shown."""

    COUNT = "count"
    SHARE = "share"  # 0 to 1, shown as a percentage
    SECONDS = "seconds"
    MEAN = "mean"  # a number with decimals


class Better(StrEnum):
    """In which direction a figure improves."""

    HIGHER = "higher"
    LOWER = "lower"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class Words:
    """A text in both languages."""

    ar: str
    en: str

    def of(self, language: str) -> str:
        """Return the text in a language."""
        return self.ar if language == "ar" else self.en


NOTHING_SAID = Words("", "")


@dataclass(frozen=True, slots=True)
class Figure:
    """A value, and the two counts it was made of; None where there was nothing to count."""

    value: float | None
    top: float
    bottom: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One figure's only definition: how it is counted, and what is said about it wherever it is shown."""

    key: str
    name: Words
    short: Words  # for the head of a narrow column
    formula: Words
    exclusions: Words = NOTHING_SAID
    source: Words
    unit: Unit
    better: Better = Better.NEITHER
    goal: float | None = None
    made_of: Callable[[Parts], Figure]

    def of(self, parts: Parts) -> Figure:
        """Return the figure of these sums."""
        return self.made_of(parts)

    def definition(self, language: str) -> str:
        """Return formula, exclusions and source as lines to be shown beside the figure."""
        texts = (self.formula.of(language), self.exclusions.of(language), self.source.of(language))
        return "\n".join(filter(None, texts))


def count(number: Callable[[Parts], float]) -> Callable[[Parts], Figure]:
    """Return a figure that is a number of things."""

    def counted(parts: Parts) -> Figure:
        top = number(parts)
        return Figure(top, top)

    return counted


def ratio(top: Callable[[Parts], float], bottom: Callable[[Parts], float]) -> Callable[[Parts], Figure]:
    """Return a figure that is one sum out of another; nothing when there is nothing to divide by."""

    def divided(parts: Parts) -> Figure:
        above, below = top(parts), bottom(parts)
        return Figure(above / below if below else None, above, below)

    return divided
