"""Whether an answer fits its step, and the one form in which it is recorded."""

import re
from datetime import date
from enum import StrEnum

from app import numbers, redaction
from app.arabic import western
from app.callscript.amounts import amount_in
from app.callscript.steps import AnswerType, Ask
from app.errors import BadInput

LONGEST_ANSWER = 2000
_DAY_FIRST = re.compile(r"(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})[/.\-\s](\d{1,2})[/.\-\s](\d{1,2})")


class AnswerFault(StrEnum):
    """Why an answer is not taken, for the window to word."""

    NOTHING_TO_ANSWER = "nothing_to_answer"
    NOT_OFFERED = "not_offered"
    EMPTY = "empty"
    TOO_LONG = "too_long"
    NOT_A_NUMBER = "not_a_number"
    TOO_SMALL = "too_small"
    TOO_LARGE = "too_large"
    NOT_A_DATE = "not_a_date"
    NOT_A_PHONE = "not_a_phone"
    NO_SUCH_STEP = "no_such_step"
    NOT_STORABLE = "not_storable"  # a card's number or an id


class NotAnAnswer(BadInput):
    """The answer does not fit the step; nothing has changed."""

    def __init__(self, fault: AnswerFault) -> None:
        self.fault = fault
        super().__init__(f"The answer is not taken: {fault.value}.")


def entered(step: Ask, value: object, region: str) -> str:
    """What was typed, in its one stored form: ASCII digits, ISO dates, E.164 numbers."""
    text = str(value).strip()
    if not text:
        if step.may_be_empty:
            return ""
        raise NotAnAnswer(AnswerFault.EMPTY)
    if len(text) > LONGEST_ANSWER:
        raise NotAnAnswer(AnswerFault.TOO_LONG)
    if step.takes in (AnswerType.NUMBER, AnswerType.AMOUNT):
        return _number(step, text)
    if step.takes is AnswerType.DATE:
        return _date(value if isinstance(value, date) else text)
    # Records are journalled and stored with the call: cards and ids are hidden before that.
    return _phone(text, region) if step.takes is AnswerType.PHONE else redaction.masked(text)


def _number(step: Ask, text: str) -> str:
    plain = western(text).replace("٬", "").replace("٫", ".").replace(",", "").replace(" ", "")
    number = amount_in(plain)
    if number is None:
        raise NotAnAnswer(AnswerFault.NOT_A_NUMBER)
    if redaction.found(plain):
        raise NotAnAnswer(AnswerFault.NOT_STORABLE)
    if step.least is not None and number < step.least:
        raise NotAnAnswer(AnswerFault.TOO_SMALL)
    if step.most is not None and number > step.most:
        raise NotAnAnswer(AnswerFault.TOO_LARGE)
    return f"{number:f}"


def _date(value: date | str) -> str:
    if isinstance(value, date):
        return value.isoformat()[:10]
    text = western(value)
    if found := _YEAR_FIRST.fullmatch(text):
        year, month, day = found.groups()
    elif found := _DAY_FIRST.fullmatch(text):
        day, month, year = found.groups()
    else:
        raise NotAnAnswer(AnswerFault.NOT_A_DATE)
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError as error:
        raise NotAnAnswer(AnswerFault.NOT_A_DATE) from error


def _phone(text: str, region: str) -> str:
    reading = numbers.read(text, region)
    if reading.kind in (numbers.NumberKind.MALFORMED, numbers.NumberKind.ANONYMOUS):
        raise NotAnAnswer(AnswerFault.NOT_A_PHONE)
    return reading.e164 or reading.digits
