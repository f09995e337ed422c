"""Complaints and promises hang together."""

from app.practice.company import Company
from tests.practice.conftest import NOON


def test_every_complaint_has_its_line_on_the_timeline(made_company: Company) -> None:
    """At the moment it was opened, with its number."""
    lines = {(row.customer_id, row.at) for row in made_company.papers.contacts if row.kind == "case"}
    titles = " ".join(row.title for row in made_company.papers.contacts if row.kind == "case")
    for case in made_company.papers.cases:
        assert (case.customer_id, case.opened_at) in lines
        assert case.number in titles


def test_a_promise_was_made_before_it_is_due(made_company: Company) -> None:
    """And never in the future."""
    for task in made_company.papers.follow_ups:
        assert task.created_at < task.due_at
        assert task.created_at < NOON


def test_a_follow_up_names_only_what_its_customer_has(made_company: Company) -> None:
    """A complaint or an order of another customer would embarrass everybody."""
    papers = made_company.papers
    owners = {case.number: case.customer_id for case in papers.cases}
    owners |= {order.number: order.customer_id for order in papers.orders}
    owners |= {invoice.number: invoice.customer_id for invoice in papers.invoices}
    named = [
        (owners[word], task.customer_id)
        for task in papers.follow_ups
        for word in task.what.split()
        if word in owners
    ]
    assert named
    assert all(owner == customer_id for owner, customer_id in named)
