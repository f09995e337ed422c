"""How a shift was kept, in a few words."""

from PySide6.QtCore import QCoreApplication

from app.measures.adherence import Adherence
from app.ui.language import Language

_CONTEXT = "ShiftWords"


def kept(found: Adherence | None, language: Language) -> str:
    """Return what is amiss, the greatest first; or that it was kept, or that it has not begun."""
    if found is None:
        return QCoreApplication.translate(_CONTEXT, "not begun")
    faults = [
        (found.late_seconds, QCoreApplication.translate(_CONTEXT, "late: %1")),
        (found.early_seconds, QCoreApplication.translate(_CONTEXT, "left early: %1")),
        (found.over_break_seconds, QCoreApplication.translate(_CONTEXT, "over break: %1")),
        (found.absent_seconds, QCoreApplication.translate(_CONTEXT, "absent: %1")),
    ]
    amiss = sorted((fault for fault in faults if fault[0]), key=lambda fault: -fault[0])
    if not amiss:
        return QCoreApplication.translate(_CONTEXT, "kept")
    return " · ".join(text.replace("%1", language.duration(seconds)) for seconds, text in amiss)


def share(found: Adherence | None, language: Language) -> str:
    """Return which part of it was kept so far."""
    if found is None or not found.scheduled_seconds:
        return ""
    return language.percent(found.adherent_seconds / found.scheduled_seconds)
