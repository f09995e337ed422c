"""Words for what the models say with enums and keys; the only place that turns those into sentences."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.cases.spoken import shown
from app.models.rows.callers import Candidate, MatchReason
from app.models.rows.cards import Card
from app.models.rows.outcomes import OutcomeRow, ReasonRow
from app.models.rows.search import FoundRow
from app.telephony.protocol import Caller
from app.ui.isolates import first_strong, local_digits, ltr
from app.ui.parts.phone_text import phone_text
from app.ui.theme.tokens import STATE_ICONS, State

if TYPE_CHECKING:
    from app.ui.state.call_page import CallPage

_CONTEXT = "Words"


def person_name(row: Card | Candidate | FoundRow, code: str) -> str:
    """Return a customer's name in the window's language where there is one, isolated."""
    has_latin = code != "ar" and bool(row.name_latin)
    return first_strong(row.name_latin if has_latin else row.name or row.name_latin)


def company(card: Card, code: str) -> str:
    """Return company and city of a customer in the window's language, whichever there are."""
    names = (
        (card.company_latin or card.company, card.city_latin or card.city)
        if code != "ar"
        else (card.company or card.company_latin, card.city or card.city_latin)
    )
    return " · ".join(first_strong(name) for name in names if name)


def break_reason(key: str) -> str:
    """Return what a reason for a break is called; the workplace's own words are shown as they are."""
    match key:
        case "rest":
            return QCoreApplication.translate(_CONTEXT, "Rest")
        case "prayer":
            return QCoreApplication.translate(_CONTEXT, "Prayer")
        case "meal":
            return QCoreApplication.translate(_CONTEXT, "Meal")
        case "personal":
            return QCoreApplication.translate(_CONTEXT, "Personal matter")
    return first_strong(key)


def presence(state: str) -> str:
    """Return what a colleague is doing, in a word."""
    match state:
        case "ready":
            return QCoreApplication.translate(_CONTEXT, "Ready")
        case "on_call":
            return QCoreApplication.translate(_CONTEXT, "On call")
        case "wrap_up":
            return QCoreApplication.translate(_CONTEXT, "Wrap-up")
        case "break":
            return QCoreApplication.translate(_CONTEXT, "Break")
        case "training":
            return QCoreApplication.translate(_CONTEXT, "Training")
        case "":
            return ""
    return QCoreApplication.translate(_CONTEXT, "Away")


def presence_icon(state: str) -> tuple[str, str]:
    """Return the icon and the colour that go with what a colleague is doing."""
    shown = {"ready": State.READY, "on_call": State.ON_CALL, "wrap_up": State.WRAP_UP, "": None}
    what = shown.get(state, State.ON_BREAK)
    return (STATE_ICONS[what], str(what)) if what else ("user", "muted")


def colleague_name(page: "CallPage") -> str:
    """Return what to call a colleague who is asked: his name where it is known, else his number."""
    return first_strong(page.consulted) if page.consulted else phone_text(page.picture.caller.number)


def caller_number(caller: Caller) -> str:
    """Return the number of a call for showing, or the words for a withheld one."""
    if caller.is_anonymous or not caller.number:
        return QCoreApplication.translate(_CONTEXT, "Withheld number")
    return phone_text(caller.number)


def caller_name(caller: Caller) -> str:
    """Return what to call somebody whom nobody knows; the name the network gave is only a hint."""
    if caller.is_anonymous or not caller.number:
        return QCoreApplication.translate(_CONTEXT, "Withheld number")
    return QCoreApplication.translate(_CONTEXT, "Unknown number")


def verstat(verdict: str) -> str:
    """Say how far the network vouches for the caller's number (RFC 8224); empty when it says nothing."""
    match verdict.casefold():
        case "tn-validation-passed":
            return QCoreApplication.translate(_CONTEXT, "The network vouches for the number")
        case "tn-validation-failed":
            return QCoreApplication.translate(_CONTEXT, "The number may be forged")
        case "no-tn-validation":
            return QCoreApplication.translate(_CONTEXT, "Nobody vouches for the number")
    return ""


def match_reason(reason: MatchReason) -> str:
    """Say why a customer may be the caller."""
    match reason:
        case MatchReason.ACCOUNT:
            return QCoreApplication.translate(_CONTEXT, "Keyed in this account number")
        case MatchReason.PERSONAL:
            return QCoreApplication.translate(_CONTEXT, "Number of this customer alone")
        case MatchReason.SHARED:
            return QCoreApplication.translate(_CONTEXT, "Shared number")
        case MatchReason.EARLIER_CALL:
            return QCoreApplication.translate(_CONTEXT, "Called from this number before")
        case MatchReason.LAST_NINE:
            return QCoreApplication.translate(_CONTEXT, "Only the last nine digits match")


def alert(card: Card) -> str:
    """Return what must be known before the first word; empty when there is nothing."""
    overdue = QCoreApplication.translate(_CONTEXT, "promised follow-up is overdue")
    if card.cases:
        # Each by itself: a title of the other direction would turn the number round.
        case = f"{ltr(shown(card.cases[0].number))} – {first_strong(card.cases[0].title)}"
        opened = QCoreApplication.translate(_CONTEXT, "Open case %1").replace("%1", case)
        return f"{opened} · {overdue}" if card.has_broken_promise else opened
    if card.has_broken_promise:
        return QCoreApplication.translate(_CONTEXT, "A promised follow-up is overdue")
    if card.is_do_not_call:
        return QCoreApplication.translate(_CONTEXT, "Does not want to be called")
    return ""


def short_alert(card: Card) -> str:
    """Return the alert in two words, for where there is no room."""
    if card.has_broken_promise:
        return QCoreApplication.translate(_CONTEXT, "Broken promise")
    return QCoreApplication.translate(_CONTEXT, "Open case") if card.cases else ""


def segment(card: Card) -> str:
    """Return the customer's segment and since when he is one."""
    if card.since_year is None:
        return first_strong(card.segment)
    year = ltr(local_digits(str(card.since_year)))
    since = QCoreApplication.translate(_CONTEXT, "since %1").replace("%1", year)
    return f"{first_strong(card.segment)} · {since}" if card.segment else since


def contact_kind(kind: str) -> str:
    """Return the name of a kind of contact in the timeline."""
    match kind:
        case "call_in":
            return QCoreApplication.translate(_CONTEXT, "Inbound")
        case "call_out":
            return QCoreApplication.translate(_CONTEXT, "Outbound")
        case "call_missed":
            return QCoreApplication.translate(_CONTEXT, "Missed call")
        case "email":
            return QCoreApplication.translate(_CONTEXT, "E-mail")
        case "visit":
            return QCoreApplication.translate(_CONTEXT, "Visit")
        case "chat":
            return QCoreApplication.translate(_CONTEXT, "Chat")
        case "message":
            return QCoreApplication.translate(_CONTEXT, "Message")
        case "case":
            return QCoreApplication.translate(_CONTEXT, "Case")
        case "note":
            return QCoreApplication.translate(_CONTEXT, "Note")
    return first_strong(kind)


def node_name(node: ReasonRow | OutcomeRow, code: str) -> str:
    """Return the name of a reason or outcome in the window's language."""
    return (node.name_ar or node.name_en) if code == "ar" else (node.name_en or node.name_ar)


def language_name(code: str) -> str:
    """Return the name of a language that a customer prefers."""
    match code:
        case "ar":
            return QCoreApplication.translate(_CONTEXT, "Arabic")
        case "en":
            return QCoreApplication.translate(_CONTEXT, "English")
    return ""
