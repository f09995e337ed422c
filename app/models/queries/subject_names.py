"""What queues, agents, outcomes, reasons, causes and scripts are called, for reports."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.measures.measure import Words
from app.models.agent import Agent
from app.models.case import CaseCause
from app.models.outcome import Outcome, Reason
from app.models.queue import Queue
from app.models.script import Script
from app.reports.kinds import ReportKind

NOTHING_SAID = Words("لم يُذكر", "Not said")
_NO_QUEUE = Words("دون طابور", "No queue")


@dataclass(frozen=True, slots=True)
class Names:
    """Names by keys and by names of the PBX."""

    by_id: Mapping[UUID, Words]
    by_name: Mapping[tuple[str, str], Words]  # ("queue" or "script", its key)

    def of(self, kind: ReportKind, item_id: UUID | None, name: str) -> Words:
        """Return what a subject of a report is called."""
        if item_id is not None:
            return self.by_id.get(item_id, NOTHING_SAID)
        if kind in (ReportKind.QUEUE, ReportKind.SATISFACTION):
            return self.by_name.get(("queue", name), Words(name, name)) if name else _NO_QUEUE
        return self.by_name.get(("script", name), Words(name, name)) if name else NOTHING_SAID


def names_of(session: Session) -> Names:
    """Return what everything is called."""
    by_id: dict[UUID, Words] = {}
    for model in (Outcome, Reason, CaseCause):
        for key, arabic, english in session.execute(select(model.id, model.name_ar, model.name_en)):
            by_id[key] = _both(arabic, english)
    for key, name, latin, login in session.execute(
        select(Agent.id, Agent.name, Agent.name_latin, Agent.login)
    ):
        by_id[key] = _both(name or login, latin or name or login)
    by_name: dict[tuple[str, str], Words] = {}
    for kind, table in (("queue", Queue), ("script", Script)):
        for name, arabic, english in session.execute(select(table.key, table.name_ar, table.name_en)):
            by_name[kind, name] = _both(arabic or name, english or arabic or name)
    return Names(by_id, by_name)


def queue_names(session: Session) -> list[tuple[str, Words]]:
    """Return the queues one can choose from, by key."""
    rows = session.execute(select(Queue.key, Queue.name_ar, Queue.name_en).order_by(Queue.key))
    return [(key, _both(arabic or key, english or arabic or key)) for key, arabic, english in rows]


def _both(arabic: str, english: str) -> Words:
    return Words(arabic or english, english or arabic)
