"""How a span of time is made up of kept sums and of what has to be counted."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.measures.grains import DAY, HALF_HOUR, Stretch, slot_of, stretches

_MIDNIGHT = datetime(2026, 11, 21, tzinfo=UTC)
_moments = st.integers(0, 5 * 86400).map(lambda seconds: _MIDNIGHT + timedelta(seconds=seconds))
_slots = st.integers(0, 5 * 48).map(lambda place: _MIDNIGHT + timedelta(minutes=30 * place))


def test_a_local_day_is_made_of_a_day_of_utc_never_and_of_half_hours_always() -> None:
    """Riyadh's day begins three hours before that of UTC."""
    begin = _MIDNIGHT - timedelta(hours=3)
    found = stretches(begin, begin + timedelta(days=2), (DAY, HALF_HOUR), ())
    day = timedelta(days=1)
    assert found == [
        Stretch(begin, _MIDNIGHT, HALF_HOUR),
        Stretch(_MIDNIGHT, _MIDNIGHT + day, DAY),
        Stretch(_MIDNIGHT + day, begin + 2 * day, HALF_HOUR),
    ]


def test_a_changed_half_hour_is_counted_and_its_day_is_made_of_the_others() -> None:
    """Only the half hour itself, where half hours are kept."""
    noon, half = _MIDNIGHT + timedelta(hours=12), timedelta(minutes=30)
    day = _MIDNIGHT + timedelta(days=1)
    assert stretches(_MIDNIGHT, day, (DAY, HALF_HOUR), [noon]) == [
        Stretch(_MIDNIGHT, noon, HALF_HOUR),
        Stretch(noon, noon + half, 0),
        Stretch(noon + half, day, HALF_HOUR),
    ]
    assert stretches(_MIDNIGHT, day, (DAY,), [noon]) == [Stretch(_MIDNIGHT, day, 0)]


@given(_moments, _moments, st.sets(_slots, max_size=6))
def test_stretches_cover_the_time_once_and_no_kept_one_has_changed(
    begin: datetime, end: datetime, changed: set[datetime]
) -> None:
    """Whatever the time and whatever has changed."""
    found = stretches(begin, end, (DAY, HALF_HOUR), changed)
    edges = [begin, *(stretch.end for stretch in found)] if begin < end else []
    assert [stretch.begin for stretch in found] == edges[:-1]
    assert not edges or edges[-1] == end
    for stretch in found:
        if stretch.grain:
            assert slot_of(stretch.begin, stretch.grain) == stretch.begin
            assert slot_of(stretch.end, stretch.grain) == stretch.end
            assert not any(stretch.begin <= slot < stretch.end for slot in changed)
