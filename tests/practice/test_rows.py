"""The few things rows know by themselves."""

from dataclasses import replace
from decimal import Decimal

from app.practice.company import Company
from app.practice.rows import NumberLine, OrderLine, Words


def test_words_are_spoken_in_one_language() -> None:
    """Arabic unless English is asked for."""
    assert [Words("هاتف", "phone").spoken(language) for language in ("ar", "en", "")] == [
        "هاتف",
        "phone",
        "هاتف",
    ]


def test_the_main_number_is_the_one_to_call_first(made_company: Company) -> None:
    """The first one when none is marked."""
    one, other = (
        NumberLine("+966500001234", "", "mobile"),
        NumberLine("+966112000077", "", "home", is_main=True),
    )
    customer = made_company.cast.known
    assert replace(customer, numbers=(one, other)).main_number == other
    assert replace(customer, numbers=(one,)).main_number == one


def test_an_order_costs_what_its_lines_cost(made_company: Company) -> None:
    """By quantity, to the halala."""
    lines = (
        OrderLine("A", Words("أ", "a"), 2, Decimal("119.25")),
        OrderLine("B", Words("ب", "b"), 1, Decimal("0.05")),
    )
    order = replace(made_company.papers.orders[0], lines=lines)
    assert order.total == Decimal("238.55")
