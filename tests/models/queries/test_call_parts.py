"""The seconds between two moments, on both engines; the counting itself is tried in test_sums."""

from datetime import timedelta

from sqlalchemy import insert, select

from app.models.database import Database
from app.models.keys import new_key
from app.models.queries.call_parts import seconds_between
from app.models.queue_call import QueueCall
from tests.models.builders import NOON


def test_seconds_between_are_rounded_to_the_nearest(database: Database) -> None:
    """Across midnight, and the same on a file and on a server."""
    waits = (0.0, 0.4, 0.6, 20.25, 59.999, 86400.7)
    rows = [
        {
            "id": new_key(),
            "entered_at": NOON,
            "left_at": NOON + timedelta(seconds=wait),
            "wait_seconds": place,
        }
        for place, wait in enumerate(waits)
    ]
    with database.writing() as session:
        session.execute(insert(QueueCall), rows)
    question = select(seconds_between(QueueCall.entered_at, QueueCall.left_at)).order_by(
        QueueCall.wait_seconds
    )
    with database.reading() as session:
        assert list(session.scalars(question)) == [0, 0, 1, 20, 60, 86401]
