"""Hours within a day."""

from datetime import UTC, date, datetime, time

import pytest

from app.errors import BadInput
from app.planning import spans


def test_hours_are_read_and_written() -> None:
    span = spans.read("09:00-24:00")
    assert (span.begin, span.end) == (540, 1440)
    assert span.as_text() == "09:00-24:00"


def test_the_end_is_not_in_it() -> None:
    span = spans.read("09:00-18:00")
    assert [span.holds(at) for at in (time(8, 59), time(9), time(17, 59), time(18))] == [
        False,
        True,
        True,
        False,
    ]


def test_it_begins_and_ends_on_the_wall_of_its_zone() -> None:
    span = spans.read("20:00-24:00")
    assert span.begins_on(date(2026, 11, 22), "Asia/Riyadh") == datetime(2026, 11, 22, 17, tzinfo=UTC)
    assert span.ends_on(date(2026, 11, 22), "Asia/Riyadh") == datetime(2026, 11, 22, 21, tzinfo=UTC)


@pytest.mark.parametrize("text", ["", "9", "18:00-09:00", "09:00-25:00", "09:60-10:00", "a-b"])
def test_what_are_no_hours_is_refused(text: str) -> None:
    with pytest.raises(BadInput):
        spans.read(text)
