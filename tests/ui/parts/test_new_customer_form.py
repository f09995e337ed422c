"""Three fields make a customer."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.language import Language
from app.ui.parts.new_customer_form import NewCustomerForm
from tests.ui.keys import type_text


@pytest.fixture
def form(qtbot: QtBot, english: Language) -> NewCustomerForm:
    """The form for a caller, active."""
    form = NewCustomerForm()
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    form.begin("+966551112223")
    return form


def test_without_a_name_it_says_so_and_keeps_the_rest(form: NewCustomerForm, qtbot: QtBot) -> None:
    """Beside the field; the cursor goes there."""
    qtbot.keyClicks(form.note_field, "Prefers e-mail")
    with qtbot.assertNotEmitted(form.saved):
        qtbot.keyClick(form.note_field, Qt.Key.Key_Return)
    assert form.name_problem.text() == "Type a name, in either script."
    assert form.name_field.hasFocus()
    assert form.note_field.text() == "Prefers e-mail"
    qtbot.keyClicks(form.name_field, "M")
    assert not form.name_problem.isVisible()


def test_an_arabic_name_makes_an_arabic_speaker(form: NewCustomerForm, qtbot: QtBot) -> None:
    """It can be changed later."""
    type_text(form.name_field, "منى حداد")
    with qtbot.waitSignal(form.saved) as saved:
        qtbot.keyClick(form.name_field, Qt.Key.Key_Return)
    customer = saved.args[0]
    assert (customer.name, customer.name_latin, customer.language) == ("منى حداد", "", "ar")
    assert customer.numbers[0].text == "+966551112223"


def test_a_withheld_number_may_stay_empty(form: NewCustomerForm, qtbot: QtBot) -> None:
    """Not everybody says his number."""
    form.begin("")
    qtbot.keyClicks(form.name_field, "Mona")
    with qtbot.waitSignal(form.saved) as saved:
        qtbot.keyClick(form.name_field, Qt.Key.Key_Return)
    assert saved.args[0].numbers == ()


def test_opening_it_again_for_the_same_caller_keeps_what_was_typed(
    form: NewCustomerForm, qtbot: QtBot
) -> None:
    """Another caller gets an empty one."""
    qtbot.keyClicks(form.name_field, "Mona")
    form.begin("+966551112223")
    assert form.name_field.text() == "Mona"
    form.begin("+966500000000")
    assert form.name_field.text() == ""
    assert form.number_field.text() == "+966500000000"
