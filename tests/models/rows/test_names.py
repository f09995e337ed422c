"""What brand and queues are called."""

from app.models.rows.names import NamePair, Names


def test_a_name_that_is_missing_in_one_language_is_told_in_the_other() -> None:
    """Better than nothing."""
    assert NamePair("", "Billing").told("ar") == "Billing"
    assert NamePair("الفوترة", "").told("en") == "الفوترة"


def test_a_queue_that_nobody_has_named_is_called_as_it_was_sent() -> None:
    """A new queue at the PBX is not a mystery."""
    assert Names().queue("4711").told("ar") == "4711"
