"""A recurrence in words: every two weeks on Sunday, until it is done."""

from PySide6.QtCore import QCoreApplication, QLocale

from app.errors import BadInput
from app.planning import recurrence
from app.planning.recurrence import OnHoliday, Recurrence, Unit
from app.ui.isolates import first_strong
from app.ui.language import Language
from app.ui.marking import QT_TRANSLATE_NOOP

_DAILY = QT_TRANSLATE_NOOP("Recurrence", "every day")
_WEEKLY = QT_TRANSLATE_NOOP("Recurrence", "every week")
_HOLIDAYS = {
    OnHoliday.KEEP: QT_TRANSLATE_NOOP("Recurrence", "also on days off"),
    OnHoliday.SKIP: QT_TRANSLATE_NOOP("Recurrence", "not on days off"),
    OnHoliday.NEXT_WORKDAY: QT_TRANSLATE_NOOP("Recurrence", "on a day off the next workday"),
}


def repeated(language: Language, text: str) -> str:
    """Return a stored rule in words; nothing for a text that is none."""
    try:
        return in_words(language, recurrence.from_text(text))
    except BadInput:
        return ""


def in_words(language: Language, rule: Recurrence) -> str:
    """Return a rule in words."""
    parts = [_every(rule)]
    if rule.weekdays:
        names = [QLocale().dayName(day + 1, QLocale.FormatType.LongFormat) for day in sorted(rule.weekdays)]
        parts.append(first_strong(QLocale().createSeparatedList(names)))
    words = _HOLIDAYS[rule.on_holiday]
    parts.append(QCoreApplication.translate("Recurrence", words))
    if rule.exceptions:
        left_out = QCoreApplication.translate("Recurrence", "except %1")
        days = QLocale().createSeparatedList([language.date_of(day) for day in sorted(rule.exceptions)])
        parts.append(left_out.replace("%1", days))
    if rule.until is None:
        parts.append(QCoreApplication.translate("Recurrence", "until it is done"))
    else:
        until = QCoreApplication.translate("Recurrence", "until %1")
        parts.append(until.replace("%1", language.date_of(rule.until)))
    return " · ".join(parts)


def _every(rule: Recurrence) -> str:
    if rule.interval == 1:
        is_daily = rule.unit is Unit.DAYS
        words = _DAILY if is_daily else _WEEKLY
        return QCoreApplication.translate("Recurrence", words)
    if rule.unit is Unit.DAYS:
        return QCoreApplication.translate("Recurrence", "every %Ln day(s)", "", rule.interval)
    return QCoreApplication.translate("Recurrence", "every %Ln week(s)", "", rule.interval)
