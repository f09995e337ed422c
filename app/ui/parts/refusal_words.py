"""Why a customer may not be called now, and why a promise lands elsewhere, in words."""

from PySide6.QtCore import QCoreApplication

from app.ui.marking import QT_TRANSLATE_NOOP

_REFUSALS = {
    "do_not_call": QT_TRANSLATE_NOOP("Refusals", "The customer does not want to be called."),
    "no_consent": QT_TRANSLATE_NOOP(
        "Refusals",
        "No agreement to calls with offers is on record. Ask the customer, and keep the answer in Consents.",
    ),
    "outside_hours": QT_TRANSLATE_NOOP("Refusals", "It is too early or too late where the customer is."),
    "weekend": QT_TRANSLATE_NOOP("Refusals", "It is the weekend where the customer is."),
    "holiday": QT_TRANSLATE_NOOP("Refusals", "It is a public holiday where the customer is."),
    "ramadan": QT_TRANSLATE_NOOP("Refusals", "It is Ramadan where the customer is, and other hours apply."),
}
_OBSTACLES = {
    "past": QT_TRANSLATE_NOOP("Refusals", "That moment is over."),
    "customer_hours": _REFUSALS["outside_hours"],
    "customer_weekend": _REFUSALS["weekend"],
    "customer_holiday": _REFUSALS["holiday"],
    "customer_ramadan": _REFUSALS["ramadan"],
    "our_hours": QT_TRANSLATE_NOOP("Refusals", "Nobody of the team works then."),
    "do_not_call": _REFUSALS["do_not_call"],
    "no_consent": _REFUSALS["no_consent"],
    "never": QT_TRANSLATE_NOOP("Refusals", "No hour of the next weeks suits both."),
}
_TROUBLES = {
    "empty": QT_TRANSLATE_NOOP("Refusals", "Write a day or a time, such as tomorrow 10:00."),
    "unknown_word": QT_TRANSLATE_NOOP("Refusals", "This was not understood: %1. Try tomorrow 10:00."),
    "no_such_day": QT_TRANSLATE_NOOP("Refusals", "There is no such day in the calendar."),
    "no_such_time": QT_TRANSLATE_NOOP("Refusals", "There is no such time of day."),
    "said_twice": QT_TRANSLATE_NOOP("Refusals", "Two different days or times are written. Keep one."),
    "nothing_said": QT_TRANSLATE_NOOP("Refusals", "Write a day or a time, such as tomorrow 10:00."),
    "past": QT_TRANSLATE_NOOP("Refusals", "This moment is over. Choose a later one."),
    "too_far": QT_TRANSLATE_NOOP("Refusals", "That is more than two years ahead."),
    "turned_round": QT_TRANSLATE_NOOP("Refusals", "The end is before the beginning."),
    "other_weekday": QT_TRANSLATE_NOOP("Refusals", "That date is another day of the week."),
}


def refusal(key: str) -> str:
    """Say why a call may not be placed."""
    words = _REFUSALS[key]
    return QCoreApplication.translate("Refusals", words)


def obstacle(key: str) -> str:
    """Say what stands in the way of a promise."""
    words = _OBSTACLES[key]
    return QCoreApplication.translate("Refusals", words)


def trouble(key: str) -> str:
    """Say why a text was not read as a moment; %1 stands for the word."""
    words = _TROUBLES[key]
    return QCoreApplication.translate("Refusals", words)
