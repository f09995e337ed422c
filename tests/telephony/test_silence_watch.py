"""When nothing is heard any more."""

from app.telephony.silence_watch import SilenceWatch

STEP = 0.5


def told(*counts: int, held: tuple[int, ...] = ()) -> list[tuple[float, bool]]:
    """Return what is told when, of these counts, one each half second; at some places the call is held."""
    watch, news = SilenceWatch(), []
    for place, count in enumerate(counts):
        said = watch.look(count, at=place * STEP, is_expected=place not in held)
        if said is not None:
            news.append((place * STEP, said))
    return news


STEADY = tuple(range(25, 25 * 10, 25))  # nine looks, four seconds after the first


def test_a_steady_stream_that_stops_is_told_after_two_seconds_and_once() -> None:
    """And once when it is heard again."""
    assert told(*STEADY, *[STEADY[-1]] * 8, 300, 325) == [(6.0, True), (8.5, False)]


def test_a_telephone_that_sends_only_while_somebody_speaks_is_left_alone() -> None:
    """It has paused before, so its pause says nothing."""
    speaks = (25, 50, 75, 75, 75, 75, 75, 75, 100, 125, 150, 150, 150, 150, 150, 150, 150)
    assert told(*speaks) == []
    assert told(*[0] * 20) == []  # nothing ever came: that is another trouble


def test_on_hold_nothing_is_missed() -> None:
    """And what begins anew afterwards has to be steady first; a new stream counts from nothing."""
    assert told(*STEADY, *[STEADY[-1]] * 8, held=tuple(range(9, 17))) == []
    assert told(*STEADY, 200, 25, 50, *[50] * 8, held=(9,)) == []
    told_in_hold = told(*STEADY, *[STEADY[-1]] * 6, held=(14,))
    assert told_in_hold == [(6.0, True), (7.0, False)]
