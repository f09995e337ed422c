"""Why calls end."""

import pytest

from app.telephony.end_reason import end_reason
from app.telephony.protocol import Direction, EndReason

IN, OUT = Direction.INBOUND, Direction.OUTBOUND


@pytest.mark.parametrize(
    ("direction", "was_answered", "code", "cause", "reason"),
    [
        (IN, False, 487, 0, EndReason.CALLER_GAVE_UP),
        (IN, False, 487, 200, EndReason.ANSWERED_ELSEWHERE),
        (IN, False, 408, 0, EndReason.FAILED),
        (IN, True, 200, 0, EndReason.REMOTE_HANGUP),
        (IN, True, 408, 0, EndReason.FAILED),
        (OUT, True, 200, 0, EndReason.REMOTE_HANGUP),
        (OUT, False, 486, 0, EndReason.BUSY),
        (OUT, False, 600, 0, EndReason.BUSY),
        (OUT, False, 603, 0, EndReason.DECLINED),
        (OUT, False, 480, 0, EndReason.NO_ANSWER),
        (OUT, False, 408, 0, EndReason.NO_ANSWER),
        (OUT, False, 404, 0, EndReason.FAILED),
        (OUT, False, 503, 0, EndReason.FAILED),
    ],
)
def test_the_end_says_why(
    direction: Direction, was_answered: bool, code: int, cause: int, reason: EndReason
) -> None:
    found = end_reason(direction=direction, was_answered=was_answered, ours=None, code=code, cause=cause)
    assert found is reason


@pytest.mark.parametrize("ours", [EndReason.LOCAL_HANGUP, EndReason.DECLINED, EndReason.NO_DESK])
def test_what_we_did_ourselves_is_the_reason(ours: EndReason) -> None:
    """Whatever code the other side then sends."""
    assert end_reason(direction=IN, was_answered=False, ours=ours, code=487, cause=200) is ours
