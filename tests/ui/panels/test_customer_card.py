"""The customer's card, and what the agent can do when nobody knows who is calling."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.rows.callers import Identification
from app.models.rows.customers import NewCustomer, NewNumber
from app.ui.actions import Actions
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.panels.customer_card import CustomerCardPanel
from app.ui.state.calls import Calls
from tests.ui import people, pictures
from tests.ui.keys import type_text
from tests.ui.structure import faults_in_every_look


@pytest.fixture
def panel(qtbot: QtBot, calls: Calls, actions: Actions, english: Language) -> CustomerCardPanel:
    """The panel, wide as in the window."""
    panel = CustomerCardPanel(calls, actions, english)
    qtbot.addWidget(panel)
    panel.resize(292, 560)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    return panel


def test_the_card_shows_who_it_is(panel: CustomerCardPanel, calls: Calls) -> None:
    """Name, company, city, pills and facts, each in the window's language."""
    people.talk(calls, known=people.card())
    facts = panel.facts
    assert stripped(facts.name_label.text()) == "Abdulrahman Al-Shammari"
    assert stripped(facts.company_label.text()) == "Najd Trading Co. · Riyadh"
    assert facts.vip_pill.isVisible()
    assert stripped(facts.segment_pill.text()) == "Gold · since 2017"
    assert stripped(facts.facts["number"].text()) == "+966 50 123 4567"
    assert stripped(facts.facts["account"].text()) == "Account SA-880-2214"
    assert stripped(facts.facts["balance"].text()) == "Balance 1,499.50\u00a0SAR"
    assert stripped(facts.facts["needs"].text()) == "Hearing aid: speak slowly."


def test_what_is_not_known_takes_no_room(panel: CustomerCardPanel, calls: Calls) -> None:
    """No empty lines."""
    people.talk(calls, known=people.card(needs="", company="", company_latin="", city="", city_latin=""))
    assert not panel.facts.facts["needs"].isVisible()
    assert not panel.facts.company_label.isVisible()


def test_the_alert_names_case_and_broken_promise(panel: CustomerCardPanel, calls: Calls) -> None:
    """First of all, above the facts."""
    overdue = people.follow_up(in_minutes=-5)
    people.talk(calls, known=people.card(cases=(people.case(),), follow_ups=(overdue,)))
    assert "#4471" in panel.facts.alert_tip.text()
    assert "overdue" in panel.facts.alert_tip.text()
    assert panel.facts.alert_tip.isVisible()


def test_markup_in_a_name_is_shown_as_it_is(panel: CustomerCardPanel, calls: Calls) -> None:
    """What others wrote is never read as HTML."""
    people.talk(calls, known=people.card(name_latin="<b>Mona</b>"))
    assert stripped(panel.facts.name_label.text()) == "<b>Mona</b>"
    assert panel.facts.name_label.textFormat() is Qt.TextFormat.PlainText


def test_the_wrong_customer_can_be_taken_off(panel: CustomerCardPanel, calls: Calls, qtbot: QtBot) -> None:
    """By the menu beside the name."""
    people.talk(calls, known=people.card())
    wrong = next(each for each in panel.facts.more_menu.actions() if each.text() == "Not this customer")
    assert wrong.text() == "Not this customer"
    with qtbot.waitSignal(panel.customer_chosen) as chosen:
        wrong.trigger()
    assert chosen.args == ["call-1", None]


def test_looking_up_is_said(panel: CustomerCardPanel, calls: Calls) -> None:
    """Nothing to press yet."""
    people.talk(calls)
    assert panel.choice.title_label.text() == "Looking up the caller…"
    assert not panel.choice.search_field.isVisible()


def test_an_unknown_caller_is_searched_for_by_name(
    panel: CustomerCardPanel, calls: Calls, qtbot: QtBot
) -> None:
    """Found ones stand under the field; Enter chooses the first."""
    page = people.talk(calls)
    people.identify(page, Identification((), None))
    assert panel.choice.title_label.text() == "Unknown number"
    with qtbot.waitSignal(panel.customer_search_edited, check_params_cb=lambda text: text == "منى"):
        type_text(panel.choice.search_field, "منى")
    panel.show_found([people.found_row()])
    assert panel.choice.found_list.isVisible()
    with qtbot.waitSignal(panel.customer_chosen) as chosen:
        qtbot.keyClick(panel.choice.search_field, Qt.Key.Key_Return)
    assert chosen.args == ["call-1", people.MONA]


