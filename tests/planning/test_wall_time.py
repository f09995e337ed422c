"""A wall time is one moment, two, or none; nobody is moved silently."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest

from app.errors import BadInput
from app.planning import wall_time
from app.planning.wall_time import WallTime

BEGIN, END = datetime(2026, 1, 1, tzinfo=UTC), datetime(2037, 1, 1, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def test_an_ordinary_time_is_one_moment() -> None:
    wall = WallTime(datetime.fromisoformat("2026-11-22T10:00"), "Asia/Riyadh")
    assert wall.moments == (datetime(2026, 11, 22, 7, 0, tzinfo=UTC),)
    assert wall.is_certain
    assert wall.choices == wall.moments


def test_a_time_that_a_leap_leaves_out_is_asked_about() -> None:
    wall = WallTime(datetime.fromisoformat("2027-03-28T02:30"), "Europe/Berlin")
    assert wall.moments == ()
    assert wall.choices == (
        datetime(2027, 3, 28, 0, 59, tzinfo=UTC),
        datetime(2027, 3, 28, 1, 0, tzinfo=UTC),
    )
    assert wall.moment_or_after == datetime(2027, 3, 28, 1, 0, tzinfo=UTC)


def test_a_time_that_comes_twice_has_two_moments() -> None:
    wall = WallTime(datetime.fromisoformat("2026-10-29T23:30"), "Africa/Cairo")
    assert len(wall.moments) == 2
    assert wall.moments[1] - wall.moments[0] == timedelta(hours=1)
    assert not wall.is_certain


def test_a_stored_wall_time_comes_back() -> None:
    wall = wall_time.at(datetime(2026, 11, 22, 7, 0, 59, tzinfo=UTC), "Asia/Riyadh")
    assert wall.as_text() == "2026-11-22T10:00"
    assert wall_time.from_text(wall.as_text(), wall.zone) == wall


def test_what_is_no_wall_time_is_refused() -> None:
    with pytest.raises(BadInput):
        wall_time.from_text("tomorrow", "Asia/Riyadh")
    with pytest.raises(ValueError, match="zone"):
        WallTime(datetime(2026, 11, 22, tzinfo=UTC), "Asia/Riyadh")


def transitions(zone: ZoneInfo) -> Iterator[tuple[datetime, timedelta, timedelta]]:
    """Yield when the clock of a zone is turned, and its distance from UTC before and after.

    It goes from moments to clocks, which is always certain, and so knows nothing of the code it judges.
    """
    step = timedelta(days=2)  # Ramadan's pause of Morocco's summer time lasts a month
    moment, offset = BEGIN, BEGIN.astimezone(zone).utcoffset()
    while moment < END:
        later = (moment + step).astimezone(zone).utcoffset()
        if later != offset:
            low, high = moment, moment + step
            while high - low > timedelta(seconds=1):
                middle = (low + (high - low) / 2).replace(microsecond=0)
                if middle.astimezone(zone).utcoffset() == offset:
                    low = middle
                else:
                    high = middle
            assert offset is not None
            assert later is not None
            yield high, offset, later
        moment, offset = moment + step, later


def test_every_turned_clock_of_every_zone_is_asked_about_and_no_other_time() -> None:
    """From 2026 to 2036: inside a leap no moment, inside a repetition two, a minute beside either one."""
    seen = 0
    for name in sorted(available_timezones()):
        for moment, before, after in transitions(ZoneInfo(name)):
            seen += 1
            wall_before = (moment + before).replace(tzinfo=None)
            wall_after = (moment + after).replace(tzinfo=None)
            first, last = sorted((wall_before, wall_after))
            wanted = 0 if after > before else 2
            for inside in (first, first + (last - first) / 2, last - MINUTE):
                assert len(WallTime(inside, name).moments) == wanted, (name, inside)
            for beside in (first - MINUTE, last):
                assert len(WallTime(beside, name).moments) == 1, (name, beside)
            if wanted == 0:
                assert WallTime(first, name).choices[1] == moment, (name, first)
            else:
                assert WallTime(first, name).moments[1] == moment, (name, first)
    assert seen > 3000
