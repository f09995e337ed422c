"""Messages are read however they are torn apart, and no value becomes a second action."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.bridge.ami_words import LARGEST_BYTES, Blocks, read, written
from app.errors import BadInput

STREAM = (
    b"Asterisk Call Manager/9.0.0\r\nResponse: Success\r\nActionID: 1\r\n\r\n"
    b"Event: Hangup\r\nChannel: PJSIP/1001-1\r\nCallerIDName: \xd9\x85\xd9\x86\xd9\x89\r\n\r\n"
)


def test_an_action_is_lines_and_an_empty_one() -> None:
    sent = written([("Action", "QueuePause"), ("Reason", "صلاة")])
    assert sent == "Action: QueuePause\r\nReason: صلاة\r\n\r\n".encode()


@pytest.mark.parametrize("value", ["a\r\nAction: Command", "a\nb", "a\rb", "a\0b"])
def test_a_line_break_in_a_value_is_refused(value: str) -> None:
    with pytest.raises(BadInput, match="Reason"):
        written([("Action", "QueuePause"), ("Reason", value)])


@given(st.lists(st.integers(0, len(STREAM)), max_size=8))
def test_it_does_not_matter_how_the_stream_is_cut(cuts: list[int]) -> None:
    places = [0, *sorted(cuts), len(STREAM)]
    blocks = Blocks()
    found = [message for begin, end in pairwise(places) for message in blocks.take(STREAM[begin:end])]
    assert [(message.is_answer, message.event) for message in found] == [(True, ""), (False, "Hangup")]
    assert found[1]["CallerIDName"] == "منى"
    assert found[1]["Missing"] == ""


def test_a_message_without_an_end_is_an_error() -> None:
    with pytest.raises(ValueError, match="no end"):
        list(Blocks().take(b"x" * (LARGEST_BYTES + 1)))


def test_what_is_no_line_is_left_out() -> None:
    assert read(b"nothing\r\nA: 1\r\nB:2\r\nA: 3").fields == {"A": "3", "B": "2"}
