"""Holds changes of sensitive lines back until a second person has approved them."""

import json
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from app import times
from app.errors import BadInput
from app.models.changes import audit
from app.models.keys import new_key
from app.models.number import Number
from app.models.pending_change import PendingChange
from app.models.queries import field_rules
from app.models.rows.records import Cell, Difference, Json, RecordEdit

LONGEST_REASON = 200


def ask(session: Session, edit: RecordEdit, changes: Sequence[Difference], agent_id: UUID | None) -> None:
    """Let changes wait; about one line there is one wish at a time, and the same wish again is no other."""
    if changes and not edit.reason.strip():
        raise BadInput("say why this is changed")
    for change in changes:
        wanted = _wanted(session, edit.customer_id, change.cell)
        if change.after in wanted:
            continue  # it was sent again, for its answer was lost on the way
        if wanted:
            raise BadInput("a change of this waits already")
        row = {
            "id": new_key(),
            "customer_id": edit.customer_id,
            "kind": change.cell.part,
            "detail": json.dumps(
                {"part_id": str(change.cell.part_id), "before": change.before, "after": change.after},
                ensure_ascii=False,
            ),
            "call_id": edit.call_id,
            "reason": edit.reason.strip()[:LONGEST_REASON],
            "asked_by": agent_id,
            "asked_at": times.now(),
        }
        session.execute(insert(PendingChange), [row])
        detail = {"field": change.cell.part}
        audit.record(session, agent_id or "desk", "ask_change", "customer", edit.customer_id, detail)


def settle(session: Session, change_id: UUID, *, is_approved: bool, agent_id: UUID | None, why: str) -> Any:  # noqa: ANN401  a row
    """Write down what a second person decided and return the wish; whoever asked for it cannot decide."""
    names = ("customer_id", "kind", "masked", "asked_by", "detail", "call_id")
    wanted = select(*(getattr(PendingChange, name) for name in names))
    wish = session.execute(
        wanted.where(PendingChange.id == change_id, PendingChange.decided_at.is_(None))
    ).one_or_none()
    if wish is None:
        raise BadInput("this change does not wait any more")
    if wish.asked_by is not None and wish.asked_by == agent_id:
        raise BadInput("a second person must approve this")
    if not is_approved and not why.strip():
        raise BadInput("say why it is refused")
    decided = {"decided_by": agent_id, "decided_at": times.now(), "is_approved": is_approved}
    refusal = {"refusal": "" if is_approved else why.strip()[:LONGEST_REASON]}
    session.execute(update(PendingChange).where(PendingChange.id == change_id).values(**decided, **refusal))
    deed = "approve_change" if is_approved else "refuse_change"
    audit.record(session, agent_id or "desk", deed, "customer", wish.customer_id, {"field": wish.kind})
    return wish


def difference_of(kind: str, detail: str) -> Difference:
    """Return what a wish wants, as the record's cells have it."""
    told: Json = json.loads(detail)
    return Difference(Cell(kind, UUID(told["part_id"])), told["before"], told["after"])


def _waits(session: Session, customer_id: UUID, cell: Cell) -> bool:
    return bool(_wanted(session, customer_id, cell))


def _wanted(session: Session, customer_id: UUID, cell: Cell) -> list[Json]:
    """Return what a line is to become by the wishes that wait."""
    waiting = select(PendingChange.detail).where(
        *(PendingChange.customer_id == customer_id, PendingChange.kind == cell.part),
        PendingChange.decided_at.is_(None),
    )
    details = [json.loads(detail) for detail in session.scalars(waiting)]
    return [detail["after"] for detail in details if detail["part_id"] == str(cell.part_id)]


def ask_for_number(
    session: Session, customer_id: UUID, text: str, reason: str, agent_id: UUID | None
) -> bool:
    """Let a number that somebody calls from wait, where numbers need a second person; whether it waits."""
    if not _is_changed_by_two(session, customer_id):
        return False
    line = {"text": text.strip(), "label": "mobile", "is_shared": False, "is_main": False}
    waiting = select(PendingChange.detail).where(
        *(PendingChange.customer_id == customer_id, PendingChange.kind == "number"),
        PendingChange.decided_at.is_(None),
    )
    details: list[str] = list(session.scalars(waiting))
    if not any((json.loads(detail)["after"] or {}).get("text") == line["text"] for detail in details):
        change = Difference(Cell("number", new_key()), None, line)
        _ask_by_call(session, customer_id, change, reason, agent_id)
    return True


def ask_to_drop_number(
    session: Session, customer_id: UUID, digits: str, reason: str, agent_id: UUID | None
) -> bool:
    """Let the wish wait that a number is taken away; whether it waits."""
    if not _is_changed_by_two(session, customer_id):
        return False
    wanted = select(Number.id, Number.as_written, Number.label, Number.is_shared, Number.is_main)
    own = wanted.where(Number.customer_id == customer_id, Number.digits == digits)
    for key, text, *rest in session.execute(own):
        line = dict(zip(("text", "label", "is_shared", "is_main"), (text, *rest), strict=True))
        if not _waits(session, customer_id, Cell("number", key)):
            _ask_by_call(session, customer_id, Difference(Cell("number", key), line, None), reason, agent_id)
    return True


def _is_changed_by_two(session: Session, customer_id: UUID) -> bool:
    has_number = select(Number.id).where(Number.customer_id == customer_id).limit(1)
    return "number" in field_rules.second_parts(session) and session.scalar(has_number) is not None


def _ask_by_call(
    session: Session, customer_id: UUID, change: Difference, reason: str, agent_id: UUID | None
) -> None:
    edit = RecordEdit(edit_id=new_key(), customer_id=customer_id, differences=(change,), reason=reason)
    ask(session, edit, (change,), agent_id)
