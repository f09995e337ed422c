"""Gives, changes and tells private facts, and decides what waits; whoever looks says why."""

from uuid import UUID

from sqlalchemy import delete, insert, select, text, update
from sqlalchemy.orm import Session

from app import times
from app.errors import BadInput
from app.models.agent import Agent
from app.models.changes import audit, records, second_person
from app.models.keys import new_key
from app.models.pending_change import PendingChange
from app.models.private_fact import PrivateFact
from app.models.queries import field_rules
from app.models.queries.field_rules import SENSITIVE_PARTS
from app.private_values import PrivateKind, masked, read


def give(
    session: Session, customer_id: UUID, kind: PrivateKind, typed: str, reason: str, *, agent_id: UUID | None
) -> bool:
    """Keep a first value at once; a change waits for a second person. Say whether it counts already."""
    value = read(kind, typed)
    if not value:
        raise BadInput("this cannot be right")
    shown = masked(kind, value)
    known = session.scalar(
        select(PrivateFact.masked).where(PrivateFact.customer_id == customer_id, PrivateFact.kind == kind)
    )
    if known is None:
        _add(session, customer_id, kind, value, shown)
        records.remember_private(session, customer_id, kind, ("", shown), agent_id=agent_id)
        audit.record(session, agent_id or "desk", "give_private", "customer", customer_id, {"field": kind})
        return True
    if field_rules.is_alone(session):
        _replace(session, customer_id, kind, value, shown)
        records.remember_private(session, customer_id, kind, (known, shown), agent_id=agent_id)
        audit.record(session, agent_id or "desk", "change_private", "customer", customer_id, {"field": kind})
        return True
    _ask(session, customer_id, kind, (value, shown, reason.strip()), agent_id)
    return False


def decide(
    session: Session,
    change_id: UUID,
    *,
    is_approved: bool,
    agent_id: UUID | None,
    region: str = "",
    why: str = "",
) -> None:
    """Let a waiting change count, or refuse it and say why; whoever asked for it cannot."""
    kind = session.scalar(select(PendingChange.kind).where(PendingChange.id == change_id))
    if is_approved and kind in SENSITIVE_PARTS:
        records.approve(session, change_id, region=region, agent_id=agent_id)
        return
    if is_approved:
        _check_second(session, change_id, agent_id)
        _apply(session, change_id, agent_id)
    second_person.settle(session, change_id, is_approved=is_approved, agent_id=agent_id, why=why)
    session.execute(update(PendingChange).where(PendingChange.id == change_id).values(value=""))


def _check_second(session: Session, change_id: UUID, agent_id: UUID | None) -> None:
    """The value is put in place before the wish is settled; so look beforehand whether it may be."""
    wanted = select(PendingChange.asked_by).where(
        PendingChange.id == change_id, PendingChange.decided_at.is_(None)
    )
    found = session.execute(wanted).one_or_none()
    if found is None:
        raise BadInput("this change does not wait any more")
    if found.asked_by is not None and found.asked_by == agent_id:
        raise BadInput("a second person must approve this")


def reveal(
    session: Session, customer_id: UUID, kind: PrivateKind, reason: str, *, agent_id: UUID | None
) -> str:
    """Tell a private fact, and write down who asked and why."""
    if not reason.strip():
        raise BadInput("say why you must see this")
    role = session.scalar(select(Agent.role).where(Agent.id == agent_id)) or ""
    if agent_id is not None and kind in field_rules.hidden_from(session, role):
        raise BadInput("this is not shown to your role")
    if session.get_bind().dialect.name == "postgresql":
        values = {"customer": customer_id, "kind": kind, "reason": reason.strip()}
        told = text("SELECT reveal_private_fact(:customer, :kind, :reason)")
        return session.scalar(told, values) or ""
    value = session.scalar(
        select(PrivateFact.value).where(PrivateFact.customer_id == customer_id, PrivateFact.kind == kind)
    )
    detail = {"field": kind, "reason": reason.strip()}
    audit.record(session, agent_id or "desk", "reveal", "customer", customer_id, detail)
    return value or ""


def _ask(
    session: Session,
    customer_id: UUID,
    kind: PrivateKind,
    wanted: tuple[str, str, str],
    agent_id: UUID | None,
) -> None:
    """Let a change wait; one that waited for the same is decided by it."""
    value, shown, reason = wanted
    waits = select(PendingChange.id).where(
        *(PendingChange.customer_id == customer_id, PendingChange.kind == kind),
        PendingChange.decided_at.is_(None),
    )
    if session.scalar(waits.limit(1)) is not None:
        raise BadInput("a change of this waits already")
    row = {
        "id": new_key(),
        "customer_id": customer_id,
        "kind": kind,
        "value": value,
        "masked": shown,
        "reason": reason,
        "asked_by": agent_id,
        "asked_at": times.now(),
    }
    session.execute(insert(PendingChange), [row])
    audit.record(session, agent_id or "desk", "ask_private", "customer", customer_id, {"field": kind})


def _apply(session: Session, change_id: UUID, agent_id: UUID | None) -> None:
    columns = (PendingChange.customer_id, PendingChange.kind, PendingChange.masked)
    wish = session.execute(select(*columns).where(PendingChange.id == change_id)).one()
    of_customer = (PrivateFact.customer_id == wish.customer_id, PrivateFact.kind == wish.kind)
    before = session.scalar(select(PrivateFact.masked).where(*of_customer))
    if session.get_bind().dialect.name == "postgresql":  # where even who approves does not see the value
        session.execute(text("SELECT apply_pending_change(:change)"), {"change": change_id})
    else:
        value = session.scalar(select(PendingChange.value).where(PendingChange.id == change_id)) or ""
        _replace(session, wish.customer_id, wish.kind, value, wish.masked)
    masks = (before or "", wish.masked)
    records.remember_private(session, wish.customer_id, wish.kind, masks, agent_id=agent_id)


def _replace(session: Session, customer_id: UUID, kind: str, value: str, shown: str) -> None:
    session.execute(
        delete(PrivateFact).where(PrivateFact.customer_id == customer_id, PrivateFact.kind == kind)
    )
    _add(session, customer_id, kind, value, shown)


def _add(session: Session, customer_id: UUID, kind: str, value: str, shown: str) -> None:
    row = {"id": new_key(), "customer_id": customer_id, "kind": kind, "value": value, "masked": shown}
    session.execute(insert(PrivateFact), [{**row, "changed_at": times.now()}])
