"""Nothing is pinned before somebody pins it."""

from app.models.database import Database
from app.models.queries import notes
from tests.models import builders


def test_a_new_customer_has_nothing_pinned(database: Database) -> None:
    with database.writing() as session:
        customer = builders.customer(session, "0501234567")
    with database.reading() as session:
        assert notes.pinned(session, customer) == []
