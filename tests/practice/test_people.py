"""Families and companies share numbers; people alone do not."""

from datetime import UTC, datetime

import pytest

from app.practice.chance import Chance
from app.practice.demo_data import demo_data
from app.practice.people import People
from app.practice.rows import Words

_NOW = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)


@pytest.fixture
def people() -> People:
    """Return somebody who makes people."""
    return People(Chance(3, _NOW, "Asia/Riyadh"), demo_data(), "SA")


def test_a_family_has_one_name_and_one_telephone_at_home(people: People) -> None:
    """And everybody a mobile number of his own."""
    members, relations = people.family(4)
    homes = {
        number.e164
        for member in members
        for number in member.numbers
        if number.label == "home" and number.is_shared
    }
    assert len(homes) == 1
    assert len({member.main_number.e164 for member in members}) == 4
    assert len({member.name_latin.rsplit(" ", 1)[-1] for member in members}) == 1
    assert [relation.kind for relation in relations] == ["spouse", "child", "child"]


def test_a_child_at_times_has_its_parents_number(people: People) -> None:
    """Then it is shared, and says little about who calls."""
    families = [people.family(3)[0] for _ in range(30)]
    shared = [
        number
        for members in families
        for number in members[-1].numbers
        if number.label == "mobile" and number.is_shared
    ]
    assert shared
    assert not any(number.is_main for number in shared)


def test_people_of_a_company_have_extensions_of_its_switchboard(people: People) -> None:
    """Each his own."""
    company, *employees = people.company(Words("شركة", "Company"), 3)
    lines = [number for employee in employees for number in employee.numbers if number.label == "switchboard"]
    assert company.is_company
    assert {line.e164 for line in lines} == {company.main_number.e164}
    assert [line.extension for line in lines] == ["201", "202", "203"]
    assert all(line.is_shared and not line.is_main for line in lines)
    assert {employee.company_id for employee in employees} == {company.id}


def test_everybody_has_exactly_one_main_number(people: People) -> None:
    """The one to call first."""
    customers = [people.customer(people.somebody()) for _ in range(200)]
    assert all(sum(number.is_main for number in customer.numbers) == 1 for customer in customers)


def test_addresses_for_mail_lead_nowhere(people: People) -> None:
    """Only domains that are reserved for examples (RFC 2606)."""
    customers = [people.customer(people.somebody()) for _ in range(200)]
    customers += people.company(Words("شركة", "Company & Sons"), 2)
    domains = {email.split("@")[1] for customer in customers for email in customer.emails}
    assert domains <= {"example.com", "example.net", "example.org", "company-sons.example"}
    assert len(domains) == 4
