"""Promises that come again."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import BadInput
from app.planning import recurrence
from app.planning.recurrence import OnHoliday, Recurrence, Unit
from app.planning.wall_time import WallTime
from app.planning.working_hours import WorkingHours

FIRST = WallTime(datetime.fromisoformat("2026-11-22T10:00"), "Asia/Riyadh")  # a Sunday
HOURS = WorkingHours("SA", "Asia/Riyadh")


def dates(rule: Recurrence, count: int, hours: WorkingHours | None = HOURS) -> list[str]:
    """Return the next dates after the first."""
    found, day = [], FIRST.wall.date()
    for _ in range(count):
        following = rule.next_after(day, FIRST, hours)
        if following is None:
            break
        assert following.wall.time() == FIRST.wall.time()
        day = following.wall.date()
        found.append(f"{day:%m-%d}")
    return found


def test_every_two_days_moves_off_the_weekend() -> None:
    rule = Recurrence(2, Unit.DAYS)
    assert dates(rule, 4) == ["11-24", "11-26", "11-29", "11-30"]


def test_a_weekend_can_be_skipped_or_kept() -> None:
    assert dates(Recurrence(2, Unit.DAYS, on_holiday=OnHoliday.SKIP), 3) == ["11-24", "11-26", "11-30"]
    assert dates(Recurrence(2, Unit.DAYS, on_holiday=OnHoliday.KEEP), 3) == ["11-24", "11-26", "11-28"]


def test_weeks_have_their_days_and_exceptions() -> None:
    rule = Recurrence(1, Unit.WEEKS, frozenset({0, 2}), exceptions=frozenset({date(2026, 11, 25)}))
    assert dates(rule, 3) == ["11-23", "11-30", "12-02"]


def test_it_ends_on_its_last_day() -> None:
    assert dates(Recurrence(1, Unit.WEEKS, until=date(2026, 12, 6)), 9) == ["11-29", "12-06"]


def test_the_wall_time_stays_when_clocks_are_turned() -> None:
    first = WallTime(datetime.fromisoformat("2027-03-27T10:00"), "Europe/Berlin")
    following = Recurrence(1, Unit.DAYS).next_after(date(2027, 3, 27), first, None)
    assert following is not None
    assert following.wall == datetime.fromisoformat("2027-03-28T10:00")


@given(
    interval=st.integers(1, 99),
    unit=st.sampled_from(Unit),
    weekdays=st.frozensets(st.integers(0, 6)),
    on_holiday=st.sampled_from(OnHoliday),
    until=st.none() | st.dates(date(2026, 1, 1), date(2036, 1, 1)),
    exceptions=st.frozensets(st.dates(date(2026, 1, 1), date(2036, 1, 1)), max_size=4),
)
def test_a_stored_rule_comes_back(
    interval: int,
    unit: Unit,
    weekdays: frozenset[int],
    on_holiday: OnHoliday,
    until: date | None,
    exceptions: frozenset[date],
) -> None:
    days = weekdays if unit is Unit.WEEKS else frozenset()
    rule = Recurrence(interval, unit, days, on_holiday, until, exceptions)
    assert recurrence.from_text(rule.as_text()) == rule


@pytest.mark.parametrize("text", ["", "RRULE:FREQ=YEARLY", "RRULE:FREQ=DAILY;INTERVAL=0", "RRULE:nonsense"])
def test_what_is_no_rule_of_ours_is_refused(text: str) -> None:
    with pytest.raises(BadInput):
        recurrence.from_text(text)
