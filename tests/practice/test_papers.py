"""Orders and invoices hang together."""

from app.practice.company import Company
from tests.practice.conftest import NOON


def test_an_open_order_is_on_its_way_and_a_closed_one_is_done(made_company: Company) -> None:
    """The state fits the dates."""
    for order in made_company.papers.orders:
        is_open = order.status in {"preparing", "shipped", "delayed"}
        assert (order.closed_at is None) == is_open
        assert order.expected_at > order.placed_at
        assert order.lines
        assert order.total > 0


def test_a_paid_invoice_was_paid_in_full(made_company: Company) -> None:
    """And one that is not paid in time is overdue."""
    for invoice in made_company.papers.invoices:
        assert sum(payment.amount for payment in invoice.payments) == (
            invoice.total if invoice.status == "paid" else 0
        )
        assert (invoice.status == "overdue") == (not invoice.payments and invoice.due_on < NOON.date())


def test_some_of_each_state_are_there(made_company: Company) -> None:
    """So that each can be seen."""
    papers = made_company.papers
    assert {invoice.status for invoice in papers.invoices} == {"paid", "open", "overdue"}
    assert {order.status for order in papers.orders} == {
        "preparing", "shipped", "delayed", "delivered", "returned", "cancelled",
    }  # fmt: skip


def test_only_those_with_an_account_are_billed(made_company: Company) -> None:
    """By that account."""
    accounts = {customer.id: customer.account.id for customer in made_company.customers if customer.account}
    assert all(
        accounts[invoice.customer_id] == invoice.account_id for invoice in made_company.papers.invoices
    )
