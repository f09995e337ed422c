"""A script's place, written and read back."""

import pytest

from app.errors import BadInput
from app.ui import script_draft
from tests.ui import people


def test_a_place_comes_back_as_it_was() -> None:
    """Which script, which version, and everything that was done in it."""
    runner = people.runner("next", "twice")
    draft = script_draft.read(script_draft.written(runner))
    assert (draft.key, draft.version) == ("refund", 3)
    assert draft.record == runner.record
    assert len(draft.record) == 2


def test_without_a_script_nothing_is_written() -> None:
    """An empty text says so."""
    assert script_draft.written(None) == ""


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "7", '{"key": "refund"}', '{"key": "refund", "version": 3, "record": "x"}']
)
def test_a_text_that_is_no_place_is_refused(text: str) -> None:
    """A draft may have been cut off."""
    with pytest.raises(BadInput):
        script_draft.read(text)
