"""What was due before now is overdue."""

from datetime import timedelta

import pytest

from app.models.keys import new_key
from app.models.rows.follow_ups import FollowUpRow
from tests.models.builders import NOON

ROW = FollowUpRow(new_key(), "Call back", NOON, "Asia/Riyadh", None, "", "")


@pytest.mark.parametrize(("seconds", "expected"), [(-1, False), (0, False), (1, True)])
def test_a_follow_up_is_overdue_after_its_moment(seconds: int, *, expected: bool) -> None:
    assert ROW.is_overdue(NOON + timedelta(seconds=seconds)) is expected
