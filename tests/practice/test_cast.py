"""The customers of the first calls are always the same."""

from app.practice.company import Company
from tests.practice.conftest import NOON


def test_the_first_caller_has_a_full_card(made_company: Company) -> None:
    """Needs, company, an open complaint, an overdue promise, an order, and several kinds of contacts."""
    known, papers = made_company.cast.known, made_company.papers
    promises = [task for task in papers.follow_ups if task.customer_id == known.id]
    kinds = {contact.kind for contact in papers.contacts if contact.customer_id == known.id}
    assert (known.main_number.e164, known.since.year) == ("+966500001234", 2017)
    assert known.needs
    assert known.account
    assert known.company_id == made_company.cast.employer.id
    assert [task.is_promise and task.due_at < NOON for task in promises] == [True, False, False]
    assert [case.number for case in papers.cases if case.customer_id == known.id] == ["C-4471"]
    assert kinds == {"call_in", "call_out", "call_missed", "email", "case"}
    assert any(order.customer_id == known.id and order.closed_at is None for order in papers.orders)


def test_everybody_of_the_cast_is_a_customer(made_company: Company) -> None:
    """At the beginning of the list, companies first."""
    everybody = made_company.cast.everybody
    assert list(made_company.customers[: len(everybody)]) == everybody
    assert [customer.is_company for customer in everybody[:3]] == [True, True, False]


def test_the_cast_has_fixed_numbers(made_company: Company) -> None:
    """Other programs' tests call from them."""
    cast = made_company.cast
    homes = {number.e164 for member in cast.family for number in member.numbers if number.is_shared}
    alone = (cast.vip, cast.english, cast.abroad, cast.english_vip)
    assert homes == {"+966112000077"}
    assert cast.company.main_number.e164 == "+966122000500"
    assert [customer.main_number.e164 for customer in alone] == [
        *("+966550000808", "+966560000321", "+971500000182", "+966590000777"),
    ]
