"""Rows that know when they were damaged."""

from contextlib import closing

import pytest
from sqlcipher3 import dbapi2

from app.journal import tables
from app.journal.tables import DRAFTS, OUTBOXES, Change


def test_a_change_is_stored_and_changes_nothing_when_repeated() -> None:
    """So that a replay is harmless."""
    with closing(dbapi2.connect(":memory:")) as connection:
        tables.make(connection)
        for _ in range(2):
            tables.apply(connection, Change(DRAFTS[0], ("call", "note"), (1, "نص")))
        rows = connection.execute("SELECT * FROM draft_0").fetchall()
    assert [row[:-1] for row in rows] == [("call", "note", 1, "نص")]
    assert all(tables.is_sound(row) for row in rows)


def test_a_row_is_taken_away() -> None:
    """Taking away what is not there is no error."""
    with closing(dbapi2.connect(":memory:")) as connection:
        tables.make(connection)
        tables.apply(connection, Change(OUTBOXES[0], ("key", 1), ("wrap_up", "{}", 0)))
        for _ in range(2):
            tables.apply(connection, Change(OUTBOXES[0], ("key", 1), None))
        assert connection.execute("SELECT count(*) FROM outbox_0").fetchone() == (0,)


@pytest.mark.parametrize("column", ["number", "kind", "payload", "tries"])
def test_a_changed_column_makes_the_row_unsound(column: str) -> None:
    """Whatever the damage hit."""
    with closing(dbapi2.connect(":memory:")) as connection:
        tables.make(connection)
        tables.apply(connection, Change(OUTBOXES[0], ("key", 1), ("wrap_up", "{}", 0)))
        connection.execute(f"UPDATE outbox_0 SET {column} = 7")  # noqa: S608  from the list above
        (row,) = connection.execute("SELECT * FROM outbox_0")
    assert not tables.is_sound(row)


def test_a_letter_that_moves_to_the_next_column_is_noticed() -> None:
    """The checksum is of columns, not of one run of letters."""
    assert tables.checksum(("ab", "c")) != tables.checksum(("a", "bc"))
