"""A queue is made once and then changed."""

from app.models.changes import queues
from app.models.database import Database
from app.models.queries.queues import all_queues


def test_a_queue_is_made_and_then_changed(database: Database) -> None:
    with database.writing() as session:
        assert queues.put(session, "sales", {"wrap_up_mode": "optional"})
        assert not queues.put(session, "sales", {"most_extensions": 5})
        assert not queues.put(session, "sales", {})
    with database.reading() as session:
        (kept,) = all_queues(session)
    assert (kept.key, kept.rule.mode, kept.rule.most_extensions) == ("sales", "optional", 5)
