"""Queues are listed by key, with what holds for them."""

from app.models.changes import queues
from app.models.database import Database
from app.models.queries.queues import all_queues


def test_queues_come_by_key(database: Database) -> None:
    with database.writing() as session:
        for key in ("sales", "billing"):
            queues.put(session, key, {"wrap_up_seconds": 45})
    with database.reading() as session:
        found = all_queues(session)
    assert [(row.key, row.rule.seconds) for row in found] == [("billing", 45), ("sales", 45)]
