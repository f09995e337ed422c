"""A customer's papers: orders with lines and way, invoices with payments, requests."""

from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.orm import Session

from app.models.database import Database
from app.models.invoice import Invoice, Payment
from app.models.keys import new_key
from app.models.order import Order, OrderLine, OrderStep
from app.models.queries import customer_papers
from app.models.service_request import ServiceRequest
from tests.models import builders
from tests.models.builders import NOON


def papers(session: Session) -> UUID:
    """Keep a customer with two orders, an invoice and a request."""
    customer = builders.full_customer(session)
    old, new, invoice = new_key(), new_key(), new_key()
    for key, number, placed_at in ((old, "ORD-1", NOON - timedelta(days=9)), (new, "ORD-2", NOON)):
        row = {"id": key, "customer_id": customer, "number": number, "status": "shipped"}
        session.execute(insert(Order), [{**row, "placed_at": placed_at, "total": Decimal(99)}])
    line = {"id": new_key(), "order_id": new, "place": 0, "name": "راوتر", "quantity": 2}
    session.execute(insert(OrderLine), [{**line, "price": Decimal("49.5")}])
    for place, kind in enumerate(("placed", "shipped")):
        step = {"id": new_key(), "order_id": new, "place": place, "kind": kind, "at": NOON}
        session.execute(insert(OrderStep), [{**step, "location": "Jeddah"}])
    row = {"id": invoice, "customer_id": customer, "number": "INV-1", "status": "paid"}
    session.execute(insert(Invoice), [{**row, "issued_on": date(2026, 11, 1), "total": Decimal(99)}])
    payment = {"id": new_key(), "customer_id": customer, "invoice_id": invoice, "at": NOON, "method": "mada"}
    session.execute(insert(Payment), [{**payment, "amount": Decimal(99)}])
    request = {"id": new_key(), "customer_id": customer, "number": "SR-1", "kind": "visit"}
    session.execute(insert(ServiceRequest), [{**request, "status": "planned", "requested_at": NOON}])
    return customer


def test_everything_is_there_newest_first(database: Database) -> None:
    with database.writing() as session:
        customer = papers(session)
        other = builders.customer(session, "0559876543")
    with database.reading() as session:
        found = customer_papers.of_customer(session, customer)
        assert [order.number for order in found.orders] == ["ORD-2", "ORD-1"]
        assert [(item.name, item.quantity) for item in found.orders[0].items] == [("راوتر", 2)]
        assert [(step.kind, step.location) for step in found.orders[0].steps] == [
            ("placed", "Jeddah"), ("shipped", "Jeddah"),
        ]  # fmt: skip
        assert found.invoices[0].payments[0].method == "mada"
        assert [request.number for request in found.requests] == ["SR-1"]
        assert customer_papers.of_customer(session, other).orders == ()


def test_another_system_knows_him_by_account_number_and_address(database: Database) -> None:
    with database.writing() as session:
        customer = builders.full_customer(session)
        nobody = builders.customer(session, "0559876543", is_shared=True)
    with database.reading() as session:
        asked = customer_papers.asked_for(session, customer)
        assert (asked.account, asked.number, asked.email) == (
            "SA-880-2214", "+966501234567", "abd@example.com",
        )  # fmt: skip
        assert customer_papers.asked_for(session, nobody).number == ""
        assert customer_papers.foreign(session, customer, "Shop") is None