def test_finding_nobody_says_what_to_try(panel: CustomerCardPanel, calls: Calls, qtbot: QtBot) -> None:
    """An empty list alone would look broken."""
    people.identify(people.talk(calls), Identification((), None))
    qtbot.keyClicks(panel.choice.search_field, "zzz")
    panel.show_found([])
    assert panel.choice.nothing_label.isVisible()
    assert not panel.choice.found_list.isVisible()


def test_a_new_customer_takes_three_fields(panel: CustomerCardPanel, calls: Calls, qtbot: QtBot) -> None:
    """The number is filled in already."""
    page = people.talk(calls)
    people.identify(page, Identification((), None))
    qtbot.mouseClick(panel.choice.new_button, Qt.MouseButton.LeftButton)
    form = panel.choice.new_form
    assert form.name_field.hasFocus()
    assert form.number_field.text() == "0500000001"
    qtbot.keyClicks(form.name_field, "Mona Haddad")
    qtbot.keyClicks(form.note_field, "Prefers e-mail")
    qtbot.waitUntil(lambda: not form.save_button.visibleRegion().isEmpty())
    with qtbot.waitSignal(panel.new_customer_requested) as requested:
        qtbot.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    wanted = NewCustomer(
        name_latin="Mona Haddad",
        language="en",
        needs="Prefers e-mail",
        numbers=(NewNumber(text="0500000001"),),
    )
    assert requested.args == ["call-1", wanted]


def test_candidates_are_chosen_by_hand(panel: CustomerCardPanel, calls: Calls, qtbot: QtBot) -> None:
    """Search and new customer stay open beside them."""
    page = people.talk(calls)
    people.identify(page, Identification((people.candidate(),), None))
    assert panel.choice.title_label.text() == "Who is it?"
    button = panel.choice.candidate_buttons[0]
    with qtbot.waitSignal(panel.customer_chosen) as chosen:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert chosen.args == ["call-1", people.MONA]
    assert panel.choice.search_field.isVisible()


def test_a_mute_does_not_make_the_candidates_anew(panel: CustomerCardPanel, calls: Calls) -> None:
    """A click halfway, and the cursor, stay with the button."""
    page = people.talk(calls)
    people.identify(page, Identification((people.candidate(),), None))
    before = panel.choice.candidate_buttons
    page.picture = people.muted(page.picture)
    calls.note_change(page)
    assert panel.choice.candidate_buttons == before


def test_without_the_database_the_call_goes_on(panel: CustomerCardPanel, calls: Calls) -> None:
    """The panel says what can be done later."""
    page = people.talk(calls)
    page.lookup_failed = True
    people.identify(page, Identification((), None))
    assert panel.choice.title_label.text() == "The database cannot be reached"
    assert not panel.choice.new_button.isVisible()


def test_a_card_from_the_cache_says_that_it_is_old(panel: CustomerCardPanel, calls: Calls) -> None:
    """It shows what was known at the last call."""
    page = people.talk(calls)
    page.lookup_failed = True
    card = people.card()
    people.identify(page, Identification((), card))
    assert panel.offline_tip.isVisible()
    assert panel.facts.isVisible()


def test_the_card_shows_while_the_call_rings(panel: CustomerCardPanel, calls: Calls) -> None:
    """So that the first sentence is ready; the call in front comes first."""
    people.ring(calls, known=people.card())
    assert stripped(panel.facts.name_label.text()) == "Abdulrahman Al-Shammari"
    people.answer(calls, people.ring(calls, pictures.ringing("call-2"), known=people.card(name_latin="Huda")))
    assert stripped(panel.facts.name_label.text()) == "Huda"


def test_nothing_is_cut_off(panel: CustomerCardPanel, calls: Calls, qapp: QApplication) -> None:
    """The full card, and the form for a new customer."""
    page = people.talk(calls, known=people.card(cases=(people.case(),)))
    looks = {"themes": ("light",), "percents": (100, 130), "sizes": [(250, 560), (420, 300)]}
    assert faults_in_every_look(qapp, panel, **looks) == []  # type: ignore[arg-type]
    people.identify(page, Identification((), None))
    panel.choice.new_button.click()
    assert faults_in_every_look(qapp, panel, **looks) == []  # type: ignore[arg-type]
