"""By when a person who asks for his data has to be answered, and the authority told of a breach.

Saudi Arabia's data protection law (implementing regulation, article 3) and the GDPR (articles 12, 33) agree:
thirty days for an answer, and once thirty more; seventy-two hours for a breach. A lawyer has to confirm them.
"""

from datetime import datetime, timedelta
from enum import StrEnum

from app.errors import BadInput

ANSWER_WITHIN = timedelta(days=30)
EXTENSION = timedelta(days=30)
BREACH_WITHIN = timedelta(hours=72)


class RequestKind(StrEnum):
    """What has to be answered."""

    ACCESS = "access"
    CORRECTION = "correction"
    ERASURE = "erasure"
    OBJECTION = "objection"
    BREACH = "breach"  # nobody asked: the authority has to be told


def due_at(kind: RequestKind, received_at: datetime, *, is_extended: bool = False) -> datetime:
    """Return the latest moment; BadInput for an extension where there is none."""
    if kind is RequestKind.BREACH:
        if is_extended:
            raise BadInput("a breach is told within 72 hours; nothing extends that")
        return received_at + BREACH_WITHIN
    return received_at + ANSWER_WITHIN + (EXTENSION if is_extended else timedelta(0))
