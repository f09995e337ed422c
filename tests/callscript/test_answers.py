"""What is taken as an answer, and how it is recorded."""

from datetime import date
from decimal import Decimal

import pytest

from app.callscript.answers import AnswerFault, NotAnAnswer, entered
from app.callscript.steps import AnswerType, Ask
from app.callscript.words import Words


def ask(takes: AnswerType, *, may_be_empty: bool = False) -> Ask:
    """A question that takes this, from 1 to 100 if a number."""
    return Ask(
        key="a",
        title=Words(),
        takes=takes,
        saves="a",
        least=Decimal(1),
        most=Decimal(100),
        may_be_empty=may_be_empty,
    )


@pytest.mark.parametrize(
    ("takes", "typed", "kept"),
    [
        (AnswerType.NUMBER, "١٢", "12"),
        (AnswerType.NUMBER, 7, "7"),
        (AnswerType.AMOUNT, "٩٩٫٥٠", "99.50"),
        (AnswerType.AMOUNT, " 10.5 ", "10.5"),
        (AnswerType.DATE, "٣/١١/٢٠٢٦", "2026-11-03"),
        (AnswerType.DATE, "3.11.2026", "2026-11-03"),
        (AnswerType.DATE, "2026-11-03", "2026-11-03"),
        (AnswerType.DATE, date(2026, 11, 3), "2026-11-03"),
        (AnswerType.PHONE, "050 123 4567", "+966501234567"),
        (AnswerType.PHONE, "٠٥٠١٢٣٤٥٦٧", "+966501234567"),
        (AnswerType.TEXT, "  قال نعم ", "قال نعم"),
    ],
)
def test_each_answer_has_one_stored_form(takes: AnswerType, typed: object, kept: str) -> None:
    assert entered(ask(takes), typed, "SA") == kept
    assert entered(ask(takes), kept, "SA") == kept


@pytest.mark.parametrize(
    ("takes", "typed", "fault"),
    [
        (AnswerType.NUMBER, "many", AnswerFault.NOT_A_NUMBER),
        (AnswerType.NUMBER, "nan", AnswerFault.NOT_A_NUMBER),
        (AnswerType.NUMBER, "1e999999999", AnswerFault.NOT_A_NUMBER),
        (AnswerType.NUMBER, "1e-999999999", AnswerFault.NOT_A_NUMBER),
        (AnswerType.NUMBER, "0", AnswerFault.TOO_SMALL),
        (AnswerType.NUMBER, "101", AnswerFault.TOO_LARGE),
        (AnswerType.DATE, "31/2/2026", AnswerFault.NOT_A_DATE),
        (AnswerType.DATE, "tomorrow", AnswerFault.NOT_A_DATE),
        (AnswerType.PHONE, "hello", AnswerFault.NOT_A_PHONE),
        (AnswerType.TEXT, "  ", AnswerFault.EMPTY),
        (AnswerType.TEXT, "x" * 3000, AnswerFault.TOO_LONG),
    ],
)
def test_what_does_not_fit_says_why(takes: AnswerType, typed: str, fault: AnswerFault) -> None:
    with pytest.raises(NotAnAnswer) as caught:
        entered(ask(takes), typed, "SA")
    assert caught.value.fault is fault


def test_an_answer_may_be_left_out_where_the_script_allows_it() -> None:
    assert entered(ask(AnswerType.DATE, may_be_empty=True), "", "SA") == ""


def test_a_card_said_in_words_of_the_customer_is_hidden_before_it_is_recorded() -> None:
    kept = entered(ask(AnswerType.TEXT), "البطاقة 4111 1111 1111 1111 شكرًا", "SA")
    assert kept == "البطاقة 4111 11XX XXXX 1111 شكرًا"
    assert entered(ask(AnswerType.TEXT), kept, "SA") == kept


def test_a_card_is_no_number() -> None:
    with pytest.raises(NotAnAnswer) as caught:
        entered(ask(AnswerType.NUMBER), "378282246310005", "SA")
    assert caught.value.fault is AnswerFault.NOT_STORABLE
