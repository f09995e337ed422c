"""Holds changes of sensitive lines back until a second person has approved them."""

import json
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from app import times
from app.errors import BadInput
from app.models.changes import audit
from app.models.keys import new_key
from app.models.pending_change import PendingChange
from app.models.queries import field_rules
from app.models.rows.records import Cell, Difference, Json, RecordEdit

LONGEST_REASON = 200


def held_back(session: Session, customer_id: UUID, changes: Iterable[Difference]) -> list[Difference]:
    """Return the changes that need a second person; the first line of its kind needs none."""
    parts = field_rules.second_parts(session)
    if not parts:
        return []
    return [
        change
        for change in changes
        if change.cell.part in parts
        and _says_something_else(change)
        and (change.before is not None or field_rules.has_line(session, customer_id, change.cell.part))
    ]


def ask(session: Session, edit: RecordEdit, changes: Sequence[Difference], agent_id: UUID | None) -> None:
    """Let changes wait; about one line there is one wish at a time."""
    if changes and not edit.reason.strip():
        raise BadInput("say why this is changed")
    for change in changes:
        if _waits(session, edit.customer_id, change.cell):
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


def _says_something_else(change: Difference) -> bool:
    """Say whether more changes than which line is the main one."""
    return _without_main(change.before) != _without_main(change.after)


def _without_main(line: Json) -> Json:
    return None if line is None else {name: value for name, value in line.items() if name != "is_main"}


def _waits(session: Session, customer_id: UUID, cell: Cell) -> bool:
    waiting = select(PendingChange.detail).where(
        *(PendingChange.customer_id == customer_id, PendingChange.kind == cell.part),
        PendingChange.decided_at.is_(None),
    )
    wanted = str(cell.part_id)
    return any(wanted in detail for detail in session.scalars(waiting))
