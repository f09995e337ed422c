"""Does with a case what somebody has said at his desk, perhaps long before."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from uuid import UUID

from sqlalchemy.orm import Session

from app.cases.kinds import Deed
from app.errors import BadInput
from app.models.case import Case, CaseEvent
from app.models.changes import case_moves, cases
from app.models.changes.case_hands import Hand
from app.models.rows.cases import CaseDeed, Closing
from app.models.rows.changed import Changed

_WORKS: Mapping[str, Callable[[Session, CaseDeed, Hand], Changed]] = {
    Deed.ANSWER: lambda session, deed, hand: case_moves.answer(session, deed.case_id, deed.text, hand),
    Deed.PASS_ON: lambda session, deed, hand: case_moves.pass_on(
        session, deed.case_id, deed.department, deed.text, hand
    ),
    Deed.WAIT: lambda session, deed, hand: case_moves.wait(session, deed.case_id, deed.text, hand),
    Deed.GO_ON: lambda session, deed, hand: case_moves.go_on(session, deed.case_id, deed.text, hand),
    Deed.NOTE: lambda session, deed, hand: cases.note(session, deed.case_id, deed.text, hand),
    Deed.CLOSE: lambda session, deed, hand: case_moves.close(
        session, deed.case_id, Closing(deed.text, deed.satisfaction), hand
    ),
}


def do(session: Session, deed: CaseDeed, hand: Hand) -> Changed:
    """Do it, under its own moment; done twice it is done once. BadInput when the case is not as it was."""
    if session.get(CaseEvent, deed.id) is not None:
        return Changed()
    work = _WORKS.get(deed.kind)
    if work is None:
        raise BadInput("this cannot be done with a case")
    return work(session, deed, replace(hand, step_id=deed.id, at=deed.at))


def note_instead(session: Session, deed: CaseDeed, hand: Hand) -> Changed:
    """Keep its words in the case's history: it cannot be done any more."""
    return do(session, replace(deed, kind=Deed.NOTE, text=deed.text or deed.kind), hand)


def is_there(session: Session, case_id: UUID) -> bool:
    """Say whether the case is still known."""
    return session.get(Case, case_id) is not None
