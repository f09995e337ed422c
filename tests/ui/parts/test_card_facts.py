"""The facts of a customer's card."""

from datetime import UTC, datetime

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app import times
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.parts.card_facts import CardFacts
from tests.ui import people


@pytest.fixture
def facts(qtbot: QtBot, english: Language) -> CardFacts:
    """The facts, open."""
    facts = CardFacts(english)
    qtbot.addWidget(facts)
    facts.show()
    return facts


def test_the_customers_own_time_is_shown(facts: CardFacts, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody should be called at night."""
    monkeypatch.setattr(times, "now", lambda: datetime(2026, 11, 21, 7, 42, tzinfo=UTC))
    facts.show_card(people.card())
    assert stripped(facts.facts["place"].text()) == "Riyadh · local time 10:42"


def test_a_city_that_is_hidden_from_a_role_is_said_to_be_so(
    facts: CardFacts, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The time is the customer's own all the same: nobody should be called at night."""
    monkeypatch.setattr(times, "now", lambda: datetime(2026, 11, 21, 7, 42, tzinfo=UTC))
    facts.show_card(people.card(city="", city_latin="", hidden=frozenset({"address"})))
    assert stripped(facts.facts["place"].text()) == "place hidden from your role · local time 10:42"


def test_the_number_is_copied_without_marks(facts: CardFacts) -> None:
    """As it is dialled."""
    facts.show_card(people.card())
    copy = next(each for each in facts.more_menu.actions() if each.text() == "Copy the number")
    assert copy.text() == "Copy the number"
    copy.trigger()
    assert QGuiApplication.clipboard().text() == "+966501234567"


def test_a_broken_promise_is_louder_than_an_open_case(facts: CardFacts) -> None:
    """Another ground."""
    facts.show_card(people.card(cases=(people.case(),)))
    assert facts.alert_tip.property("ground") == "tip"
    facts.show_card(people.card(cases=(people.case(),), follow_ups=(people.follow_up(in_minutes=-5),)))
    assert facts.alert_tip.property("ground") == "danger"


def test_without_an_account_no_balance_is_claimed(facts: CardFacts) -> None:
    """A zero would be read as a fact."""
    facts.show_card(people.card(account_number="", balance=None))
    assert not facts.facts["balance"].isVisible()


def test_names_follow_the_language(facts: CardFacts, english: Language, qtbot: QtBot) -> None:
    """Each customer has two."""
    facts.show_card(people.card())
    english.use("ar")
    qtbot.waitUntil(lambda: stripped(facts.name_label.text()) == "عبد الرحمن الشمّري")
    assert stripped(facts.company_label.text()) == "شركة نجد للتجارة · الرياض"


def test_the_menu_leads_to_the_editor(qtbot: QtBot, english: Language) -> None:
    """As its key does."""
    facts = CardFacts(english)
    qtbot.addWidget(facts)
    facts.show_card(people.card())
    edit = next(each for each in facts.more_menu.actions() if each.text() == "Edit customer")
    assert edit.text() == "Edit customer"
    with qtbot.waitSignal(facts.edit_requested):
        edit.trigger()
