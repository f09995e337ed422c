"""The day's simulated calls: each of another kind, each with what the customer says."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import chain

from app.numbers import shown
from app.practice.company import Company
from app.practice.demo_data import FOLDER, placeholders
from app.practice.rows import Customer, FollowUp, Queue

_ROUNDS = 3  # each kind comes so often before the day begins again
_WAITED_SECONDS = (18, 42, 7, 95, 130, 33, 61)


class CallKind(StrEnum):
    """Why it is not plain who calls, or plain at once."""

    KNOWN = "known"  # his own number, in national form
    UNKNOWN = "unknown"  # a number that belongs to nobody
    WITHHELD = "withheld"
    SHARED = "shared"  # a family's or a switchboard's number
    VIP = "vip"  # important, and waiting for a call that did not come


@dataclass(frozen=True, slots=True)
class SimulatedCall:
    """One call as the made-up telephone network brings it."""

    kind: CallKind
    number_as_sent: str  # "" when it is withheld
    display_name: str
    queue: str
    waited_seconds: int
    account: str  # what the caller keyed in before, or ""
    sentences: tuple[tuple[str, str], ...]  # language and text, in the order in which they are said

    def from_uri(self, host: str) -> str:
        """Return the From of the INVITE (RFC 3261 section 20.20; RFC 3323 when the number is withheld)."""
        if not self.number_as_sent:
            return '"Anonymous" <sip:anonymous@anonymous.invalid>'
        name = self.display_name.replace("\\", "\\\\").replace('"', '\\"')
        return (
            f'"{name}" <sip:{self.number_as_sent}@{host}>' if name else f"<sip:{self.number_as_sent}@{host}>"
        )

    def headers(self, pbx_call: str) -> dict[str, str]:
        """Return what a PBX adds to the INVITE for its agents."""
        headers = {
            "X-Hatif-Call": pbx_call,
            "X-Hatif-Queue": self.queue,
            "X-Hatif-Waited": str(self.waited_seconds),
            "X-Hatif-Account": self.account,
        }
        return {name: value for name, value in headers.items() if value}


@dataclass(frozen=True, slots=True)
class _Talk:
    """What a customer wants, in both languages."""

    queue: str
    said: Mapping[str, Sequence[str]]
    needs: frozenset[str]


def of(company: Company) -> tuple[SimulatedCall, ...]:
    """Return the calls of a day: known, unknown, withheld, shared, VIP, and again with others."""
    return tuple(_Day(company).calls())


class _Day:
    """Chooses who calls next, and why."""

    def __init__(self, company: Company) -> None:
        self._company = company
        self._queues: dict[str, Queue] = {queue.key: queue for queue in company.queues}
        self._facts = _facts(company)
        self._talks = _talks()
        self._made = 0

    def calls(self) -> Iterator[SimulatedCall]:
        """Make the calls in their order."""
        cast, company = self._company.cast, self._company
        known = (cast.known, cast.english, cast.abroad)
        vips = (cast.vip, cast.english_vip, cast.vip)
        shared = (cast.family[1], cast.employees[0], cast.family[2])
        for place in range(_ROUNDS):
            yield self._known(known[place], place)
            yield self._call(CallKind.UNKNOWN, company.strangers[place], "", place)
            yield self._call(CallKind.WITHHELD, "", "", place, account=self._account(place))
            yield self._shared(shared[place], place)
            yield self._vip(vips[place], place)

    def _known(self, customer: Customer, place: int) -> SimulatedCall:
        number = _nationally(customer.main_number.e164, self._company.brand.region)
        return self._call(CallKind.KNOWN, number, customer.name_latin, place, customer)

    def _shared(self, customer: Customer, place: int) -> SimulatedCall:
        number = next(number for number in customer.numbers if number.is_shared)
        sent = _nationally(number.e164, self._company.brand.region)
        return self._call(CallKind.SHARED, sent, "", place, customer)

    def _vip(self, customer: Customer, place: int) -> SimulatedCall:
        return self._call(CallKind.VIP, customer.main_number.e164, customer.name_latin, place, customer)

    def _account(self, place: int) -> str:
        """Every second caller who hides his number has keyed in his account before."""
        account = self._company.cast.family[0].account
        return account.number if place % 2 and account else ""

    def _call(
        self,
        kind: CallKind,
        number: str,
        name: str,
        place: int,
        customer: Customer | None = None,
        account: str = "",
    ) -> SimulatedCall:
        language = customer.language if customer else "en" if place == 1 else "ar"
        facts = self._facts_of(customer, language)
        fitting = [talk for talk in self._talks[kind] if talk.needs <= facts.keys()]
        talk = fitting[place % len(fitting)]
        waited = _WAITED_SECONDS[self._made % len(_WAITED_SECONDS)]
        self._made += 1
        return SimulatedCall(
            kind=kind,
            number_as_sent=number,
            display_name=name,
            queue=self._queues[talk.queue].name.spoken(language),
            waited_seconds=waited,
            account=account,
            sentences=tuple((language, sentence.format_map(facts)) for sentence in talk.said[language]),
        )

    def _facts_of(self, customer: Customer | None, language: str) -> dict[str, str]:
        if customer is None:
            return {}
        name = customer.name_latin if language == "en" else customer.name
        return {"name": name} | self._facts.get(str(customer.id), {})


def _facts(company: Company) -> dict[str, dict[str, str]]:
    """Return each customer's newest order, invoice and complaint, as he would name them."""
    facts: dict[str, dict[str, str]] = {}
    papers = company.papers
    promised = {promise.customer_id for promise in papers.follow_ups if _is_broken(promise, company)}
    for order in papers.orders:
        facts.setdefault(str(order.customer_id), {}).setdefault("order", order.number)
    for invoice in papers.invoices:
        facts.setdefault(str(invoice.customer_id), {}).setdefault("invoice", invoice.number)
    for case in papers.cases:
        if case.customer_id in promised and case.closed_at is None:
            facts.setdefault(str(case.customer_id), {}).setdefault("case", case.number)
    return facts


def _is_broken(promise: FollowUp, company: Company) -> bool:
    return promise.is_promise and promise.completed_at is None and promise.due_at < company.made_at


def _nationally(e164: str, region: str) -> str:
    """Return a number as a trunk at home sends it: national ones without their country code."""
    return shown(e164, region).replace(" ", "") if shown(e164, region)[0] != "+" else e164


@cache
def _talks() -> dict[CallKind, tuple[_Talk, ...]]:
    entries = json.loads((FOLDER / "spoken.json").read_text(encoding="utf-8"))
    return {
        kind: tuple(
            _Talk(entry["queue"], entry, placeholders(" ".join(chain(entry["ar"], entry["en"]))))
            for entry in entries[kind]
        )
        for kind in CallKind
    }
