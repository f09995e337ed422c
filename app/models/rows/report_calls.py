"""Calls as they are listed below a figure."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class ReportCallRow:
    """One call, as it is listed below a figure."""

    call_id: UUID
    customer_id: UUID | None
    customer_name: str
    agent_name: str
    agent_name_latin: str
    queue: str
    direction: str
    offered_at: datetime
    is_answered: bool
    talked_seconds: int
    held_seconds: int
    end_reason: str
    reason_ar: str
    reason_en: str
    outcome_ar: str
    outcome_en: str
    resolved: str
    score: int | None
