"""A process that keeps wrap-ups until it is killed: `python -m tests.models.writer URL KEY AGENT_ID`."""

import sys
from uuid import UUID

from app.models.changes import calls
from app.models.database import Database
from tests.models import builders


def main(url: str, key: str, agent_id: UUID) -> None:
    """Print the key of each wrap-up once it is kept, one a line."""
    database = Database.open(url, key=key)
    while True:
        wrap_up = builders.wrap_up(agent_id, note="Two debits of 1,499.50")
        with database.writing() as session:
            calls.save_wrap_up(session, wrap_up)
        print(wrap_up.call_id, flush=True)  # noqa: T201  what the test reads


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], UUID(sys.argv[3]))
