"""What the fields of a wrap-up need to know of the call they are about."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.models.rows.cards import Card, NumberRow
from app.models.rows.follow_ups import FollowUpRow
from app.ui.state.call_page import CallPage, Phase
from app.ui.state.wrap_up_form import Paper
from app.wrap_up.ended_by import EndedBy, ended_by
from app.wrap_up.modes import Mode


@dataclass(frozen=True, slots=True, kw_only=True)
class WrappedCall:
    """One call, going on or over."""

    is_over: bool = False
    is_optional: bool = False  # nothing is asked for
    note: str = ""
    number: str = ""
    customer_id: UUID | None = None
    zone: str = ""
    follow_ups: tuple[FollowUpRow, ...] = ()
    papers: tuple[Paper, ...] = ()
    numbers: tuple[NumberRow, ...] = ()
    hung_up_by: str = EndedBy.UNKNOWN
    not_again_before: datetime | None = None  # when the customer may be asked again how content he is


def of_page(page: CallPage | None) -> WrappedCall:
    """Return what is known of the call in front."""
    if page is None:
        return WrappedCall()
    card = page.card
    return WrappedCall(
        is_over=page.phase is Phase.WRAP_UP,
        is_optional=page.rule.mode is Mode.OPTIONAL,
        note=page.note,
        number=page.picture.caller.number,
        customer_id=card.customer_id if card else None,
        zone=card.time_zone if card else "",
        follow_ups=card.follow_ups if card else (),
        papers=_papers(card) if card else (),
        numbers=card.numbers if card else (),
        hung_up_by=ended_by(page.ended.reason) if page.ended else EndedBy.UNKNOWN,
        not_again_before=page.not_again_before,
    )


def _papers(card: Card) -> tuple[Paper, ...]:
    """Return the open cases and orders a promise can be about."""
    cases = (Paper(f"{case.number} {case.title}", case_id=case.id) for case in card.cases)
    orders = (Paper(order.number, order_id=order.id) for order in card.orders)
    return (*cases, *orders)
