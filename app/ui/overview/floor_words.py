"""What the states, causes and people of the floor are called."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.models.rows.help_requests import HelpKind
from app.models.rows.names import NamePair
from app.models.rows.team_floor import QueueRow
from app.ui.isolates import first_strong
from app.ui.overview.agent_line import AgentLine, Doing
from app.ui.overview.attention import Attention, Cause
from app.ui.parts.words import break_reason
from app.ui.theme.tokens import State

_CONTEXT = "FloorWords"
# what an agent does: the colours of its pill, and its icon where that is not the colours' own
LOOKS: Mapping[Doing, tuple[State, str]] = {
    Doing.READY: (State.READY, ""),
    Doing.RINGING: (State.RINGING, ""),
    Doing.ON_CALL: (State.ON_CALL, ""),
    Doing.ON_HOLD: (State.ON_HOLD, ""),
    Doing.WRAP_UP: (State.WRAP_UP, ""),
    Doing.BREAK: (State.ON_BREAK, ""),
    Doing.TRAINING: (State.ON_BREAK, "graduation-cap"),
    Doing.NOT_RESPONDING: (State.NOT_RESPONDING, ""),
    Doing.UNREACHABLE: (State.ALERT, "wifi-off"),
    Doing.OFFLINE: (State.OFFLINE, ""),
    Doing.SIGNED_OUT: (State.NEUTRAL, "power"),
}


def doing(state: str) -> str:
    """Return what an agent does, in a word."""
    match state:
        case Doing.READY:
            return QCoreApplication.translate(_CONTEXT, "Ready")
        case Doing.RINGING:
            return QCoreApplication.translate(_CONTEXT, "Ringing")
        case Doing.ON_CALL:
            return QCoreApplication.translate(_CONTEXT, "On call")
        case Doing.ON_HOLD:
            return QCoreApplication.translate(_CONTEXT, "On hold")
        case Doing.WRAP_UP:
            return QCoreApplication.translate(_CONTEXT, "Wrap-up")
        case Doing.BREAK:
            return QCoreApplication.translate(_CONTEXT, "Break")
        case Doing.TRAINING:
            return QCoreApplication.translate(_CONTEXT, "Training")
        case Doing.NOT_RESPONDING:
            return QCoreApplication.translate(_CONTEXT, "Not responding")
        case Doing.UNREACHABLE:
            return QCoreApplication.translate(_CONTEXT, "Unreachable")
        case Doing.OFFLINE:
            return QCoreApplication.translate(_CONTEXT, "Offline")
    return QCoreApplication.translate(_CONTEXT, "Signed out")


def of_line(line: AgentLine) -> str:
    """Return what somebody does, a break with its reason."""
    return break_reason(line.reason) if line.doing is Doing.BREAK and line.reason else doing(line.doing)


def help_kind(kind: str) -> str:
    """Return why somebody asks for a supervisor."""
    match kind:
        case HelpKind.EMERGENCY:
            return QCoreApplication.translate(_CONTEXT, "Emergency")
        case HelpKind.CASE_LATE:
            return QCoreApplication.translate(_CONTEXT, "A case is late")
        case HelpKind.TAKE_OVER:
            return QCoreApplication.translate(_CONTEXT, "Customer asks for a supervisor")
        case HelpKind.ADVICE:
            return QCoreApplication.translate(_CONTEXT, "I need advice")
        case HelpKind.ABUSE:
            return QCoreApplication.translate(_CONTEXT, "Abusive caller")
        case HelpKind.TECHNICAL:
            return QCoreApplication.translate(_CONTEXT, "Something does not work")
        case HelpKind.OTHER:
            return QCoreApplication.translate(_CONTEXT, "Something else")
    return first_strong(kind)


def attention(one: Attention) -> str:
    """Return a sentence with %1 for who or which queue it is about; how long stands beside it."""
    match one.cause:
        case Cause.HELP:
            return QCoreApplication.translate(_CONTEXT, "%1: %2").replace("%2", help_kind(one.kind))
        case Cause.QUEUE_WAITS:
            return QCoreApplication.translate(_CONTEXT, "%1 – somebody waits too long")
        case Cause.QUEUE_ALONE:
            return QCoreApplication.translate(_CONTEXT, "%1 – nobody is signed in")
        case Cause.LONG_HOLD:
            return QCoreApplication.translate(_CONTEXT, "%1 – customer on hold")
        case Cause.NOT_RESPONDING:
            return QCoreApplication.translate(_CONTEXT, "%1 – does not answer")
        case Cause.UNREACHABLE:
            return QCoreApplication.translate(_CONTEXT, "%1 – telephone unreachable")
        case Cause.LONG_WRAP_UP:
            return QCoreApplication.translate(_CONTEXT, "%1 – wrap-up over its limit")
        case Cause.OVER_BREAK:
            return QCoreApplication.translate(_CONTEXT, "%1 – break over its limit")
        case Cause.LONG_CALL:
            return QCoreApplication.translate(_CONTEXT, "%1 – on one call")
        case Cause.LONG_RINGING:
            return QCoreApplication.translate(_CONTEXT, "%1 – rings and nobody answers")


def queue(key: str, queues: Mapping[str, QueueRow], language: str) -> str:
    """Return what a queue is called; one that nobody has named is called as it was sent."""
    known = queues.get(key)
    return first_strong(known.shown_name(language) if known else key)


def customer(pair: NamePair | None, role: str, language: str) -> str:
    """Return a customer as a role may see him: initial and family name; others see that he is known."""
    if pair is None or role != "supervisor":
        return QCoreApplication.translate(_CONTEXT, "known customer")
    words = pair.told(language).split()
    if len(words) < 2:
        return first_strong(" ".join(words))
    return first_strong(f"{words[0][0]}. {words[-1]}")


def initials(name: str) -> str:
    """Return a name for a screen that everybody sees: the first letters of its words."""
    return first_strong(" ".join(f"{word[0]}." for word in name.split()[:2] if word))


def end(word: str) -> str:
    """Return how a call ended, or stands, in the words of an agent's desk or of the PBX."""
    match word:
        case "waiting":
            return QCoreApplication.translate(_CONTEXT, "Waits")
        case "talking":
            return QCoreApplication.translate(_CONTEXT, "Talking now")
        case "answered" | "remote_hangup" | "local_hangup":
            return QCoreApplication.translate(_CONTEXT, "Answered")
        case "transferred" | "moved":
            return QCoreApplication.translate(_CONTEXT, "Put through")
        case "abandoned" | "caller_gave_up":
            return QCoreApplication.translate(_CONTEXT, "Caller gave up")
        case "timed_out":
            return QCoreApplication.translate(_CONTEXT, "Waited too long")
        case "no_answer":
            return QCoreApplication.translate(_CONTEXT, "Not answered")
        case "declined" | "busy" | "refused":
            return QCoreApplication.translate(_CONTEXT, "Declined")
    return QCoreApplication.translate(_CONTEXT, "Ended otherwise")
