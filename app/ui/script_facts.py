"""What the script may speak of: facts of the customer, the call, the agent and the brand, as plain values."""

from app.settings import Settings
from app.ui.state.call_page import CallPage


def of(page: CallPage, settings: Settings, agent: str, brand: str) -> dict[str, object]:
    """Return the facts of one call; what is not known is absent, and the script shows a gap there."""
    picture = page.picture
    facts: dict[str, object] = {
        "call": {
            "queue": picture.queue.queue,
            "number": picture.caller.number,
            "region": settings.region,
            "waited_seconds": picture.queue.waited_seconds,
            "direction": str(picture.direction),
        },
        "agent": {"name": agent},
        "brand": {"name": brand},
    }
    if page.card is not None:
        facts["customer"] = _customer(page)
    if page.card is not None and page.card.orders:
        order = page.card.orders[0]
        facts["order"] = {
            "number": order.number,
            "status": order.status,
            "total": str(order.total),
            "currency": order.currency,
            "carrier": order.carrier,
            "tracking": order.tracking,
            "expected_at": order.expected_at.isoformat() if order.expected_at else "",
        }
    return facts


def _customer(page: CallPage) -> dict[str, object]:
    card = page.card
    if card is None:
        return {}
    return {
        "name": card.name,
        "name_latin": card.name_latin,
        "first_name": next(iter(card.name.split()), ""),
        "company": card.company,
        "city": card.city,
        "account": card.account_number,
        "balance": "" if card.balance is None else str(card.balance),
        "currency": card.currency,
        "language": card.language,
        "is_vip": card.is_vip,
    }
