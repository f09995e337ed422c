"""Makes what customers bought and what they have to pay."""

from datetime import datetime, timedelta
from decimal import Decimal
from itertools import count

from app.practice.chance import Chance
from app.practice.demo_data import DemoData
from app.practice.rows import Customer, Invoice, Order, OrderLine, Payment

_CARRIERS = ("Barq Express", "Rihla Post", "Sahm Courier")
_METHODS = ("mada", "transfer", "wallet", "cash")
_OPEN_STATES = ("preparing", "shipped", "shipped", "delayed")
_CLOSED_STATES = ("delivered", "delivered", "delivered", "delivered", "returned", "cancelled")
_FIRST_DEVICE = "PHN-S5"  # products from here on are sent by parcel, those before are plans
_DAYS_TO_PAY = 21


class PaperMaker:
    """Makes orders and invoices with numbers that go up."""

    def __init__(self, chance: Chance, data: DemoData) -> None:
        self._chance = chance
        self._orders = count(2_400_117, 13)
        self._invoices = count(97, 3)
        codes = [product.code for product in data.products]
        self._devices = data.products[codes.index(_FIRST_DEVICE) :]
        self._plans = data.products[: codes.index(_FIRST_DEVICE)]

    def order(self, customer: Customer, *, is_open: bool) -> Order:
        """Make one order, still on its way or long done."""
        chance = self._chance
        placed_at = chance.moment(chance.between(1, 6) if is_open else chance.between(12, 200))
        expected_at = placed_at + timedelta(days=chance.between(2, 5))
        return Order(
            id=chance.key(placed_at),
            customer_id=customer.id,
            number=f"ORD-{next(self._orders)}",
            status=chance.one_of(_OPEN_STATES if is_open else _CLOSED_STATES),
            placed_at=placed_at,
            expected_at=expected_at,
            closed_at=None if is_open else expected_at - timedelta(hours=chance.between(1, 30)),
            carrier=chance.one_of(_CARRIERS),
            tracking=f"BQX{chance.between(10_000_000, 99_999_999)}SA",
            lines=tuple(self._line() for _ in range(chance.weighted((1, 2, 3), (70, 22, 8)))),
        )

    def invoices(self, customer: Customer, months: int) -> list[Invoice]:
        """Make the invoices of the last months, the newest first; older ones are paid."""
        plan = self._chance.one_of(self._plans)
        return [self._invoice(customer, plan.price, month) for month in range(months)]

    def _line(self) -> OrderLine:
        product = self._chance.one_of(self._devices)
        return OrderLine(product.code, product.name, self._chance.weighted((1, 2), (90, 10)), product.price)

    def _invoice(self, customer: Customer, price: Decimal, months_ago: int) -> Invoice:
        chance = self._chance
        assert customer.account is not None  # noqa: S101  only those who have one are billed
        issued_at = chance.moment(months_ago * 30 + chance.between(2, 24))
        due_on = (issued_at + timedelta(days=_DAYS_TO_PAY)).date()
        is_paid = chance.happens(0.35) if months_ago == 0 else chance.happens(0.97)
        is_late = not is_paid and due_on < chance.now.date()
        total = price + (Decimal(chance.between(5, 400)) if chance.happens(0.2) else 0)
        number = f"INV-{issued_at.year}-{next(self._invoices):04}"
        return Invoice(
            id=chance.key(issued_at),
            customer_id=customer.id,
            account_id=customer.account.id,
            number=number,
            status="paid" if is_paid else "overdue" if is_late else "open",
            issued_on=issued_at.date(),
            due_on=due_on,
            total=total,
            payments=(self._payment(issued_at, total),) if is_paid else (),
        )

    def _payment(self, issued_at: datetime, amount: Decimal) -> Payment:
        chance = self._chance
        paid_at = min(issued_at + timedelta(days=chance.between(1, 20)), chance.now - timedelta(hours=1))
        reference = f"PAY{chance.between(100_000, 999_999)}"
        return Payment(chance.key(paid_at), paid_at, amount, chance.one_of(_METHODS), reference)
