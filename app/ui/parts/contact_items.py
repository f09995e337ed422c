"""A customer's contacts as the lines of a timeline."""

from collections.abc import Iterable

from app.models.rows.cards import TimelineRow
from app.ui.isolates import first_strong
from app.ui.language import Language
from app.ui.parts import words
from app.ui.widgets.timeline_list import TimelineItem

_LOOKS = {
    "call_in": ("phone-incoming", "accent"),
    "call_out": ("phone-outgoing", "muted"),
    "call_missed": ("phone-missed", "warn"),
    "email": ("mail", "muted"),
    "visit": ("map-pin", "muted"),
    "chat": ("message-square", "muted"),
    "message": ("message-square", "muted"),
    "case": ("flag", "danger"),
    "note": ("sticky-note", "muted"),
}


def contact_items(rows: Iterable[TimelineRow], language: Language) -> list[TimelineItem]:
    """Return the contacts in words, newest first as they come."""
    return [_item(row, language) for row in rows]


def _item(row: TimelineRow, language: Language) -> TimelineItem:
    icon, tone = _LOOKS.get(row.kind, ("circle", "muted"))
    lasted = language.clock(row.seconds) if row.seconds else ""
    text = " – ".join(first_strong(part) for part in (row.title, row.text) if part)
    title = " · ".join(filter(None, (words.contact_kind(row.kind), lasted)))
    return TimelineItem(icon, tone, title, language.day_of(row.at), text)
