"""What is there already is proposed before it is opened once more."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

from app.cases.likeness import Known, Wanted, alike

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


def test_cases_with_the_same_words_cause_or_order_are_proposed_the_likeliest_first() -> None:
    cause, order = uuid4(), uuid4()
    same = Known(uuid4(), "لم يصل الطلب حتى الآن", "complaint", cause, papers=frozenset({order}))
    near = Known(uuid4(), "Something about the parcel", "complaint", cause)
    other = Known(uuid4(), "Wrong price on the invoice", "complaint")
    wanted = Wanted("الطلب لم يصل", "complaint", cause, frozenset({order}))
    assert alike(wanted, [other, near, same], NOW) == [same.case_id, near.case_id]


def test_what_was_closed_long_ago_is_another_matter() -> None:
    old = Known(uuid4(), "Late parcel", "complaint", closed_at=NOW - timedelta(days=30))
    new = Known(uuid4(), "late PARCEL", "complaint", closed_at=NOW - timedelta(days=3))
    assert alike(Wanted("Late parcel", "complaint"), [old, new], NOW) == [new.case_id]
    assert alike(Wanted("", "complaint"), [new], NOW) == []
