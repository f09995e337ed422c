"""A desk and a supervisor ask for orders."""

from app.models.database import Database
from app.models.queries import state_orders
from tests.models.builders import NOON
from tests.models.floor_made import crew


def test_without_orders_there_is_nothing_to_do(file_database: Database) -> None:
    """Orders that are there: tests/models/changes/test_state_orders.py."""
    with file_database.writing() as session:
        people = crew(session)
        assert state_orders.waiting(session, people.sara, NOON) == []
        assert state_orders.lately(session, NOON) == {}
