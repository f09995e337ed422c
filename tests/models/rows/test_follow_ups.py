"""What was due before now is overdue."""

import json
from dataclasses import asdict
from datetime import UTC, datetime, timedelta

import pytest

from app.models.keys import new_key
from app.models.rows.follow_ups import FollowUpRow, NewFollowUp, new_from
from tests.models.builders import NOON

ROW = FollowUpRow(new_key(), "Call back", NOON, "Asia/Riyadh", None, "", "")


@pytest.mark.parametrize(("seconds", "expected"), [(-1, False), (0, False), (1, True)])
def test_a_follow_up_is_overdue_after_its_moment(seconds: int, *, expected: bool) -> None:
    assert ROW.is_overdue(NOON + timedelta(seconds=seconds)) is expected


def test_a_window_is_late_when_it_is_over() -> None:
    now = datetime(2026, 11, 22, 12, tzinfo=UTC)
    row = FollowUpRow(new_key(), "x", now, "UTC", None, "", "", until_at=now + timedelta(hours=1))
    assert not row.is_overdue(now + timedelta(minutes=30))
    assert row.is_overdue(now + timedelta(minutes=61))


def test_a_new_one_comes_back_from_json_and_an_old_draft_is_understood() -> None:
    now = datetime(2026, 11, 22, 12, tzinfo=UTC)
    new = NewFollowUp(new_key(), "x", now, "UTC", "", until_at=now, case_id=new_key(), priority=2)
    assert new_from(json.loads(json.dumps(asdict(new), default=str))) == new
    old = {"id": str(new.id), "what": "x", "due_at": now.isoformat(), "zone": "UTC", "number": ""}
    assert new_from({**old, "unknown": 1}) == NewFollowUp(new.id, "x", now, "UTC", "")
