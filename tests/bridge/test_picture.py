"""A picture never changes; a change is another one."""

import pytest

from app.bridge.picture import Picture, Stay, with_item, without
from app.models.rows.pbx import QueueOutcome
from tests.bridge.happenings import BEGINNING


def test_mappings_are_made_anew() -> None:
    before = Picture().times_in
    after = with_item(before, ("c1", "support"), 1)
    assert (dict(before), dict(after)) == ({}, {("c1", "support"): 1})
    assert without(after, ("c2", "support")) is after
    assert dict(without(after, ("c1", "support"))) == {}
    with pytest.raises(TypeError):
        after["c1", "support"] = 2  # type: ignore[index]


def test_who_has_left_does_not_wait() -> None:
    assert Stay("c1", "", "", BEGINNING).is_waiting
    assert not Stay("c1", "", "", BEGINNING, left_at=BEGINNING).is_waiting
    assert not Stay("c1", "", "", BEGINNING, QueueOutcome.TALKING).is_waiting
