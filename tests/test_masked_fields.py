"""Texts of a row are masked, and nothing else of it."""

from dataclasses import dataclass

from app.masked_fields import masked_fields

CARD = "4111 1111 1111 1111"  # a number made for tests


@dataclass(frozen=True, slots=True)
class Row:
    """Two texts and a number."""

    what: str
    why: str
    count: int = 3


def test_only_the_texts_that_are_named_are_hidden() -> None:
    row = Row(f"card {CARD}", CARD)
    hidden = masked_fields(row, "what")
    assert CARD not in hidden.what
    assert hidden.what.startswith("card ")
    assert (hidden.why, hidden.count) == (CARD, 3)


def test_a_row_without_secrets_stays_the_same() -> None:
    row = Row("call back", "asked")
    assert masked_fields(row, "what", "why") is row
