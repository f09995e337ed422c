"""Which articles suit what is going on: the step of the script, and the reason of the call."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

K = TypeVar("K")


def suitable(
    articles: Iterable[tuple[K, str]], *, script: str, step: str, reasons: Sequence[str], limit: int = 3
) -> list[K]:
    """Return the articles that suit, those of the step before those of the reasons, deeper reasons first.

    Each article comes with its `suits`: keys of reasons, "script/step", or "script/*" for a whole script.
    """
    wanted = [f"{script}/{step}", f"{script}/*"] if script else []
    wanted += reasons
    ranked: list[tuple[int, int, K]] = []
    for place, (key, suits) in enumerate(articles):
        words = set(suits.split())
        best = next((rank for rank, word in enumerate(wanted) if word in words), None)
        if best is not None:
            ranked.append((best, place, key))
    ranked.sort(key=lambda item: item[:2])
    return [key for _rank, _place, key in ranked[:limit]]
