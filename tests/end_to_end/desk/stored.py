"""What the desk's database holds, read by a connection of the test's own."""

from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import sqlcipher3

from app.folders import Folders

NEWEST_CALL = """
SELECT customers.name_latin, customers.name, calls.as_written, calls.digits, calls.queue, interactions.kind,
       calls.offered_at, calls.answered_at, calls.ended_at, calls.end_reason, interactions.seconds,
       notes.text, reasons.key, outcomes.key, wrap_ups.resolved, wrap_ups.is_complete, satisfactions.score,
       (SELECT count(*) FROM follow_ups WHERE follow_ups.interaction_id = calls.id),
       (SELECT number FROM accounts WHERE accounts.customer_id = customers.id AND accounts.is_main)
FROM calls
JOIN interactions ON interactions.id = calls.id
LEFT JOIN customers ON customers.id = interactions.customer_id
LEFT JOIN notes ON notes.interaction_id = calls.id
LEFT JOIN wrap_ups ON wrap_ups.call_id = calls.id
LEFT JOIN reasons ON reasons.id = wrap_ups.reason_id
LEFT JOIN outcomes ON outcomes.id = wrap_ups.outcome_id
LEFT JOIN satisfactions ON satisfactions.interaction_id = calls.id
ORDER BY calls.id DESC
LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class StoredCall:
    """A call as it lies in the tables."""

    customer: str | None
    customer_in_arabic: str | None
    as_written: str
    digits: str
    queue: str
    kind: str
    offered_at: str
    answered_at: str | None
    ended_at: str
    end_reason: str
    seconds: int | None
    note: str | None
    reason: str | None
    outcome: str | None
    resolved: str | None
    is_complete: int | None
    satisfaction: int | None
    follow_ups: int
    account: str | None

    def is_of(self, called_at: float) -> bool:
        """Say whether this is the call that a customer began at a moment, not an older one."""
        return moment(self.offered_at) >= called_at


def newest_call(profile: Path) -> StoredCall:
    """Return the call that came last."""
    file = max(Folders.under(profile).data.glob("demo-*.sqlite"))
    with closing(sqlcipher3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
        return StoredCall(*connection.execute(NEWEST_CALL).fetchone())


def moment(text: str | None) -> float:
    """Return a stored moment in seconds since 1970."""
    assert text is not None
    return datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()
