"""Words for the work a script asks for."""

from PySide6.QtCore import QCoreApplication

from app.callscript.place import Action
from app.callscript.steps import ActionKind
from app.ui.isolates import first_strong

_CONTEXT = "ActionWords"
_FORM_FIELDS = ("call.satisfaction", "call.resolved")
_ICONS = {
    ActionKind.CREATE_CASE: "flag",
    ActionKind.SCHEDULE_FOLLOW_UP: "calendar-plus",
    ActionKind.SEND_ARTICLE: "send",
    ActionKind.SET_FIELD: "pencil-line",
    ActionKind.RING_DEPARTMENT: "phone-forwarded",
}


def can_do(action: Action) -> bool:
    """Say whether the desk can do this itself; anything else is told to the agent."""
    if action.kind is ActionKind.SET_FIELD:
        return dict(action.parameters).get("field") in _FORM_FIELDS
    if action.kind is ActionKind.SEND_ARTICLE:
        return bool(dict(action.parameters).get("article"))
    return action.kind in (ActionKind.SCHEDULE_FOLLOW_UP, ActionKind.RING_DEPARTMENT, ActionKind.CREATE_CASE)


def action_icon(action: Action) -> str:
    """Return the icon of a kind of work."""
    return _ICONS[action.kind]


def action_text(action: Action) -> str:
    """Say what is to be done, and with what."""
    values = " · ".join(_value(name, value) for name, value in action.parameters if value)
    return f"{_title(action.kind)}: {values}" if values else _title(action.kind)


def _value(name: str, value: str) -> str:
    """Word the keys that scripts use for moments and urgency; anything else is shown as it is."""
    if name == "due":
        return _due(value)
    if name == "priority":
        return _priority(value)
    return first_strong(value)


def _due(word: str) -> str:
    match word:
        case "now":
            return QCoreApplication.translate(_CONTEXT, "now")
        case "in_one_hour":
            return QCoreApplication.translate(_CONTEXT, "in an hour")
        case "in_two_hours":
            return QCoreApplication.translate(_CONTEXT, "in two hours")
        case "this_afternoon":
            return QCoreApplication.translate(_CONTEXT, "this afternoon")
        case "tomorrow_morning":
            return QCoreApplication.translate(_CONTEXT, "tomorrow morning")
        case "in_two_days":
            return QCoreApplication.translate(_CONTEXT, "in two days")
        case "next_week":
            return QCoreApplication.translate(_CONTEXT, "next week")
    return first_strong(word)


def _priority(word: str) -> str:
    match word:
        case "low":
            return QCoreApplication.translate(_CONTEXT, "not urgent")
        case "normal":
            return QCoreApplication.translate(_CONTEXT, "of normal urgency")
        case "high":
            return QCoreApplication.translate(_CONTEXT, "urgent")
        case "urgent":
            return QCoreApplication.translate(_CONTEXT, "very urgent")
    return first_strong(word)


def _title(kind: ActionKind) -> str:
    match kind:
        case ActionKind.CREATE_CASE:
            return QCoreApplication.translate(_CONTEXT, "Open a case")
        case ActionKind.SCHEDULE_FOLLOW_UP:
            return QCoreApplication.translate(_CONTEXT, "Plan a follow-up")
        case ActionKind.SEND_ARTICLE:
            return QCoreApplication.translate(_CONTEXT, "Send an article")
        case ActionKind.SET_FIELD:
            return QCoreApplication.translate(_CONTEXT, "Change the customer's data")
        case ActionKind.RING_DEPARTMENT:
            return QCoreApplication.translate(_CONTEXT, "Ring a department")
