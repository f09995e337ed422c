"""What the script may speak of: facts of the customer, the call, the agent and the brand, as plain values."""

from app.cases.spoken import shown
from app.models.rows.cards import Card, OrderRow
from app.models.rows.papers import InvoiceFacts, Papers
from app.settings import Settings
from app.ui.state.call_page import CallPage


def of(page: CallPage, settings: Settings, agent: str, brand: str) -> dict[str, object]:
    """Return the facts of one call; what is not known is absent, and the script shows a gap there."""
    facts: dict[str, object] = {
        "call": _call(page, settings.region),
        "agent": {"name": agent},
        "brand": {"name": brand},
    }
    if page.card is not None:
        facts["customer"] = _customer(page.card)
        papers = page.papers if page.papers and page.papers.customer_id == page.card.customer_id else None
        if page.card.orders:
            facts["order"] = _order(page.card.orders[0], papers)
        if papers is not None and papers.invoice is not None:
            facts["invoice"] = _invoice(papers.invoice)
    return facts


def kinds_of(card: Card | None) -> tuple[str, ...]:
    """Return what rules may call a customer: known or unknown, vip, company or person, and his segment."""
    if card is None:
        return ("unknown",)
    kinds = ("known", "company" if card.company or card.company_latin else "person")
    return (*kinds, *(("vip",) if card.is_vip else ()), *((card.segment,) if card.segment else ()))


def _call(page: CallPage, region: str) -> dict[str, object]:
    picture = page.picture
    return {
        "queue": picture.queue.queue,
        "number": picture.caller.number,
        "region": region,
        "waited_seconds": picture.queue.waited_seconds,
        "direction": str(picture.direction),
        "hour": page.offered_at.astimezone().hour,  # on this computer's clock, for the greeting
    }


def _customer(card: Card) -> dict[str, object]:
    return {
        "name": card.name.strip() or card.name_latin,
        "name_latin": card.name_latin,
        "company": card.company or card.company_latin,
        "company_latin": card.company_latin,
        "city": card.city or card.city_latin,
        "city_latin": card.city_latin,
        "account": card.account_number,
        "balance": "" if card.balance is None else str(card.balance),
        "currency": card.currency,
        "language": card.language,
        "is_vip": card.is_vip,
        "needs": card.needs,
        "has_open_case": bool(card.cases),
        "open_case": shown(card.cases[0].number) if card.cases else "",
    }


def _invoice(invoice: InvoiceFacts) -> dict[str, object]:
    return {
        "number": invoice.number,
        "amount": str(invoice.amount),
        "currency": invoice.currency,
        "issued_on": invoice.issued_on.isoformat(),
        "due_on": invoice.due_on.isoformat() if invoice.due_on else "",
        "charged_on": invoice.charged_on.isoformat() if invoice.charged_on else "",
        "times_charged": invoice.times_charged,
    }


def _order(order: OrderRow, papers: Papers | None) -> dict[str, object]:
    item = {"item": papers.item, "item_latin": papers.item_latin} if papers is not None else {}
    return {
        **item,
        "number": order.number,
        "status": order.status,
        "total": str(order.total),
        "currency": order.currency,
        "placed_on": order.placed_at.date().isoformat(),
        "carrier": order.carrier,
        "tracking": order.tracking,
        "expected_at": order.expected_at.isoformat() if order.expected_at else "",
    }
