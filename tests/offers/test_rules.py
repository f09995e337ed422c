"""Rules say to whom an offer fits, in words a supervisor can write."""

from decimal import Decimal

import pytest

from app.errors import BadInput
from app.offers.rules import FACTS, Comparison, Fact, Rule, holds, read

GOLD: dict[str, Fact] = {
    "segment": "gold",
    "is_vip": True,
    "balance": Decimal("-5"),
    "tenure_years": Decimal(4),
    "queue": "sales",
}


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("", True),
        ("segment is gold, silver", True),
        ("segment is Gold", True),
        ("segment is not gold، silver", False),
        ("is_vip is yes\nbalance at most 0", True),
        ("is_vip is no", False),
        ("is_vip is not no", True),
        ("tenure_years at least ٤", True),
        ("tenure_years at least 5", False),
        ("balance is -5", True),
        ("balance is not -5", False),
        ("  queue   is not  complaints ", True),
        ("city is Riyadh", False),  # not known of him
        ("city is not Riyadh", False),
    ],
)
def test_a_rule_holds_or_not(text: str, does: bool) -> None:
    assert holds(read(text), GOLD) is does


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("gold customers", "is no rule"),
        ("colour is red", "is not known"),
        ("segment at least 3", "is no number"),
        ("balance at least much", "compared with one number"),
        ("balance is NaN", "compared with one number"),
        ("is_vip is perhaps", "is yes or no"),
        ("x" * 3000, "longer than"),
    ],
)
def test_what_is_no_rule_is_said(text: str, why: str) -> None:
    with pytest.raises(BadInput, match=why):
        read(text)


def test_a_rule_is_written_as_it_is_read() -> None:
    rule = Rule("segment", Comparison.IS_NOT, ("gold", "silver"))
    assert read(str(rule)) == (rule,)
    assert "segment" in FACTS
