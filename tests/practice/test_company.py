"""The made-up company is the same each time, and shaped like a real one."""

import re
from collections import Counter, defaultdict
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import phonenumbers
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.numbers import read
from app.practice import company
from app.practice.company import Company
from app.practice.rows import Papers
from app.practice.spelling import spellings
from app.redaction import masked
from tests.practice.conftest import NOON

_ARABIC = re.compile("[\u0600-\u06ff]")
_RIYADH = ZoneInfo("Asia/Riyadh")


def test_the_same_moment_makes_the_same_company(made_company: Company) -> None:
    """So that the practice and the database speak of the same people."""
    assert company.made(NOON) == made_company


def test_another_seed_makes_other_people() -> None:
    """The seed decides, and nothing else."""
    one, other = company.made(NOON, size=60), company.made(NOON, size=60, seed=7)
    assert [customer.name for customer in one.customers] != [customer.name for customer in other.customers]


def test_later_the_same_day_it_is_the_same_people_with_the_same_numbers(made_company: Company) -> None:
    """A practice that was started again finds its callers in the database of the morning."""
    evening = company.made(NOON + timedelta(hours=7, minutes=13))
    for one, other in zip(made_company.customers, evening.customers, strict=True):
        assert (one.name, one.name_latin, one.numbers) == (other.name, other.name_latin, other.numbers)
    for name in ("orders", "invoices", "cases"):
        numbers = [
            [paper.number for paper in getattr(papers, name)]
            for papers in (made_company.papers, evening.papers)
        ]
        assert numbers[0] == numbers[1]


def test_it_is_as_large_as_asked_for(made_company: Company) -> None:
    """About two thousand, and each kind of thing in a lifelike number."""
    papers = made_company.papers
    assert len(made_company.customers) == 2_000
    assert 55 <= sum(customer.is_company for customer in made_company.customers) <= 65
    assert 3_000 <= sum(len(customer.numbers) for customer in made_company.customers) <= 6_000
    assert 3_000 <= len(papers.contacts) <= 7_000
    assert 500 <= len(papers.orders) <= 2_000
    assert 2_000 <= len(papers.invoices) <= 6_000
    assert 80 <= sum(case.closed_at is None for case in papers.cases) <= 150
    assert 20 <= sum(customer.vip_reason != "" for customer in made_company.customers) <= 80
    assert 20 <= sum(customer.is_do_not_call for customer in made_company.customers) <= 90
    assert 60 <= sum(customer.needs != "" for customer in made_company.customers) <= 200


def test_every_key_and_every_paper_number_is_there_once(made_company: Company) -> None:
    """As the tables demand."""
    papers = made_company.papers
    rows: list[Any] = [*made_company.customers, *made_company.relations, *made_company.agents]
    for field in fields(Papers):
        rows += getattr(papers, field.name)
    keys = [row.id for row in rows]
    numbers = [order.number for order in papers.orders] + [invoice.number for invoice in papers.invoices]
    numbers += [case.number for case in papers.cases]
    accounts = [customer.account.number for customer in made_company.customers if customer.account]
    assert len(set(keys)) == len(keys)
    assert len(set(numbers)) == len(numbers)
    assert len(set(accounts)) == len(accounts)
    assert all(key.version == 7 for key in keys)


def test_whatever_is_pointed_to_is_there(made_company: Company) -> None:
    """Companies before the people in them, as they are written in that order."""
    seen = set()
    for customer in made_company.customers:
        assert customer.company_id is None or customer.company_id in seen
        seen.add(customer.id)
    agents = {agent.id for agent in made_company.agents}
    papers = made_company.papers
    branches = {branch.key for branch in (*made_company.trees.reasons, *made_company.trees.outcomes)} | {""}
    assert {contact.customer_id for contact in papers.contacts} <= seen
    assert {contact.agent_id for contact in papers.contacts} <= agents
    assert {case.cause_key for case in papers.cases} <= {branch.key for branch in made_company.trees.causes}
    for contact in papers.contacts:
        if contact.call:
            assert {contact.call.reason_key, contact.call.outcome_key} <= branches


def test_every_number_is_valid_and_belongs_to_one_customer_unless_it_is_shared(made_company: Company) -> None:
    """Made up, but such as a telephone network would carry."""
    owners: dict[str, set[object]] = defaultdict(set)
    shared = set()
    for customer in made_company.customers:
        for number in customer.numbers:
            owners[number.e164].add(customer.id)
            if number.is_shared:
                shared.add(number.e164)
    assert all(phonenumbers.is_valid_number(phonenumbers.parse(number)) for number in owners)
    assert {number for number, ids in owners.items() if len(ids) > 1} <= shared
    assert sum(len(owners[number]) > 1 for number in shared) >= 120  # families, switchboards
    assert not owners.keys() & set(made_company.strangers)


