"""Which of a customer's cases may be the one that is about to be opened once more."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from app.arabic import folded

CLOSED_DAYS = 14  # one that was closed longer ago is another matter
ENOUGH = 0.4
_WORD = re.compile(r"\w{3,}")
_SAME_CAUSE, _SAME_PAPER = 0.4, 0.5


@dataclass(frozen=True, slots=True)
class Known:
    """A case there is already."""

    case_id: UUID
    title: str
    kind: str
    cause_id: UUID | None = None
    closed_at: datetime | None = None
    papers: frozenset[UUID] = frozenset()  # orders and invoices it is linked to


@dataclass(frozen=True, slots=True)
class Wanted:
    """A case as it is being typed."""

    title: str
    kind: str
    cause_id: UUID | None = None
    papers: frozenset[UUID] = frozenset()


def alike(wanted: Wanted, known: Iterable[Known], now: datetime) -> list[UUID]:
    """Return the cases that may be the same, the likeliest first."""
    rated = [
        (likeness(wanted, case), case.case_id)
        for case in known
        if case.closed_at is None or case.closed_at > now - timedelta(days=CLOSED_DAYS)
    ]
    good = [pair for pair in rated if pair[0] >= ENOUGH]
    return [case_id for _, case_id in sorted(good, key=lambda pair: -pair[0])]


def likeness(wanted: Wanted, case: Known) -> float:
    """Return from 0 to 1 how likely two cases are the same: words they share, cause and papers."""
    mine, theirs = _words(wanted.title), _words(case.title)
    shared = 2 * len(mine & theirs) / (len(mine) + len(theirs)) if mine and theirs else 0.0
    cause = _SAME_CAUSE if wanted.cause_id is not None and wanted.cause_id == case.cause_id else 0.0
    paper = _SAME_PAPER if wanted.papers & case.papers else 0.0
    return min(1.0, shared + cause + paper)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(folded(text)))
