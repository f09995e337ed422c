"""Numbers of a size that people use."""

from decimal import Decimal

import pytest

from app.callscript.amounts import amount_in, rounded, usable


@pytest.mark.parametrize("text", ["0", "-7", "1499.50", "999999999999999", "0.000001"])
def test_numbers_as_people_write_them_are_read(text: str) -> None:
    assert amount_in(text) == Decimal(text)


@pytest.mark.parametrize("text", ["", "many", "1e9", "nan", "1.", ".5", "1" * 16, "٣", "1 000"])
def test_other_text_is_no_number(text: str) -> None:
    assert amount_in(text) is None


def test_numbers_that_would_take_all_memory_are_not_used() -> None:
    assert usable(Decimal("999999999999999"))
    assert not any(usable(Decimal(text)) for text in ("1e15", "1e999999", "nan", "inf"))


def test_more_decimals_than_are_shown_are_rounded_away() -> None:
    assert rounded(Decimal("1e-900")) == 0
    assert rounded(Decimal("1.50")).as_tuple() == Decimal("1.50").as_tuple()
