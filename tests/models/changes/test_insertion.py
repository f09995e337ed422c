"""Rows that are there already are kept or given new values, on both engines."""

from sqlalchemy import select

from app.models.brand import Brand
from app.models.changes.insertion import add_missing, put
from app.models.database import Database
from app.models.keys import new_key

KEY = new_key()
FIRST = {"id": KEY, "key": "najd", "name_ar": "نجد"}


def names(database: Database) -> list[str]:
    """Return the brands' names."""
    with database.reading() as session:
        return list(session.scalars(select(Brand.name_ar).order_by(Brand.name_ar)))


def test_what_is_there_stays_as_it_is(database: Database) -> None:
    with database.writing() as session:
        add_missing(session, Brand, [FIRST])
        add_missing(
            session, Brand, [FIRST | {"name_ar": "غيره"}, {"id": new_key(), "key": "other", "name_ar": "آخر"}]
        )
        add_missing(session, Brand, [])
    assert names(database) == ["آخر", "نجد"]


def test_what_is_put_replaces_what_is_there(database: Database) -> None:
    with database.writing() as session:
        put(session, Brand, FIRST)
        put(session, Brand, FIRST | {"name_ar": "غيره"})
    assert names(database) == ["غيره"]
