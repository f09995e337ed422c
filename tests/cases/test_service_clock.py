"""Only hours in which somebody works count."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.cases import service_clock as clock
from app.planning.spans import Span
from app.planning.working_hours import WorkingHours, of_week

NINE_TO_FIVE = WorkingHours(
    "SA", "Asia/Riyadh", own=of_week(range(4), (Span(540, 1020),))
)  # Monday to Thursday
HOUR = 3600
MONDAY = datetime(2026, 11, 16, 6, tzinfo=UTC)  # nine in Riyadh


def test_eight_hours_that_begin_in_the_afternoon_end_on_the_next_day() -> None:
    afternoon = MONDAY + timedelta(hours=6)
    assert clock.due_after(afternoon, 8 * HOUR, NINE_TO_FIVE) == MONDAY + timedelta(days=1, hours=6)
    assert clock.due_after(MONDAY, 8 * HOUR, NINE_TO_FIVE) == MONDAY + timedelta(hours=8)


def test_the_weekend_does_not_count_and_an_emergency_knows_none() -> None:
    thursday_evening = MONDAY + timedelta(days=3, hours=9)
    assert clock.due_after(thursday_evening, HOUR, NINE_TO_FIVE) == MONDAY + timedelta(days=7, hours=1)
    assert clock.due_after(thursday_evening, HOUR, None) == thursday_evening + timedelta(hours=1)


def test_what_is_left_stays_the_same_however_long_a_pause_is() -> None:
    due_at = clock.due_after(MONDAY, 8 * HOUR, NINE_TO_FIVE)
    paused_at = MONDAY + timedelta(hours=5)
    left = clock.left_until(paused_at, due_at, NINE_TO_FIVE)
    assert left == 3 * HOUR
    later = paused_at + timedelta(days=2)
    assert clock.due_after(later, left, NINE_TO_FIVE) == later + timedelta(hours=3)


def test_what_is_overdue_stays_overdue_after_a_pause() -> None:
    left = clock.left_until(MONDAY + timedelta(hours=2), MONDAY, NINE_TO_FIVE)
    assert left == -2 * HOUR
    assert clock.due_after(MONDAY + timedelta(days=1), left, NINE_TO_FIVE) < MONDAY + timedelta(days=1)


def test_a_department_that_never_works_has_a_due_moment_all_the_same() -> None:
    nobody = WorkingHours("SA", "Asia/Riyadh", own={})
    assert clock.due_after(MONDAY, HOUR, nobody) == MONDAY + timedelta(hours=1)


@given(st.integers(0, 14 * 24 * 60), st.integers(1, 60 * 60))
def test_so_much_is_worked_until_it_is_due_as_was_given(minutes: int, length_minutes: int) -> None:
    start = MONDAY + timedelta(minutes=minutes)
    due_at = clock.due_after(start, length_minutes * 60, NINE_TO_FIVE)
    assert clock.worked_between(start, due_at, NINE_TO_FIVE) == length_minutes * 60
    assert clock.left_until(start, due_at, NINE_TO_FIVE) == length_minutes * 60
