"""Entries of the planner's lists."""

from datetime import timedelta

from app import times
from app.ui.language import Language
from app.ui.planner.entries import entries_of, entry_of
from tests.ui.planner.rows import row


def test_they_stand_by_time_and_late_and_done_ones_look_so(english: Language) -> None:
    late = row("Late", at=times.now() - timedelta(hours=1), why="refund", customer_words="soon")
    later = row("Later", at=times.now() + timedelta(hours=1))
    assert [entry.key for entry in entries_of([later, late], english)] == [
        late.follow_up.id,
        later.follow_up.id,
    ]
    assert entry_of(late, english).tone == "late"
    assert entry_of(row(is_done=True), english).tone == "done"
    assert entry_of(late, english).hint.endswith("refund\nsoon")
