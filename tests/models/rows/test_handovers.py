"""Whoever put a call through is called by the name there is."""

from app.models.keys import new_key
from app.models.rows.handovers import HandoverRow
from tests.models.builders import NOON


def test_the_name_follows_the_window_and_is_never_empty() -> None:
    row = HandoverRow(id=new_key(), agent_name="", agent_name_latin="Omar", at=NOON, capsule="{}")
    assert (row.agent("ar"), row.agent("en")) == ("Omar", "Omar")
