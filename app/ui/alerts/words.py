"""What figures, rules and alerts are called."""

from PySide6.QtCore import QCoreApplication

from app.alerts.rules import Rule
from app.measures.catalogue import BY_KEY
from app.measures.measure import Unit
from app.models.rows.alerts import AlertRuleRow
from app.reports.shown import shown
from app.ui.isolates import first_strong, local_digits, ltr

_CONTEXT = "AlertWords"
WAITING, LONGEST_WAIT = "waiting", "longest_wait"  # as the PBX says now
_LIVE_UNITS = {WAITING: Unit.COUNT, LONGEST_WAIT: Unit.SECONDS}


def figure_name(measure: str, code: str) -> str:
    """Return what a figure is called."""
    if measure == WAITING:
        return QCoreApplication.translate(_CONTEXT, "Callers waiting")
    if measure == LONGEST_WAIT:
        return QCoreApplication.translate(_CONTEXT, "Longest wait")
    return BY_KEY[measure].name.of(code) if measure in BY_KEY else measure


def unit_of(measure: str) -> Unit:
    """Return how a figure is shown."""
    return BY_KEY[measure].unit if measure in BY_KEY else _LIVE_UNITS.get(measure, Unit.COUNT)


def value(number: float, measure: str) -> str:
    """Return a value of a figure as people read it."""
    return ltr(shown(number, unit_of(measure), arabic_digits=local_digits("1") != "1"))


def rule(row: AlertRuleRow, code: str, queue: str) -> str:
    """Return a rule in one line."""
    text = (
        QCoreApplication.translate(_CONTEXT, "%1 above %2")
        if row.rule.is_above
        else QCoreApplication.translate(_CONTEXT, "%1 below %2")
    )
    text = text.replace("%1", figure_name(row.rule.measure, code)).replace("%2", _bound(row.rule))
    return f"{text} · {first_strong(queue)}" if queue else text


def told(row: AlertRuleRow, worst: float, code: str, queue: str = "") -> str:
    """Return in one line that a figure is beyond its bound; `queue` is what its queue is called, if known."""
    text = (
        QCoreApplication.translate(_CONTEXT, "%1: %2, bound %3 (queue %4)")
        if row.queue
        else QCoreApplication.translate(_CONTEXT, "%1: %2, bound %3")
    )
    measure = row.rule.measure
    words = (
        ("%1", figure_name(measure, code)),
        ("%2", value(worst, measure)),
        ("%3", _bound(row.rule)),
        ("%4", first_strong(queue or row.queue)),
    )
    for mark, word in words:
        text = text.replace(mark, word)
    return text


def _bound(one: Rule) -> str:
    return value(one.bound, one.measure)
