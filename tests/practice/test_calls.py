"""The simulated calls come in their order, and each is what its kind says."""

import re

import pytest

from app.numbers import NumberKind, read
from app.practice.calls import CallKind, SimulatedCall, of
from app.practice.company import Company
from app.practice.rows import Customer
from app.telephony.protocol import PlaceCall

_ARABIC = re.compile("[\u0600-\u06ff]")


@pytest.fixture
def calls(made_company: Company) -> tuple[SimulatedCall, ...]:
    """Return the calls of the day."""
    return of(made_company)


def _owners(company: Company, call: SimulatedCall) -> list[Customer]:
    e164 = read(call.number_as_sent, company.brand.region).e164
    return [
        customer for customer in company.customers if e164 in {number.e164 for number in customer.numbers}
    ]


def test_the_kinds_come_in_turn(calls: tuple[SimulatedCall, ...]) -> None:
    """Known, unknown, withheld, shared, VIP, and again."""
    assert [call.kind for call in calls] == list(CallKind) * 3


def test_a_known_customer_calls_from_his_own_number(
    made_company: Company, calls: tuple[SimulatedCall, ...]
) -> None:
    """The first as a trunk at home sends it: without the country code."""
    for call in (call for call in calls if call.kind is CallKind.KNOWN):
        assert len(_owners(made_company, call)) == 1
    assert read(calls[0].number_as_sent, "SA").kind is NumberKind.NATIONAL


def test_an_unknown_number_belongs_to_nobody(made_company: Company, calls: tuple[SimulatedCall, ...]) -> None:
    """But it is a number one could call back."""
    for call in (call for call in calls if call.kind is CallKind.UNKNOWN):
        assert read(call.number_as_sent, "SA").e164
        assert _owners(made_company, call) == []


def test_a_withheld_number_is_sent_as_the_rules_have_it(calls: tuple[SimulatedCall, ...]) -> None:
    """RFC 3323; one of the callers has keyed in his account."""
    withheld = [call for call in calls if call.kind is CallKind.WITHHELD]
    assert {call.from_uri("192.0.2.1") for call in withheld} == {
        '"Anonymous" <sip:anonymous@anonymous.invalid>'
    }
    assert all(read(call.from_uri("192.0.2.1"), "SA").kind is NumberKind.ANONYMOUS for call in withheld)
    assert any(call.account for call in withheld)


def test_a_shared_number_belongs_to_several(made_company: Company, calls: tuple[SimulatedCall, ...]) -> None:
    """A family and a switchboard among them."""
    owners = [_owners(made_company, call) for call in calls if call.kind is CallKind.SHARED]
    assert all(len(customers) >= 2 for customers in owners)
    assert {any(customer.is_company for customer in customers) for customers in owners} == {True, False}


def test_a_vip_waits_for_a_call_that_did_not_come(
    made_company: Company, calls: tuple[SimulatedCall, ...]
) -> None:
    """There is a reason why he is one, an open complaint, and a promise whose time is over."""
    papers = made_company.papers
    for call in (call for call in calls if call.kind is CallKind.VIP):
        [vip] = _owners(made_company, call)
        promises = [task for task in papers.follow_ups if task.customer_id == vip.id and task.is_promise]
        assert vip.vip_reason
        assert any(task.due_at < made_company.made_at and task.completed_at is None for task in promises)
        assert any(case.customer_id == vip.id and case.closed_at is None for case in papers.cases)


def test_customers_speak_one_language_and_say_several_things(calls: tuple[SimulatedCall, ...]) -> None:
    """In Arabic or in English, with their facts filled in."""
    assert {language for call in calls for language, _ in call.sentences} == {"ar", "en"}
    for call in calls:
        assert len(call.sentences) >= 4
        assert len({language for language, _ in call.sentences}) == 1
        for language, text in call.sentences:
            assert "{" not in text
            assert bool(_ARABIC.search(text)) == (language == "ar")


def test_a_call_tells_the_pbx_headers_it_has(calls: tuple[SimulatedCall, ...]) -> None:
    """Empty ones are left out."""
    headers = calls[0].headers("call-1")
    assert headers == {"X-Hatif-Call": "call-1", "X-Hatif-Queue": calls[0].queue, "X-Hatif-Waited": "18"}
    assert PlaceCall(call_id="x", to="sip:x", headers=headers).headers == headers  # type: ignore[arg-type]


def test_a_quotation_mark_in_a_name_cannot_break_the_header() -> None:
    """RFC 3261: quoted-pair."""
    call = SimulatedCall(CallKind.KNOWN, "0500001234", 'Al "the\\voice"', "", 0, "", ())
    assert call.from_uri("192.0.2.1") == '"Al \\"the\\\\voice\\"" <sip:0500001234@192.0.2.1>'
