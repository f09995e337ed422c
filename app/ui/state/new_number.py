"""Says whether a call comes from a number its customer is not known by yet."""

from app.models.rows.callers import MatchReason
from app.telephony.protocol import Direction
from app.ui.state.call_page import CallPage

_OWN = frozenset({MatchReason.PERSONAL, MatchReason.SHARED})
SAME_FROM = 9  # digits at the end of two numbers that are the same one written differently


def is_new_number(page: CallPage | None) -> bool:
    """Say whether the call comes from a number that the chosen customer is not known by."""
    if page is None or page.card is None or page.calls_for or page.picture.direction is not Direction.INBOUND:
        return False
    caller = page.picture.caller
    if caller.is_anonymous or not caller.number:
        return False
    found = page.identification.candidates if page.identification else ()
    reasons = {each.reason for each in found if each.customer_id == page.card.customer_id}
    if MatchReason.LAST_NINE in reasons:
        return True
    end = caller.number[-SAME_FROM:]
    return not (reasons & _OWN or any(row.number.endswith(end) for row in page.card.numbers))
