"""What the agent did, as text."""

import pytest

from app.callscript.record import Entry, EntryKind, record_from_json, record_to_json
from app.errors import BadInput

RECORD = (
    Entry(EntryKind.ANSWER, "hello", "bill", 1.5),
    Entry(EntryKind.JUMP, "part/step", "objection:calm", 2.25),
    Entry(EntryKind.ANSWER, "story", "قال: «نعم»", 3),
    Entry(EntryKind.BACK, "story"),
)


def test_a_record_survives_being_written() -> None:
    assert record_from_json(record_to_json(RECORD)) == RECORD


def test_no_text_is_no_record() -> None:
    assert record_from_json("") == ()
    assert record_from_json("[]") == ()


@pytest.mark.parametrize(
    "text", ["{", "[1]", '[["fly","a","",0]]', '[["answer","a"]]', "7", '[["answer","a","b","c"]]']
)
def test_text_that_is_no_record_is_refused(text: str) -> None:
    with pytest.raises(BadInput):
        record_from_json(text)
