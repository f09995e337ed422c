"""What a script may speak of."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from app import times
from app.callscript.facts import plain_facts
from app.callscript.variables import VARIABLES
from app.models.keys import new_key
from app.models.rows.cards import Card, OrderRow
from app.models.rows.papers import InvoiceFacts, Papers
from app.settings import Settings
from app.ui import script_facts
from app.ui.state.call_page import CallPage
from tests.ui import people, pictures

PLACED = datetime(2026, 11, 20, 12, tzinfo=UTC)
EXPECTED = datetime(2026, 11, 24, 12, tzinfo=UTC)
ORDER = OrderRow(new_key(), "A-17", "shipped", PLACED, Decimal("12.50"), "SAR", "SMSA", "T-1", EXPECTED)
NOT_STORED = {"customer.title"}
INVOICE = InvoiceFacts(
    "INV-1", Decimal("149.50"), "SAR", date(2026, 11, 1), date(2026, 11, 15), date(2026, 11, 3), 2
)
PAPERS = Papers(people.ABDULRAHMAN, INVOICE, "هاتف", "Phone")


def facts(card: Card | None = None, language: str = "ar") -> dict[str, dict[str, object]]:
    """Return the facts of a call with this customer, as a script in a language sees them."""
    page = CallPage(pictures.ringing(), new_key())
    page.card = card
    page.papers = PAPERS
    found = plain_facts(script_facts.of(page, Settings(), "Sara", "Barqiya"), language)
    return {root: dict(values) for root, values in found.items()}


def test_a_stranger_has_no_facts_but_those_of_the_call() -> None:
    """So that the script shows gaps instead of guesses."""
    found = facts()
    assert found.keys() == {"call", "agent", "brand"}
    assert found["call"]["number"] == "0500000001"
    assert found["call"]["queue"] == "billing"


def test_of_a_customer_known_in_full_a_script_may_say_whatever_is_stored() -> None:
    """No variable of the scripts is forgotten."""
    found = facts(people.card(cases=(people.case("#4471"),), orders=(ORDER,)))
    told = {f"{root}.{name}" for root, values in found.items() for name in values}
    assert set(VARIABLES) - told == NOT_STORED


def test_another_customers_papers_are_never_told() -> None:
    """The call turned out to be somebody else's, and his papers are not there yet."""
    found = facts(replace(people.card(orders=(ORDER,)), customer_id=new_key()))
    assert "invoice" not in found
    assert "item" not in found["order"]


@pytest.mark.parametrize(
    ("language", "company", "addressed"),
    [("ar", "شركة نجد للتجارة", "عبد الرحمن"), ("en", "Najd Trading Co.", "Abdulrahman")],
)
def test_names_are_those_of_the_scripts_language(language: str, company: str, addressed: str) -> None:
    """Whatever the window's is."""
    customer = facts(people.card(), language)["customer"]
    assert (customer["company"], customer["addressed"]) == (company, addressed)


@pytest.mark.parametrize("name", ["", " "])
def test_a_customer_known_in_latin_letters_only_is_called_so_in_arabic_too(name: str) -> None:
    """Rather than not at all."""
    assert facts(people.card(name=name))["customer"]["name"] == "Abdulrahman Al-Shammari"


def test_a_customer_without_a_name_is_a_gap() -> None:
    """Nor is a balance made up."""
    customer = facts(people.card(name="", name_latin="", balance=None))["customer"]
    assert not customer.keys() & {"name", "first_name", "balance"}


def test_the_greeting_fits_the_hour_on_the_agents_wall(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the ring, so that the sentence stays when the script is taken up again."""
    there = datetime(2026, 11, 21, 8, 30).astimezone()
    monkeypatch.setattr(times, "now", lambda: there)
    page = CallPage(pictures.ringing(), new_key())
    assert plain_facts(script_facts.of(page, Settings(), "", ""), "ar")["call"]["hour"] == 8


def test_the_newest_open_order_is_the_one_spoken_of() -> None:
    """Without a day where none was promised."""
    older = OrderRow(new_key(), "A-9", "open", PLACED, Decimal(3), "SAR", "", "", None)
    spoken = facts(people.card(orders=(ORDER, older)))["order"]
    assert (spoken["number"], spoken["total"]) == ("A-17", Decimal("12.50"))
    assert "expected_at" not in facts(people.card(orders=(older,)))["order"]


def test_rules_know_customers_by_their_kinds() -> None:
    """Unknown ones too."""
    assert script_facts.kinds_of(None) == ("unknown",)
    assert {"known", "company", "vip"} <= set(script_facts.kinds_of(people.card()))
    someone = script_facts.kinds_of(people.card(company="", company_latin="", is_vip=False, segment=""))
    assert someone == ("known", "person")
