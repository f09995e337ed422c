"""How well promises are kept. Each figure has one definition, shown beside it wherever it stands."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median
from typing import TypeVar

GRACE = timedelta(minutes=15)  # a promise for a moment is on time until then
BROKEN_AFTER = timedelta(hours=24)  # not kept this long after its time, or given up

K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class PromiseFact:
    """What became of one promise so far."""

    due_by: datetime  # the moment; of a day or a window its end
    is_moment: bool
    created_at: datetime
    kept_at: datetime | None
    given_up_at: datetime | None
    tries: int
    agent: str = ""
    team: str = ""
    reason: str = ""

    @property
    def latest(self) -> datetime:
        """Return until when it is on time."""
        return self.due_by + GRACE if self.is_moment else self.due_by


@dataclass(frozen=True, slots=True)
class PromiseFigures:
    """How well some promises were kept."""

    kept_on_time: int = 0
    kept_late: int = 0
    broken: int = 0
    open_on_time: int = 0
    open_late: int = 0
    mean_tries: float | None = None  # of those that were kept
    median_age_seconds: int | None = None  # of those that are open

    @property
    def settled(self) -> int:
        """Return how many promises have been decided: kept on time, late, or broken."""
        return self.kept_on_time + self.kept_late + self.broken

    @property
    def share_on_time(self) -> float | None:
        """Return kept on time out of all that are decided; None when none is."""
        return self.kept_on_time / self.settled if self.settled else None


def figures(facts: Iterable[PromiseFact], now: datetime) -> PromiseFigures:
    """Count promises; each is counted once."""
    counts = dict.fromkeys(("kept_on_time", "kept_late", "broken", "open_on_time", "open_late"), 0)
    tries: list[int] = []
    ages: list[float] = []
    for fact in facts:
        kind = standing(fact, now)
        counts[kind] += 1
        if fact.kept_at is not None:
            tries.append(max(1, fact.tries))
        elif fact.given_up_at is None:
            ages.append((now - fact.created_at).total_seconds())
    return PromiseFigures(
        **counts,
        mean_tries=sum(tries) / len(tries) if tries else None,
        median_age_seconds=round(median(ages)) if ages else None,
    )


def standing(fact: PromiseFact, now: datetime) -> str:
    """Return which figure a promise belongs to."""
    if fact.kept_at is not None:
        return "kept_on_time" if fact.kept_at <= fact.latest else "kept_late"
    if fact.given_up_at is not None or now > fact.latest + BROKEN_AFTER:
        return "broken"
    return "open_late" if now > fact.latest else "open_on_time"


def by(
    facts: Iterable[PromiseFact], key: Callable[[PromiseFact], K], now: datetime
) -> Mapping[K, PromiseFigures]:
    """Return the figures of each group, such as an agent, a team or a reason."""
    groups: dict[K, list[PromiseFact]] = {}
    for fact in facts:
        groups.setdefault(key(fact), []).append(fact)
    return {name: figures(group, now) for name, group in groups.items()}
