"""Whoever answers an unwelcome number is told, until somebody takes it back."""

import pytest

from app.errors import BadInput
from app.models.changes import blocked_numbers
from app.models.database import Database
from app.models.queries import callers


def reason(database: Database, number: str) -> str:
    """Return why a number is blocked."""
    with database.reading() as session:
        return callers.identify(session, number, region="SA").blocked_reason


def test_a_number_is_blocked_in_any_spelling_and_let_in_again(database: Database) -> None:
    with database.writing() as session:
        blocked_numbers.block(session, "050 123 4567", region="SA", reason="spam")
        blocked_numbers.block(session, "+966501234567", region="SA", reason="abusive")
    assert reason(database, "٠٥٠١٢٣٤٥٦٧") == "abusive"
    with database.writing() as session:
        assert blocked_numbers.unblock(session, "0501234567", region="SA")
        assert not blocked_numbers.unblock(session, "0501234567", region="SA")
    assert reason(database, "0501234567") == ""


def test_what_is_no_number_cannot_be_blocked(database: Database) -> None:
    with database.writing() as session, pytest.raises(BadInput):
        blocked_numbers.block(session, "anonymous", region="SA", reason="spam")
