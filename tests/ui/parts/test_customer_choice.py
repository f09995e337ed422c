"""Who is calling can be found out while talking."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.models.rows.callers import Identification
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.parts.customer_choice import CustomerChoice
from app.ui.state.calls import Calls
from tests.ui import people, pictures


@pytest.fixture
def choice(qtbot: QtBot, english: Language) -> CustomerChoice:
    """The choice, open."""
    choice = CustomerChoice(english)
    qtbot.addWidget(choice)
    choice.resize(280, 500)
    with qtbot.waitActive(choice):
        choice.show()
        choice.activateWindow()
    return choice


def test_a_withheld_number_has_no_number_line(choice: CustomerChoice, calls: Calls) -> None:
    """There is nothing to call back."""
    page = people.answer(calls, people.ring(calls, people.withheld()))
    people.identify(page, Identification((), None))
    choice.show_page(page)
    assert choice.title_label.text() == "Withheld number"
    assert not choice.number_label.isVisible()


def test_another_call_starts_with_an_empty_search(choice: CustomerChoice, calls: Calls, qtbot: QtBot) -> None:
    """What was typed for one caller is not for the next."""
    first, second = people.talk(calls, "call-1"), people.ring(calls, pictures.ringing("call-2"))
    for page in (first, second):
        people.identify(page, Identification((), None))
    choice.show_page(first)
    qtbot.keyClicks(choice.search_field, "mona")
    choice.show_page(second)
    assert choice.search_field.text() == ""


def test_a_found_one_is_chosen_by_click(choice: CustomerChoice, calls: Calls, qtbot: QtBot) -> None:
    """On its line."""
    page = people.talk(calls)
    people.identify(page, Identification((), None))
    choice.show_page(page)
    qtbot.keyClicks(choice.search_field, "mona")
    choice.show_found([people.found_row()])
    line = choice.found_list.visualItemRect(choice.found_list.item(0)).center()
    with qtbot.waitSignal(choice.customer_chosen) as chosen:
        qtbot.mouseClick(choice.found_list.viewport(), Qt.MouseButton.LeftButton, pos=line)
    assert chosen.args == [people.MONA]


def test_the_form_can_be_left_again(choice: CustomerChoice, calls: Calls, qtbot: QtBot) -> None:
    """And the button comes back."""
    page = people.talk(calls)
    people.identify(page, Identification((), None))
    choice.show_page(page)
    qtbot.mouseClick(choice.new_button, Qt.MouseButton.LeftButton)
    assert not choice.new_button.isVisible()
    qtbot.mouseClick(choice.new_form.cancel_button, Qt.MouseButton.LeftButton)
    assert choice.new_button.isVisible()
    assert not choice.new_form.isVisible()


def test_the_name_the_network_gave_is_only_a_hint(choice: CustomerChoice, calls: Calls) -> None:
    """Anybody can send any name."""
    page = people.ring(calls, pictures.ringing())
    people.identify(page, Identification((), None))
    page.picture = people.named_by_network(page.picture, "Mona")
    choice.show_page(page)
    assert choice.title_label.text() == "Unknown number"
    assert stripped(choice.number_label.text()) == "0500000001 · Mona"
