"""When the card field opens and closes."""

from hypothesis import given
from hypothesis import strategies as st

from app.ui.state.card_pause import CardPause, CardState, Recorder

BOTH = frozenset(Recorder)


def test_the_field_opens_when_everybody_who_records_has_confirmed() -> None:
    """And at once where nobody records."""
    asked = CardPause().asked(BOTH)
    assert asked.state is CardState.ASKED
    assert not asked.paused(Recorder.DESK).is_open
    assert asked.paused(Recorder.DESK).paused(Recorder.PBX).is_open
    assert CardPause().asked(frozenset()).is_open


def test_a_refusal_keeps_it_closed_whatever_is_confirmed_afterwards() -> None:
    refused = CardPause().asked(BOTH).paused(Recorder.DESK).refused()
    assert refused.state is CardState.REFUSED
    assert not refused.paused(Recorder.PBX).is_open
    assert refused.ended().state is CardState.ENDING  # the desk's own recording has to go on


def test_who_records_again_before_the_others_have_confirmed_has_not_confirmed() -> None:
    asked = CardPause().asked(BOTH).paused(Recorder.DESK).recording(Recorder.DESK)
    assert not asked.paused(Recorder.PBX).is_open


def test_it_closes_when_somebody_records_again_and_waits_for_the_others() -> None:
    opened = CardPause().asked(BOTH).paused(Recorder.DESK).paused(Recorder.PBX)
    ending = opened.recording(Recorder.DESK)
    assert (ending.state, ending.confirmed) == (CardState.ENDING, frozenset({Recorder.PBX}))
    assert ending.recording(Recorder.PBX).state is CardState.CLOSED
    assert CardPause().asked(frozenset()).ended().state is CardState.CLOSED


@given(st.sets(st.sampled_from(Recorder)), st.lists(st.tuples(st.integers(0, 3), st.sampled_from(Recorder))))
def test_it_is_never_open_while_somebody_records(
    recorders: set[Recorder], told: list[tuple[int, Recorder]]
) -> None:
    """Whatever is told in whatever order."""
    pause, silent = CardPause().asked(frozenset(recorders)), set[Recorder]()
    for kind, who in told:
        match kind:
            case 0:
                pause = pause.paused(who)
                silent.add(who)
            case 1:
                pause = pause.recording(who)
                silent.discard(who)
            case 2:
                pause = pause.refused()
            case 3:
                pause = pause.ended()
        assert not pause.is_open or silent >= recorders
