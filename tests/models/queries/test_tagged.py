"""Values come back from either driver as the same Python values."""

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from uuid import UUID

from app.models.queries.tagged import as_key, as_moment, as_moment_or_none, as_money

KEY = UUID("01a20045-02b5-7e70-a7f5-c9ac72b05894")
MOMENT = datetime(2026, 11, 21, 12, 0, 0, 5, tzinfo=UTC)


def test_keys_are_read() -> None:
    assert as_key(KEY) == as_key(KEY.bytes) == KEY


def test_moments_are_read_in_utc() -> None:
    elsewhere = MOMENT.astimezone(timezone(timedelta(hours=3)))
    assert as_moment("2026-11-21 12:00:00.000005") == as_moment(elsewhere) == MOMENT
    assert as_moment(elsewhere).utcoffset() == timedelta(0)
    assert as_moment_or_none(None) is None


def test_amounts_are_read_exactly() -> None:
    assert as_money(14_995_000) == as_money(Decimal("1499.5")) == Decimal("1499.5")
    assert as_money(None) is None
