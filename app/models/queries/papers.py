"""Questions about what scripts say of invoices and orders."""

from decimal import Decimal
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.invoice import Invoice, Payment
from app.models.order import Order, OrderLine
from app.models.rows.papers import InvoiceFacts, Papers


def of_customer(session: Session, customer_id: UUID) -> Papers:
    """Return the facts of a customer's newest invoice, and what the newest open order holds."""
    item = session.execute(
        select(OrderLine.name, OrderLine.name_latin)
        .join(Order, Order.id == OrderLine.order_id)
        .where(Order.customer_id == customer_id, Order.closed_at.is_(None))
        .order_by(Order.placed_at.desc(), OrderLine.place)
        .limit(1)
    ).first()
    names = (item.name, item.name_latin) if item is not None else ("", "")
    return Papers(customer_id, _invoice(session, customer_id), *names)


def _invoice(session: Session, customer_id: UUID) -> InvoiceFacts | None:
    invoice = session.scalars(
        select(Invoice)
        .where(Invoice.customer_id == customer_id)
        .order_by(Invoice.issued_on.desc(), Invoice.number.desc())
        .limit(1)
    ).first()
    if invoice is None:
        return None
    count, latest = session.execute(
        select(func.count(), func.max(Payment.at)).where(
            Payment.invoice_id == invoice.id, Payment.amount > Decimal(0)
        )
    ).one()
    return InvoiceFacts(
        number=invoice.number,
        amount=invoice.total,
        currency=invoice.currency,
        issued_on=invoice.issued_on,
        due_on=invoice.due_on,
        charged_on=latest.date() if latest is not None else None,
        times_charged=count,
    )
