"""Somebody asks for his views."""

from app.models.database import Database
from app.models.keys import new_key
from app.models.queries import saved_views


def test_who_has_saved_nothing_has_no_views(file_database: Database) -> None:
    """Views that are there: tests/models/changes/test_saved_views.py."""
    with file_database.reading() as session:
        assert saved_views.of(session, new_key(), "overview") == []
