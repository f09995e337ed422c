"""What a message says of itself."""

from app.models.keys import new_key
from app.models.rows.team_messages import InboxRow, ReceiptRow, SentRow
from tests.models.builders import NOON


def test_a_message_is_settled_when_it_was_read_or_acknowledged_as_it_asks() -> None:
    settled = {
        (needs, seen is not None, told is not None): InboxRow(
            new_key(), "", "", "", NOON, NOON, needs, seen, told
        ).is_settled
        for needs in (True, False)
        for seen, told in ((None, None), (NOON, None), (NOON, NOON))
    }
    assert [key for key, value in settled.items() if value] == [
        (True, True, True), (False, True, False), (False, True, True),
    ]  # fmt: skip


def test_receipts_are_counted() -> None:
    receipts = tuple(
        ReceiptRow(new_key(), "", "", seen, told) for seen, told in ((None, None), (NOON, None), (NOON, NOON))
    )
    row = SentRow(new_key(), "", NOON, NOON, needs_acknowledgement=True, withdrawn_at=None, receipts=receipts)
    assert (row.seen, row.acknowledged) == (2, 1)
