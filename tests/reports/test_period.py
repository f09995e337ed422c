"""The days a report is about."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import BadInput
from app.reports.period import Period, Span, Step, of_span

_SUNDAY = date(2026, 11, 22)
_RIYADH = "Asia/Riyadh"


def test_a_day_begins_at_the_midnight_of_its_zone() -> None:
    """In Riyadh at nine in the evening, UTC."""
    period = Period(_SUNDAY, _SUNDAY, _RIYADH)
    assert period.begin == datetime(2026, 11, 21, 21, tzinfo=UTC)
    assert period.end - period.begin == timedelta(days=1)
    assert len(period.bounds(Step.HALF_HOUR)) == 49


def test_a_day_on_which_the_clocks_change_has_as_many_hours_as_it_has() -> None:
    """Twenty-five in Amman or Berlin in autumn."""
    autumn = date(2026, 10, 25)
    assert len(Period(autumn, autumn, "Europe/Berlin").bounds(Step.HALF_HOUR)) == 51


@pytest.mark.parametrize(
    ("span", "first", "last"),
    [
        (Span.TODAY, _SUNDAY, _SUNDAY),
        (Span.YESTERDAY, date(2026, 11, 21), date(2026, 11, 21)),
        (Span.LAST_7_DAYS, date(2026, 11, 16), _SUNDAY),
        (Span.LAST_30_DAYS, date(2026, 10, 24), _SUNDAY),
        (Span.THIS_MONTH, date(2026, 11, 1), _SUNDAY),
        (Span.LAST_MONTH, date(2026, 10, 1), date(2026, 10, 31)),
        (Span.THIS_YEAR, date(2026, 1, 1), _SUNDAY),
    ],
)
def test_periods_with_a_name_are_what_people_mean(span: Span, first: date, last: date) -> None:
    """Seen from a Sunday in November."""
    assert of_span(span, _SUNDAY, _RIYADH) == Period(first, last, _RIYADH)


def test_whole_months_are_compared_with_whole_months_and_days_with_as_many_days() -> None:
    """March with February, a week with the week before."""
    march = Period(date(2026, 3, 1), date(2026, 3, 31), _RIYADH)
    assert march.before() == Period(date(2026, 2, 1), date(2026, 2, 28), _RIYADH)
    week = of_span(Span.LAST_7_DAYS, _SUNDAY, _RIYADH)
    assert week.before() == Period(date(2026, 11, 9), date(2026, 11, 15), _RIYADH)


def test_a_year_before_has_the_same_days_and_a_leap_day_has_the_one_before_it() -> None:
    february = Period(date(2024, 2, 1), date(2024, 2, 29), _RIYADH)
    assert february.year_before() == Period(date(2023, 2, 1), date(2023, 2, 28), _RIYADH)


def test_what_is_no_period_is_refused_with_what_to_do() -> None:
    """The wrong way round, or of a length nobody reads."""
    with pytest.raises(BadInput, match="choose a later one"):
        Period(_SUNDAY, date(2026, 11, 1), _RIYADH)
    with pytest.raises(BadInput, match="three years"):
        Period(date(2020, 1, 1), _SUNDAY, _RIYADH)


@given(st.dates(date(2024, 1, 1), date(2026, 1, 1)), st.integers(0, 400), st.sampled_from(Step))
def test_bounds_cut_a_period_without_gaps(first: date, days: int, step: Step) -> None:
    """From its begin to its end, in a zone whose clocks change."""
    period = Period(first, first + timedelta(days=days), "Europe/Berlin")
    bounds = period.bounds(step)
    assert (bounds[0], bounds[-1]) == (period.begin, period.end)
    assert all(begin < end for begin, end in pairwise(bounds))
