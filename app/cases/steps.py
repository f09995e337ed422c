"""Which way a case may go from where it is."""

from collections.abc import Mapping

from app.cases.kinds import CaseStatus
from app.errors import BadInput

_WAYS: Mapping[CaseStatus, frozenset[CaseStatus]] = {
    CaseStatus.NEW: frozenset({CaseStatus.OPEN, CaseStatus.WAITING, CaseStatus.ANSWERED, CaseStatus.CLOSED}),
    CaseStatus.OPEN: frozenset({CaseStatus.WAITING, CaseStatus.ANSWERED, CaseStatus.CLOSED}),
    CaseStatus.WAITING: frozenset({CaseStatus.OPEN, CaseStatus.ANSWERED, CaseStatus.CLOSED}),
    CaseStatus.ANSWERED: frozenset({CaseStatus.OPEN, CaseStatus.WAITING, CaseStatus.CLOSED}),
    CaseStatus.CLOSED: frozenset({CaseStatus.OPEN}),
}
WITH_WORDS = frozenset({CaseStatus.ANSWERED, CaseStatus.CLOSED})  # somebody has to say something first


def may_go(here: str, there: str) -> bool:
    """Say whether a case may go from one status to another."""
    return CaseStatus(there) in _WAYS[status_of(here)]


def check(here: str, there: str) -> None:
    """Raise BadInput when a case may not go there."""
    if not may_go(here, there):
        raise BadInput(f"a case that is {here} cannot become {there}")


def status_of(text: str) -> CaseStatus:
    """Return the status a database has; a word nobody knows is an open case."""
    return CaseStatus(text) if text in list(CaseStatus) else CaseStatus.OPEN


def may_be_passed_on(bounces: int, limit: int, *, is_supervisor: bool) -> bool:
    """Say whether a case may go to one more department; a supervisor ends the passing on by deciding."""
    return is_supervisor or limit <= 0 or bounces < limit