@given(place=st.integers(0, 1_999), which=st.integers(0, 9))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_number_of_any_customer_is_read_to_the_same_in_any_spelling(
    made_company: Company, place: int, which: int
) -> None:
    """As it is stored, and in each other way it could have been written."""
    customer = made_company.customers[place]
    for number in customer.numbers:
        assert read(number.as_written, "SA").e164 == number.e164
        written = spellings(number.e164, "SA")
        assert read(written[which % len(written)], "SA").e164 == number.e164


def test_most_customers_have_an_arabic_name_and_all_have_a_latin_one(made_company: Company) -> None:
    """Search and caller names need both; some foreigners are known in Latin letters only."""
    customers = made_company.customers
    assert all(customer.name_latin.isascii() and customer.name_latin for customer in customers)
    assert sum(bool(_ARABIC.search(customer.name)) for customer in customers) > 0.9 * len(customers)
    assert any(not customer.name for customer in customers)
    assert Counter(customer.language for customer in customers)["en"] > 100


def test_texts_are_in_the_customers_language(made_company: Company) -> None:
    """No placeholder is left, and no English text stands on an Arabic customer's timeline."""
    languages = {customer.id: customer.language for customer in made_company.customers}
    papers = made_company.papers
    told = [(row.customer_id, row.title, row.text) for row in papers.contacts]
    told += [(case.customer_id, case.title, case.text) for case in papers.cases]
    for customer_id, title, text in told:
        assert "{" not in title + text
        assert bool(_ARABIC.search(title)) == (languages[customer_id] == "ar")
    for task in papers.follow_ups:
        assert "{" not in task.what
        assert bool(_ARABIC.search(task.what)) == (languages[task.customer_id] == "ar")


def test_nothing_in_it_is_taken_for_a_secret(made_company: Company) -> None:
    """Invoice and order numbers, amounts, accounts and telephone numbers must never be masked in notes."""
    papers = made_company.papers
    texts = [f"{contact.title} {contact.text}" for contact in papers.contacts]
    texts += [f"{case.number} {case.title} {case.text}" for case in papers.cases]
    texts += [f"{order.number} {order.tracking} {order.total} {order.placed_at}" for order in papers.orders]
    for customer in made_company.customers:
        numbers = " / ".join(number.as_written for number in customer.numbers)
        texts.append(f"{customer.name} {numbers} {customer.account.number if customer.account else ''}")
    assert [text for text in texts if masked(text) != text] == []


def test_nothing_has_happened_that_is_still_to_come(made_company: Company) -> None:
    """Calls have ended, payments have come in, complaints were opened before they were closed."""
    papers = made_company.papers
    assert all(contact.at < NOON for contact in papers.contacts)
    assert all(contact.call.ended_at <= NOON for contact in papers.contacts if contact.call)
    assert all(payment.at <= NOON for invoice in papers.invoices for payment in invoice.payments)
    assert all(case.opened_at < NOON for case in papers.cases)
    assert all(case.opened_at < case.closed_at < NOON for case in papers.cases if case.closed_at)
    assert all(order.placed_at < NOON for order in papers.orders)
    assert all(order.placed_at < order.closed_at for order in papers.orders if order.closed_at)


@pytest.mark.parametrize("hour", [0, 6, 12, 19, 20, 23])
def test_there_is_work_due_today_at_any_hour(hour: int) -> None:
    """And promises that are overdue already; nobody who does not want calls is to be called."""
    now = datetime(2026, 2, 28, hour, 7, tzinfo=_RIYADH).astimezone(UTC)
    made = company.made(now, size=120)
    tasks = [task for task in made.papers.follow_ups if task.completed_at is None]
    today = now.astimezone(_RIYADH).date()
    silent = {customer.id for customer in made.customers if customer.is_do_not_call}
    sara = made.agents[0].id
    assert sum(task.due_at.astimezone(_RIYADH).date() == today for task in tasks) >= 40
    assert sum(task.is_promise and task.due_at < now for task in tasks) >= 14
    assert sum(task.agent_id == sara for task in tasks) >= 8
    assert not {task.customer_id for task in tasks if task.agent_id != sara} & silent


def test_sara_has_taken_calls_today(made_company: Company) -> None:
    """Else her day would begin with an empty screen."""
    sara = made_company.agents[0]
    assert sara.login == company.AGENT_LOGIN
    calls = [
        contact for contact in made_company.papers.contacts if contact.agent_id == sara.id and contact.call
    ]
    assert sum(contact.at > NOON - timedelta(hours=5) for contact in calls) >= 9


def test_a_small_company_can_be_made_too() -> None:
    """Tests of others need a few customers only."""
    made = company.made(NOON, size=40)
    assert len(made.customers) == 40
