"""Words for what cases say with keys."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.cases.spoken import shown
from app.models.rows.cases import CaseChoices, CaseLine
from app.ui.isolates import first_strong, ltr
from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.theme.tokens import State

_CONTEXT = "CaseWords"

KINDS: Mapping[str, str] = {
    "inquiry": QT_TRANSLATE_NOOP("CaseWords", "Inquiry"),
    "complaint": QT_TRANSLATE_NOOP("CaseWords", "Complaint"),
    "suggestion": QT_TRANSLATE_NOOP("CaseWords", "Suggestion"),
    "request": QT_TRANSLATE_NOOP("CaseWords", "Request"),
    "emergency": QT_TRANSLATE_NOOP("CaseWords", "Emergency"),
}
IMPACTS: Mapping[str, str] = {
    "small": QT_TRANSLATE_NOOP("CaseWords", "A nuisance"),
    "serious": QT_TRANSLATE_NOOP("CaseWords", "Service or money"),
    "wide": QT_TRANSLATE_NOOP("CaseWords", "Many people, or safety"),
}
URGENCIES: Mapping[str, str] = {
    "can_wait": QT_TRANSLATE_NOOP("CaseWords", "Can wait"),
    "soon": QT_TRANSLATE_NOOP("CaseWords", "Soon"),
    "now": QT_TRANSLATE_NOOP("CaseWords", "Now"),
}
PRIORITIES: Mapping[str, str] = {
    "low": QT_TRANSLATE_NOOP("CaseWords", "Low"),
    "normal": QT_TRANSLATE_NOOP("CaseWords", "Normal"),
    "high": QT_TRANSLATE_NOOP("CaseWords", "High"),
    "urgent": QT_TRANSLATE_NOOP("CaseWords", "Urgent"),
}
CHOICES: Mapping[str, Mapping[str, str]] = {  # what a script may say of a case
    "kind": KINDS,
    "impact": IMPACTS,
    "urgency": URGENCIES,
    "priority": PRIORITIES,
}
STATUSES: Mapping[str, str] = {
    "new": QT_TRANSLATE_NOOP("CaseWords", "New"),
    "open": QT_TRANSLATE_NOOP("CaseWords", "In progress"),
    "waiting": QT_TRANSLATE_NOOP("CaseWords", "Waiting for the customer"),
    "answered": QT_TRANSLATE_NOOP("CaseWords", "Answered"),
    "closed": QT_TRANSLATE_NOOP("CaseWords", "Closed"),
}
FAULTS: Mapping[str, str] = {
    "": QT_TRANSLATE_NOOP("CaseWords", "Not known yet"),
    "us": QT_TRANSLATE_NOOP("CaseWords", "One of us"),
    "system": QT_TRANSLATE_NOOP("CaseWords", "A system"),
    "partner": QT_TRANSLATE_NOOP("CaseWords", "A partner"),
    "customer": QT_TRANSLATE_NOOP("CaseWords", "The customer"),
    "nobody": QT_TRANSLATE_NOOP("CaseWords", "Nobody"),
}
STEPS: Mapping[str, str] = {
    "opened": QT_TRANSLATE_NOOP("CaseWords", "Opened"),
    "taken": QT_TRANSLATE_NOOP("CaseWords", "Taken on"),
    "moved": QT_TRANSLATE_NOOP("CaseWords", "Passed on"),
    "status": QT_TRANSLATE_NOOP("CaseWords", "Now"),
    "answered": QT_TRANSLATE_NOOP("CaseWords", "Answered"),
    "note": QT_TRANSLATE_NOOP("CaseWords", "Note"),
    "linked": QT_TRANSLATE_NOOP("CaseWords", "Linked"),
    "escalated": QT_TRANSLATE_NOOP("CaseWords", "Handed up"),
    "changed": QT_TRANSLATE_NOOP("CaseWords", "Described anew"),
    "heard": QT_TRANSLATE_NOOP("CaseWords", "Answer read"),
    "closed": QT_TRANSLATE_NOOP("CaseWords", "Closed"),
    "reopened": QT_TRANSLATE_NOOP("CaseWords", "Opened again"),
}
REASONS_UP: Mapping[str, str] = {
    "late_reply": QT_TRANSLATE_NOOP("CaseWords", "the answer is late"),
    "late": QT_TRANSLATE_NOOP("CaseWords", "it should be settled by now"),
    "bounced": QT_TRANSLATE_NOOP("CaseWords", "it was passed on too often"),
}
LINKS: Mapping[str, str] = {
    "interaction": QT_TRANSLATE_NOOP("CaseWords", "Call"),
    "order": QT_TRANSLATE_NOOP("CaseWords", "Order"),
    "invoice": QT_TRANSLATE_NOOP("CaseWords", "Invoice"),
    "case": QT_TRANSLATE_NOOP("CaseWords", "Case"),
}
STEP_ICONS = {
    "opened": "flag", "taken": "user", "moved": "arrow-left-right", "status": "circle-dot",
    "answered": "message-square", "note": "sticky-note", "linked": "link", "escalated": "triangle-alert",
    "changed": "pencil", "heard": "ear", "closed": "circle-check", "reopened": "rotate-ccw",
}  # fmt: skip
_PRIORITY_STATES = {
    "low": State.NEUTRAL,
    "normal": State.ON_CALL,
    "high": State.RINGING,
    "urgent": State.ALERT,
}
_PRIORITY_ICONS = {"low": "chevron-down", "normal": "minus", "high": "chevron-up", "urgent": "triangle-alert"}


def said(table: Mapping[str, str], key: str) -> str:
    """Return the word for a key; a key nobody has translated is shown as it is."""
    text = table.get(key)
    return first_strong(key) if text is None else QCoreApplication.translate(_CONTEXT, text)


def number_text(stored: str) -> str:
    """Return a case's number as one reads it out: two groups of Arabic digits would change places."""
    return ltr(shown(stored))


def priority_look(priority: str) -> tuple[State, str, str]:
    """Return colour, word and icon of a priority: a colour alone cannot be told apart."""
    state = _PRIORITY_STATES.get(priority, State.NEUTRAL)
    return state, said(PRIORITIES, priority), _PRIORITY_ICONS.get(priority, "minus")


def department_name(choices: CaseChoices, key: str, code: str) -> str:
    """Return what a department is called; one nobody knows any more is shown by its key."""
    row = choices.department(key)
    return first_strong(row.name(code) if row is not None else key)


def customer_name(line: CaseLine, code: str) -> str:
    """Return the customer's name in the window's language where there is one."""
    arabic, latin = line.customer_name, line.customer_name_latin
    return first_strong((latin or arabic) if code != "ar" else (arabic or latin))


def owner_name(line: CaseLine, code: str) -> str:
    """Return who is at it."""
    arabic, latin = line.owner_name, line.owner_name_latin
    return first_strong((latin or arabic) if code != "ar" else (arabic or latin))
