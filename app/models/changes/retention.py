"""Lets go of what is kept longer than it is to be, class by class."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, delete, func, select
from sqlalchemy.orm import InstrumentedAttribute

from app import times
from app.models.call import Call, Recording
from app.models.case import Case
from app.models.changes import audit
from app.models.customer_view import CustomerView
from app.models.database import Database
from app.models.field_change import FieldChange
from app.models.follow_up import FollowUp
from app.models.interaction import Interaction
from app.models.merge import Merge
from app.models.note import Note
from app.models.pending_change import PendingChange
from app.models.queue_call import QueueCall

AT_ONCE = 5_000  # rows in one transaction, so that nobody waits long for the file


class Kept(StrEnum):
    """A class of what is kept."""

    CALLS = "calls"  # with their legs, wrap-ups, notes and recordings' references
    CONTACTS = "contacts"  # visits, e-mails, chats and messages
    NOTES = "notes"
    RECORDINGS = "recordings"  # their references; the sound lies where the PBX put it
    FOLLOW_UPS = "follow_ups"  # that are done
    CASES = "cases"  # that are closed, with their history
    WISHES = "wishes"  # changes a second person has decided
    VIEWS = "views"  # who looked at whom
    HISTORY = "history"  # what was changed of a customer
    QUEUE_CALLS = "queue_calls"  # what waited in the PBX's queues, with its ringing at agents
    MERGES = "merges"  # what undoing one needs


_CALLS = Interaction.id.in_(select(Call.id))
_RULES: Mapping[
    Kept, tuple[InstrumentedAttribute[Any], InstrumentedAttribute[Any], ColumnElement[bool] | None]
] = {
    Kept.CALLS: (Interaction.id, Interaction.at, _CALLS),
    Kept.CONTACTS: (Interaction.id, Interaction.at, ~_CALLS),
    Kept.NOTES: (Note.id, Note.at, None),
    Kept.RECORDINGS: (Recording.id, Recording.started_at, None),
    Kept.FOLLOW_UPS: (FollowUp.id, FollowUp.completed_at, None),
    Kept.CASES: (Case.id, Case.closed_at, None),
    Kept.WISHES: (PendingChange.id, PendingChange.decided_at, None),
    Kept.VIEWS: (CustomerView.id, CustomerView.at, None),
    Kept.HISTORY: (FieldChange.id, FieldChange.at, None),
    Kept.QUEUE_CALLS: (QueueCall.id, QueueCall.entered_at, None),
    Kept.MERGES: (Merge.id, Merge.at, None),
}


def let_go(database: Database, days: Mapping[Kept, int], *, is_dry: bool = False) -> dict[Kept, int]:
    """Delete what is older than so many days, or only count it; no days are for ever."""
    now = times.now()
    found = {}
    for kind, kept_days in days.items():
        if kept_days > 0:
            before = now - timedelta(days=kept_days)
            found[kind] = _count(database, kind, before) if is_dry else _delete(database, kind, before)
    return found


def _count(database: Database, kind: Kept, before: datetime) -> int:
    with database.reading() as session:
        counted = select(func.count()).select_from(_RULES[kind][0].class_).where(*_old(kind, before))
        return session.scalar(counted) or 0


def _delete(database: Database, kind: Kept, before: datetime) -> int:
    key = _RULES[kind][0]
    total, gone = 0, AT_ONCE
    while gone == AT_ONCE:
        with database.writing() as session:
            some = select(key).where(*_old(kind, before)).limit(AT_ONCE)
            deleted = session.execute(delete(key.class_).where(key.in_(some)).returning(key)).all()
            gone = len(deleted)
            if gone:
                audit.record(session, "retention", "let_go", kind, None, {"count": gone, "before": before})
        total += gone
    return total


def _old(kind: Kept, before: datetime) -> list[ColumnElement[bool]]:
    _, at, rule = _RULES[kind]
    return [at < before, *([] if rule is None else [rule])]
