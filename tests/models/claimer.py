"""A process that claims follow-ups until none is left, or holds one: `… URL AGENT_ID [LEASE_SECONDS]`."""

import sys
import threading
from datetime import UTC, datetime, timedelta
from uuid import UUID

from app.models.changes import claims
from app.models.database import Database

DOOMSDAY = datetime(2100, 1, 1, tzinfo=UTC)


def main(url: str, agent_id: UUID) -> None:
    """Print the key of each follow-up that was claimed, one a line."""
    database = Database.open(url)
    claimed = True
    while claimed:
        with database.writing() as session:
            claimed = bool(found := claims.claim(session, agent_id, due_before=DOOMSDAY, limit=5))
        for key in found:
            print(key)  # noqa: T201  what the test reads
    database.close()


def hold(url: str, agent_id: UUID, lease: timedelta) -> None:
    """Claim one, say which, and stay until killed."""
    database = Database.open(url)
    with database.writing() as session:
        (key,) = claims.claim(session, agent_id, due_before=DOOMSDAY, lease=lease)
    print(key, flush=True)  # noqa: T201  what the test reads
    threading.Event().wait()


if __name__ == "__main__":
    if len(sys.argv) > 3:
        hold(sys.argv[1], UUID(sys.argv[2]), timedelta(seconds=float(sys.argv[3])))
    main(sys.argv[1], UUID(sys.argv[2]))
