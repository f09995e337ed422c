"""Typed answers, and what can be wrong with them."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.callscript.place import Field
from app.callscript.runner import AnswerFault
from app.callscript.steps import AnswerType
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.parts.value_entry import ValueEntry


@pytest.fixture
def entry(qtbot: QtBot, english: Language) -> ValueEntry:
    """The entry, open."""
    entry = ValueEntry()
    qtbot.addWidget(entry)
    entry.show()
    return entry


@pytest.mark.parametrize(
    "takes", [AnswerType.TEXT, AnswerType.NUMBER, AnswerType.AMOUNT, AnswerType.DATE, AnswerType.PHONE]
)
def test_every_kind_of_answer_says_what_it_takes(entry: ValueEntry, takes: AnswerType) -> None:
    """Numbers run from left to right, words as the window does."""
    entry.show_field(Field(takes), "When?")
    assert entry.value_field.placeholderText()
    assert entry.value_field.accessibleName() == "When?"


@pytest.mark.parametrize("fault", list(AnswerFault))
def test_every_fault_has_words(entry: ValueEntry, fault: AnswerFault) -> None:
    """They are read with the field."""
    entry.show_field(Field(AnswerType.AMOUNT, least=Decimal(1), most=Decimal(5000)), "How much?")
    entry.show_fault(fault)
    assert entry.problem_label.isVisible()
    assert entry.value_field.accessibleDescription() == entry.problem_label.text()


def test_limits_are_named(entry: ValueEntry) -> None:
    """Not only that there are some."""
    entry.show_field(Field(AnswerType.AMOUNT, least=Decimal(1), most=Decimal(5000)), "How much?")
    entry.show_fault(AnswerFault.TOO_SMALL)
    assert stripped(entry.problem_label.text()) == "At least 1."
    entry.show_fault(AnswerFault.TOO_LARGE)
    assert stripped(entry.problem_label.text()) == "At most 5000."


def test_what_was_answered_before_is_there_again(entry: ValueEntry) -> None:
    """After going back."""
    entry.show_field(Field(AnswerType.TEXT, text="iCloud"), "What?")
    assert entry.value_field.text() == "iCloud"


def test_marks_of_a_pasted_number_are_taken_off(entry: ValueEntry, qtbot: QtBot) -> None:
    """They would be stored otherwise."""
    entry.show_field(Field(AnswerType.PHONE), "Which number?")
    entry.value_field.setText("\u2066+966 50 123 4567\u2069 ")
    with qtbot.waitSignal(entry.entered) as entered:
        qtbot.keyClick(entry.value_field, Qt.Key.Key_Return)
    assert entered.args == ["+966 50 123 4567"]
