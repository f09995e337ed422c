"""How long callers waited, counted by steps: what can be added up still tells the half and the most."""

from collections.abc import Iterable, Sequence
from itertools import accumulate

STEPS = (5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300, 600)  # seconds; whoever waited longer is in a last one
PLACES = len(STEPS) + 1
NONE_WAITED: tuple[int, ...] = (0,) * PLACES


def place_of(seconds: float) -> int:
    """Return the place of a wait: the first step that it does not exceed."""
    return next((place for place, step in enumerate(STEPS) if seconds <= step), len(STEPS))


def counted(waits: Iterable[float]) -> tuple[int, ...]:
    """Return how many waits belong to each step."""
    counts = [0] * PLACES
    for seconds in waits:
        counts[place_of(seconds)] += 1
    return tuple(counts)


def within(counts: Sequence[int], seconds: int) -> int:
    """Return how many waited at most so long; `seconds` is one of the steps."""
    return sum(counts[: STEPS.index(seconds) + 1])


def step_reached(counts: Sequence[int], share: float) -> int | None:
    """Return the first step within which so great a share of all was answered.

    None when nobody was, or when it took longer than the last step.
    """
    everybody = sum(counts)
    if not everybody:
        return None
    enough = share * everybody
    return next((step for step, sum_ in zip(STEPS, accumulate(counts), strict=False) if sum_ >= enough), None)
