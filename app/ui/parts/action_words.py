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
    return action.kind in (ActionKind.SCHEDULE_FOLLOW_UP, ActionKind.RING_DEPARTMENT)


def action_icon(action: Action) -> str:
    """Return the icon of a kind of work."""
    return _ICONS[action.kind]


def action_text(action: Action) -> str:
    """Say what is to be done, and with what."""
    values = " · ".join(first_strong(value) for _, value in action.parameters if value)
    return f"{_title(action.kind)}: {values}" if values else _title(action.kind)


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
