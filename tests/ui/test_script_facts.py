"""What a script may speak of."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from app.models.keys import new_key
from app.models.rows.cards import Card, OrderRow
from app.settings import Settings
from app.ui import script_facts
from app.ui.state.call_page import CallPage
from tests.ui import people, pictures

PLACED = datetime(2026, 11, 20, tzinfo=UTC)


def facts(card: Card | None = None) -> dict[str, object]:
    """Return the facts of a call with this customer."""
    page = CallPage(pictures.ringing(), new_key())
    page.card = card
    return script_facts.of(page, Settings(), "Sara", "Barqiya")


def test_a_stranger_has_no_facts_but_those_of_the_call() -> None:
    """So that the script shows gaps instead of guesses."""
    assert facts() == {
        "call": {
            "queue": "billing",
            "number": "0500000001",
            "region": "SA",
            "waited_seconds": 12,
            "direction": "inbound",
        },
        "agent": {"name": "Sara"},
        "brand": {"name": "Barqiya"},
    }


def test_a_known_caller_is_spoken_of_by_his_card() -> None:
    """Amounts as plain text, so that no script rounds them."""
    customer = facts(people.card())["customer"]
    assert isinstance(customer, dict)
    assert customer["first_name"] == "عبد"
    assert customer["balance"] == "1499.50"
    assert customer["is_vip"] is True


@pytest.mark.parametrize("name", ["", " "])
def test_a_customer_without_a_name_has_no_first_name_either(name: str) -> None:
    """Some are known by a company, or in Latin letters only."""
    customer = facts(people.card(name=name, balance=None))["customer"]
    assert isinstance(customer, dict)
    assert (customer["first_name"], customer["balance"]) == ("", "")


def test_the_newest_open_order_is_the_one_spoken_of() -> None:
    """With the day it is expected, where that is known."""
    expected = datetime(2026, 11, 24, tzinfo=UTC)
    order = OrderRow(new_key(), "A-17", "shipped", PLACED, Decimal("12.50"), "SAR", "SMSA", "T-1", expected)
    older = OrderRow(new_key(), "A-9", "open", PLACED, Decimal(3), "SAR", "", "", None)
    spoken = facts(people.card(orders=(order, older)))["order"]
    assert spoken == {
        "number": "A-17",
        "status": "shipped",
        "total": "12.50",
        "currency": "SAR",
        "carrier": "SMSA",
        "tracking": "T-1",
        "expected_at": "2026-11-24T00:00:00+00:00",
    }
    undated = facts(people.card(orders=(older,)))["order"]
    assert isinstance(undated, dict)
    assert undated["expected_at"] == ""
