"""A process that claims follow-ups until none is left: `python -m tests.models.claimer URL AGENT_ID`."""

import sys
from datetime import UTC, datetime
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


if __name__ == "__main__":
    main(sys.argv[1], UUID(sys.argv[2]))
