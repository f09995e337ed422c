"""Which callback of a team is the next best for an agent, and why."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.planning.calling_windows import CalledParty, verdict


@dataclass(frozen=True, slots=True)
class Waiting:
    """A callback that waits for somebody."""

    key: UUID
    priority: int  # 0 to 2, 2 is the highest
    is_promise: bool
    due_at: datetime
    since: datetime  # when it was asked for
    language: str
    party: CalledParty | None = None


def ranked(waiting: Iterable[Waiting], *, languages: Sequence[str], now: datetime) -> list[Waiting]:
    """Return those who may be called now, the best first.

    Priority goes first; then promises that are late, other promises, the rest; then those whose language the
    agent speaks; then the longest overdue, and of those the one who has waited longest.
    """
    callable_now = [item for item in waiting if item.party is None or verdict(item.party, now).is_allowed]
    return sorted(callable_now, key=lambda item: _order(item, languages, now))


def _order(item: Waiting, languages: Sequence[str], now: datetime) -> tuple[object, ...]:
    is_late_promise = item.is_promise and item.due_at <= now
    speaks = not languages or not item.language or item.language in languages
    return (
        -item.priority,
        not is_late_promise,
        not item.is_promise,
        not speaks,
        item.due_at,
        item.since,
        item.key,
    )
