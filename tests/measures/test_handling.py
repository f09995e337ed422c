"""Figures of handled calls, each counted again by hand."""

from app.measures import handling
from app.measures.parts import NOTHING, Parts

_PARTS = Parts(
    handled=4,
    handled_in=3,
    talk_seconds=400,
    hold_seconds=100,
    wrap_up_seconds=60,
    held=2,
    transferred=1,
    not_answered=3,
    declined=2,
    incomplete_wrap_ups=1,
)


def test_every_figure_of_four_calls_is_what_the_head_counts() -> None:
    """Four calls of 560 seconds in all, two with a hold, one put through."""
    expected = {
        "handled": 4,
        "handle_time": 140,
        "talk_time": 100,
        "hold_time": 25,
        "hold_rate": 0.5,
        "wrap_up_time": 15,
        "incomplete_wrap_ups": 1,
        "transfer_rate": 0.25,
        "not_answered": 3,
        "declined": 2,
    }
    assert {measure.key: measure.of(_PARTS).value for measure in handling.MEASURES} == expected


def test_the_parts_of_the_handle_time_add_up_to_it() -> None:
    """Talk, hold and wrap-up are all there is."""
    parts = [handling.TALK_TIME, handling.HOLD_TIME, handling.WRAP_UP_TIME]
    assert sum(measure.of(_PARTS).value or 0 for measure in parts) == handling.HANDLE_TIME.of(_PARTS).value


def test_without_calls_there_is_no_average() -> None:
    """It is not nought."""
    assert handling.HANDLE_TIME.of(NOTHING).value is None
