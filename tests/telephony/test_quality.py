"""How good a call sounds."""

from hypothesis import given
from hypothesis import strategies as st

from app.telephony.quality import Counters, mos

shares = st.floats(0, 1)
delays = st.floats(0, 2000)


def test_a_clean_call_sounds_good() -> None:
    """The best a telephone call gets is about 4.4 (G.107, table B.1)."""
    assert 4.3 <= mos(loss_share=0, jitter_ms=0, round_trip_ms=10) <= 4.5


def test_a_fifth_of_the_sound_lost_is_bad() -> None:
    assert mos(loss_share=0.2, jitter_ms=100, round_trip_ms=100) < 2.0


def test_what_was_lost_lately_counts() -> None:
    """A call that was bad an hour ago is not bad now."""
    lately = Counters(sent=1100, received=1090, lost=60).since(Counters(sent=1000, received=1000, lost=50))
    assert lately == Counters(sent=100, received=90, lost=10)
    assert lately.loss_share == 0.1


def test_a_stream_that_was_replaced_counts_from_nothing() -> None:
    """Hold and resume begin a new one."""
    assert Counters(sent=5, received=4).since(Counters(sent=1000, received=1000)) == Counters(
        sent=5, received=4
    )
    assert Counters(sent=1).plus(Counters(sent=2, lost=1)) == Counters(sent=3, lost=1)
    assert Counters().loss_share == 0.0


@given(shares, shares, delays, delays)
def test_more_loss_never_sounds_better(one: float, other: float, jitter: float, trip: float) -> None:
    less, more = sorted((one, other))
    assert mos(loss_share=less, jitter_ms=jitter, round_trip_ms=trip) >= mos(
        loss_share=more, jitter_ms=jitter, round_trip_ms=trip
    )


@given(st.floats(-1, 3), delays, delays)
def test_the_score_stays_in_its_range(loss: float, jitter: float, trip: float) -> None:
    assert 1.0 <= mos(loss_share=loss, jitter_ms=jitter, round_trip_ms=trip) <= 4.5
