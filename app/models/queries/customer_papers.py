"""Questions about a customer's orders with their way, invoices with what was paid, and service requests."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.adapters.papers import (
    AskedFor,
    InvoicePaper,
    Item,
    OrderPaper,
    PapersOf,
    PaymentPaper,
    RequestPaper,
    WayStep,
)
from app.models.account import Account
from app.models.email import EmailAddress
from app.models.foreign_papers import ForeignPapers
from app.models.invoice import Invoice, Payment
from app.models.number import Number
from app.models.order import Order, OrderLine, OrderStep
from app.models.service_request import ServiceRequest

MOST = 30  # of each kind; what is older is for an export


def of_customer(session: Session, customer_id: UUID) -> PapersOf:
    """Return a customer's papers, newest first."""
    return PapersOf(
        tuple(_orders(session, customer_id)),
        tuple(_invoices(session, customer_id)),
        tuple(_requests(session, customer_id)),
    )


def asked_for(session: Session, customer_id: UUID) -> AskedFor:
    """Return by what another system may know a customer."""
    account = select(Account.number).where(Account.customer_id == customer_id)
    number = select(Number.digits).where(Number.customer_id == customer_id, Number.is_shared.is_(False))
    email = select(EmailAddress.address).where(EmailAddress.customer_id == customer_id)
    return AskedFor(
        session.scalar(account.order_by(Account.is_main.desc(), Account.id).limit(1)) or "",
        session.scalar(number.order_by(Number.is_main.desc(), Number.id).limit(1)) or "",
        session.scalar(email.order_by(EmailAddress.is_main.desc(), EmailAddress.id).limit(1)) or "",
    )


def foreign(session: Session, customer_id: UUID, source: str) -> tuple[str, datetime] | None:
    """Return what another system said last, and when; None when it was never asked."""
    found = session.execute(
        select(ForeignPapers.body, ForeignPapers.fetched_at).where(
            ForeignPapers.customer_id == customer_id, ForeignPapers.source == source
        )
    ).first()
    return None if found is None else (found.body, found.fetched_at)


def _orders(session: Session, customer_id: UUID) -> list[OrderPaper]:
    newest = select(Order).where(Order.customer_id == customer_id).order_by(Order.placed_at.desc())
    orders = session.scalars(newest.limit(MOST)).all()
    keys = [order.id for order in orders]
    lines: dict[UUID, list[OrderLine]] = {}
    for line in session.scalars(
        select(OrderLine).where(OrderLine.order_id.in_(keys)).order_by(OrderLine.place)
    ):
        lines.setdefault(line.order_id, []).append(line)
    steps: dict[UUID, list[OrderStep]] = {}
    for step in session.scalars(
        select(OrderStep).where(OrderStep.order_id.in_(keys)).order_by(OrderStep.place)
    ):
        steps.setdefault(step.order_id, []).append(step)
    return [_order(order, lines.get(order.id, ()), steps.get(order.id, ())) for order in orders]


def _order(order: Order, lines: Sequence[OrderLine], steps: Sequence[OrderStep]) -> OrderPaper:
    return OrderPaper(
        number=order.number,
        status=order.status,
        placed_at=order.placed_at,
        expected_at=order.expected_at,
        total=order.total,
        currency=order.currency,
        carrier=order.carrier,
        tracking=order.tracking,
        items=tuple(Item(line.name or line.name_latin, line.quantity, line.price) for line in lines),
        steps=tuple(WayStep(step.kind, step.at, step.location, step.text) for step in steps),
    )


def _invoices(session: Session, customer_id: UUID) -> list[InvoicePaper]:
    newest = select(Invoice).where(Invoice.customer_id == customer_id)
    invoices = session.scalars(newest.order_by(Invoice.issued_on.desc(), Invoice.number.desc()).limit(MOST))
    found = invoices.all()
    paid: dict[UUID | None, list[PaymentPaper]] = {}
    wanted = select(Payment).where(Payment.invoice_id.in_([invoice.id for invoice in found]))
    for payment in session.scalars(wanted.order_by(Payment.at.desc())):
        paper = PaymentPaper(
            at=payment.at,
            amount=payment.amount,
            currency=payment.currency,
            method=payment.method,
            reference=payment.reference,
        )
        paid.setdefault(payment.invoice_id, []).append(paper)
    return [
        InvoicePaper(
            number=invoice.number,
            status=invoice.status,
            issued_on=invoice.issued_on,
            due_on=invoice.due_on,
            total=invoice.total,
            currency=invoice.currency,
            payments=tuple(paid.get(invoice.id, ())),
        )
        for invoice in found
    ]


def _requests(session: Session, customer_id: UUID) -> list[RequestPaper]:
    newest = select(ServiceRequest).where(ServiceRequest.customer_id == customer_id)
    found = session.scalars(newest.order_by(ServiceRequest.requested_at.desc()).limit(MOST))
    return [
        RequestPaper(
            number=request.number,
            kind=request.kind,
            status=request.status,
            text=request.text,
            requested_at=request.requested_at,
            planned_at=request.planned_at,
        )
        for request in found
    ]
