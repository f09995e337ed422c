"""What the journal keeps of a call is enough to wrap it up after a restart."""

from datetime import timedelta

import pytest

from app import times
from app.models.keys import new_key
from app.telephony.protocol import EndReason
from app.ui.state.call_page import CallPage, Phase
from app.ui.state.left_call import read_left_call
from tests.ui.pictures import ended, ringing, talking

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_call_in_wrap_up_is_read_as_it_was() -> None:
    """Key, times and end are those of the first desk."""
    page = CallPage(talking(ringing()), new_key())
    page.ended, page.ended_at = ended(page.picture), times.now() + timedelta(seconds=5)
    again = read_left_call(page.to_json()).page()
    assert (again.key, again.picture, again.ended) == (page.key, page.picture, page.ended)
    assert again.ended_at == page.ended_at
    assert again.phase is Phase.WRAP_UP


def test_a_call_whose_end_nobody_saw_has_no_length() -> None:
    """The desk died, and then the engine."""
    page = CallPage(talking(ringing()), new_key())
    again = read_left_call(page.to_json()).page()
    assert again.phase is Phase.WRAP_UP
    assert again.ended is not None
    assert again.ended.reason is EndReason.FAILED
    assert again.ended_at == page.answered_at


def test_a_call_that_was_never_answered_is_a_missed_one() -> None:
    """He gave up while no desk was there."""
    again = read_left_call(CallPage(ringing(), new_key()).to_json()).page()
    assert again.phase is Phase.MISSED
    assert not again.is_answered


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"key": "1", "picture": {}}', "null"])
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_left_call(text)
