"""The timeline is read page by page, newest first."""

from datetime import timedelta

from sqlalchemy import insert

from app.models.database import Database
from app.models.interaction import Interaction
from app.models.keys import new_key
from app.models.queries import timeline
from tests.models import builders


def test_a_page_continues_where_the_last_one_ended(database: Database) -> None:
    with database.writing() as session:
        owner = builders.customer(session)
        rows = [
            {
                "id": new_key(),
                "customer_id": owner,
                "kind": "email",
                "title": str(day),
                "at": builders.NOON - timedelta(days=day),
            }
            for day in range(7)
        ]
        session.execute(insert(Interaction), rows)
    with database.reading() as session:
        first = timeline.of_customer(session, owner, limit=4)
        second = timeline.of_customer(session, owner, limit=4, before=first[-1].at)
    assert [row.title for row in first + second] == [str(day) for day in range(7)]
