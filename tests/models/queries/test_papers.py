"""A script speaks of the newest invoice and the newest open order."""

from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy import insert

from app.models.database import Database
from app.models.invoice import Invoice, Payment
from app.models.keys import new_key
from app.models.order import Order, OrderLine
from app.models.queries import papers
from app.models.rows.papers import InvoiceFacts, Papers
from tests.models import builders
from tests.models.builders import NOON


def test_who_has_neither_has_no_facts(database: Database) -> None:
    with database.writing() as session:
        customer = builders.customer(session, "0501234567")
    with database.reading() as session:
        assert papers.of_customer(session, customer) == Papers(customer)


def test_the_newest_count_and_payments_back_do_not(database: Database) -> None:
    """Charged twice, once given back; the closed order is over."""
    with database.writing() as session:
        customer = builders.customer(session, "0501234567")
        old, new = new_key(), new_key()
        total = Decimal("149.50")
        shared = {"customer_id": customer, "status": "paid", "total": total, "currency": "SAR"}
        session.execute(
            insert(Invoice),
            [
                {"id": old, "number": "I-1", "issued_on": date(2026, 10, 1), "due_on": None, **shared},
                {
                    "id": new, "number": "I-2", "issued_on": date(2026, 11, 1),
                    "due_on": date(2026, 11, 15), **shared,
                },
            ],
        )  # fmt: skip
        session.execute(
            insert(Payment),
            [
                {
                    "id": new_key(), "customer_id": customer, "invoice_id": new, "currency": "SAR",
                    "at": NOON + timedelta(days=day), "amount": amount,
                }
                for day, amount in ((0, total), (1, total), (2, -total))
            ],
        )  # fmt: skip
        for number, closed_at in (("O-1", None), ("O-2", NOON)):
            order = new_key()
            session.execute(
                insert(Order),
                [
                    {
                        "id": order, "customer_id": customer, "number": number, "status": "sent",
                        "placed_at": NOON + timedelta(days=int(number[-1])), "closed_at": closed_at,
                    }
                ],
            )  # fmt: skip
            session.execute(
                insert(OrderLine),
                [{"id": new_key(), "order_id": order, "place": 0, "name": f"جهاز {number}", "quantity": 1}],
            )
    with database.reading() as session:
        found = papers.of_customer(session, customer)
    assert found.item == "جهاز O-1"
    assert found.invoice == InvoiceFacts(
        number="I-2", amount=total, currency="SAR", issued_on=date(2026, 11, 1), due_on=date(2026, 11, 15),
        charged_on=(NOON + timedelta(days=1)).date(), times_charged=2,
    )  # fmt: skip
