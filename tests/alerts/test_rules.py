"""When somebody is told, minute by minute."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.alerts.rules import Crossing, Deed, Rule, look

_NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
_RULE = Rule("waiting", True, 5, timedelta(minutes=2), timedelta(minutes=10))


def _minutes(rule: Rule, values: Sequence[float | None]) -> list[Deed]:
    """Return what is done at a look each minute."""
    crossing: Crossing | None = None
    last_told, deeds = None, []
    for place, value in enumerate(values):
        now = _NOON + timedelta(minutes=place)
        deed, crossing = look(rule, crossing, value, now, last_told)
        last_told = now if deed is Deed.TELL else last_told
        deeds.append(deed)
    return deeds


def test_a_figure_must_stay_beyond_its_bound_before_anybody_is_told() -> None:
    """A short peak is forgotten; nothing to count is no crossing; the bound itself is within."""
    assert _minutes(_RULE, [5, 6, 7, None]) == [Deed.NOTHING, Deed.BEGIN, Deed.WORSEN, Deed.FORGET]
    assert _minutes(_RULE, [6, 6, 6, 6, 5]) == [
        *(Deed.BEGIN, Deed.NOTHING, Deed.TELL, Deed.NOTHING, Deed.END),
    ]


def test_nothing_is_told_again_in_the_quiet_time_and_then_it_is() -> None:
    """The second crossing waits until the ten minutes are over."""
    deeds = _minutes(_RULE, [6, 6, 6, 0, *[6] * 12])
    assert [place for place, deed in enumerate(deeds) if deed is Deed.TELL] == [2, 12]


def test_a_muted_rule_is_written_down_and_not_told_until_it_is_heard_again() -> None:
    """And then at once, for it has lasted."""
    muted = replace(_RULE, muted_until=_NOON + timedelta(minutes=5))
    deeds = _minutes(muted, [6] * 7)
    assert deeds[0] is Deed.BEGIN
    assert [place for place, deed in enumerate(deeds) if deed is Deed.TELL] == [5]


def test_a_figure_may_also_be_too_low() -> None:
    """The service level is told when it falls."""
    low = Rule("service_level", False, 0.8)
    assert _minutes(low, [0.8, 0.7, 0.6, 0.9]) == [Deed.NOTHING, Deed.TELL, Deed.WORSEN, Deed.END]


@given(st.lists(st.one_of(st.none(), st.integers(0, 9)), max_size=40))
def test_every_crossing_is_told_at_most_once_and_told_ones_end(values: list[float | None]) -> None:
    """And between two tellings the quiet time passes."""
    deeds = _minutes(_RULE, values)
    told = [place for place, deed in enumerate(deeds) if deed is Deed.TELL]
    assert all(second - first >= 10 for first, second in pairwise(told))
    ends = deeds.count(Deed.END)
    assert ends <= len(told) <= ends + 1
