"""Turns the rows of the made-up company into rows of tables."""

from collections.abc import Iterator, Sequence
from typing import Any
from uuid import UUID

from app.arabic import western
from app.models.account import Account
from app.models.address import Address
from app.models.agent import Agent
from app.models.article import Article
from app.models.base import Base
from app.models.brand import Brand
from app.models.call import Call
from app.models.case import Case, CaseCause
from app.models.customer import Customer
from app.models.email import EmailAddress
from app.models.follow_up import FollowUp
from app.models.interaction import Interaction
from app.models.invoice import Invoice, Payment
from app.models.keys import new_key
from app.models.number import Number
from app.models.offer import Offer
from app.models.order import Order, OrderLine, OrderStep
from app.models.outcome import Outcome, Reason
from app.models.queue import Queue
from app.models.relation import Relation
from app.models.satisfaction import Satisfaction
from app.models.team import Team
from app.models.wrap_up import WrapUp
from app.numbers import NumberKind
from app.outcome_trees import Branch
from app.practice import knowledge
from app.practice import rows as sample
from app.practice.company import Company

Rows = list[dict[str, Any]]
Keys = dict[str, UUID]


def tables(company: Company) -> Iterator[tuple[type[Base], Rows]]:
    """Return each table with its rows, in an order in which nothing points to what is not there yet."""
    yield from _staff(company)
    keys: Keys = {}
    for model, branches in ((Reason, company.trees.reasons), (Outcome, company.trees.outcomes)):
        yield model, _branches(branches, keys)
    kept = ("id", "parent_id", "key", "name_ar", "name_en")
    yield CaseCause, [{name: row[name] for name in kept} for row in _branches(company.trees.causes, keys)]
    yield from _customers(company)
    yield from _papers(company)
    yield from _knowledge(company)
    yield from _history(company, keys)


def _staff(company: Company) -> Iterator[tuple[type[Base], Rows]]:
    brand = company.brand
    teams = {team.key: team.id for team in company.teams}
    yield Brand, [_of(brand, "id", "key", "region", "time_zone", "currency") | _names(brand.name)]
    yield (
        Team,
        [_of(team, "id", "key") | _names(team.name) | {"brand_id": brand.id} for team in company.teams],
    )
    yield (
        Agent,
        [
            _of(agent, "id", "login", "role", "extension", "language")
            | {"name": agent.name.ar, "name_latin": agent.name.en, "team_id": teams[agent.team_key]}
            for agent in company.agents
        ],
    )
    yield (
        Queue,
        [
            _of(queue, "id", "key", "language", "wrap_up_seconds")
            | _names(queue.name)
            | {"brand_id": brand.id, "team_id": teams[queue.team_key]}
            for queue in company.queues
        ],
    )


def _customers(company: Company) -> Iterator[tuple[type[Base], Rows]]:
    customers = company.customers
    brand = {"brand_id": company.brand.id, "updated_at": company.made_at}
    names = (
        *("id", "company_id", "is_company", "name", "name_latin", "language", "needs", "segment", "since"),
        *("time_zone", "vip_reason", "is_do_not_call", "created_at"),
    )
    yield Customer, [_of(customer, *names) | brand for customer in customers]
    yield Number, [_number(customer, line) for customer in customers for line in customer.numbers]
    yield EmailAddress, [row for customer in customers for row in _emails(customer)]
    yield Address, [_address(customer) for customer in customers]
    yield Account, [_account(customer, company.brand.currency) for customer in customers if customer.account]
    yield Relation, [_of(relation, "id", "customer_id", "other_id", "kind") for relation in company.relations]


def _papers(company: Company) -> Iterator[tuple[type[Base], Rows]]:
    papers, currency = company.papers, {"currency": company.brand.currency}
    order_names = (
        *("id", "customer_id", "number", "status", "placed_at", "total"),
        *("carrier", "tracking", "expected_at", "closed_at"),
    )
    yield Order, [_of(order, *order_names) | currency for order in papers.orders]
    yield OrderLine, [row for order in papers.orders for row in _lines(order)]
    yield OrderStep, [row for order in papers.orders for row in _steps(order)]
    invoice_names = ("id", "customer_id", "account_id", "number", "status", "issued_on", "due_on", "total")
    yield Invoice, [_of(invoice, *invoice_names) | currency for invoice in papers.invoices]
    yield (
        Payment,
        [
            _of(payment, "id", "at", "amount", "method", "reference")
            | {"customer_id": invoice.customer_id, "invoice_id": invoice.id}
            | currency
            for invoice in papers.invoices
            for payment in invoice.payments
        ],
    )


def _knowledge(company: Company) -> Iterator[tuple[type[Base], Rows]]:
    brand, now = {"brand_id": company.brand.id}, company.made_at
    owner = next(agent.id for agent in company.agents if agent.role == "supervisor")
    kept = {"owner_id": owner, "status": "published", "published_at": now, "updated_at": now}
    yield Article, [{"id": new_key(), **article, **kept, **brand} for article in knowledge.articles()]
    yield Offer, [{"id": new_key(), **offer, **brand} for offer in knowledge.offers()]


def _history(company: Company, keys: Keys) -> Iterator[tuple[type[Base], Rows]]:
    papers, brand = company.papers, {"brand_id": company.brand.id}
    teams = {team.key: team.id for team in company.teams}
    contact_names = ("id", "customer_id", "agent_id", "kind", "at", "title", "text", "seconds")
    yield Interaction, [_of(contact, *contact_names) | brand for contact in papers.contacts]
    calls = [(contact, contact.call) for contact in papers.contacts if contact.call]
    yield Call, [_call(contact, call) for contact, call in calls]
    yield WrapUp, [_wrap_up(contact, call, keys) for contact, call in calls]
    yield Satisfaction, [_satisfaction(contact, call) for contact, call in calls if call.satisfaction]
    case_names = (
        *("id", "customer_id", "agent_id", "number", "title", "text", "status", "priority", "department"),
        *("opened_at", "due_at", "closed_at"),
    )
    yield (
        Case,
        [
            _of(case, *case_names)
            | brand
            | {"cause_id": keys[case.cause_key], "kind": "complaint", "impact": "serious", "urgency": "soon"}
            for case in papers.cases
        ],
    )
    task_names = (
        *("id", "customer_id", "agent_id", "what", "due_at", "zone", "digits", "is_promise"),
        *("created_at", "completed_at"),
    )
    yield (
        FollowUp,
        [_of(task, *task_names) | brand | {"team_id": teams[task.team_key]} for task in papers.follow_ups],
    )


def _of(row: Any, *names: str) -> dict[str, Any]:  # noqa: ANN401  any of the company's rows
    return {name: getattr(row, name) for name in names}


def _names(words: sample.Words) -> dict[str, str]:
    return {"name_ar": words.ar, "name_en": words.en}


def _branches(branches: Sequence[Branch], keys: Keys) -> Rows:
    """Give each branch a key and the key of its parent, and remember them in `keys`."""
    for branch in branches:
        keys[branch.key] = new_key()
    return [
        _of(branch, "key", "name_ar", "name_en", "needs_note", "needs_follow_up")
        | {"id": keys[branch.key], "parent_id": keys.get(branch.parent_key), "place": place}
        for place, branch in enumerate(branches)
    ]


def _number(customer: sample.Customer, line: sample.NumberLine) -> dict[str, Any]:
    has_country_code = western(line.as_written).lstrip("+0").startswith(line.e164[1:4])
    return _of(line, "as_written", "extension", "label", "is_shared", "is_main") | {
        "id": new_key(),
        "customer_id": customer.id,
        "digits": line.e164,
        "reversed": line.e164[:0:-1],
        "kind": NumberKind.INTERNATIONAL if has_country_code else NumberKind.NATIONAL,
    }


def _emails(customer: sample.Customer) -> Rows:
    return [
        {"id": new_key(), "customer_id": customer.id, "address": address, "is_main": place == 0}
        for place, address in enumerate(customer.emails)
    ]


def _address(customer: sample.Customer) -> dict[str, Any]:
    return {
        "id": new_key(),
        "customer_id": customer.id,
        "label": "work" if customer.is_company else "home",
        "lines": customer.street,
        "city": customer.city.ar,
        "city_latin": customer.city.en,
        "country": customer.country,
        "is_main": True,
    }


def _account(customer: sample.Customer, currency: str) -> dict[str, Any]:
    return _of(customer.account, "id", "number", "balance", "opened_at") | {
        "customer_id": customer.id,
        "kind": "business" if customer.is_company else "personal",
        "status": "active",
        "currency": currency,
        "is_main": True,
    }


def _lines(order: sample.Order) -> Rows:
    return [
        _of(line, "product", "quantity", "price")
        | {
            "id": new_key(),
            "order_id": order.id,
            "place": place,
            "name": line.name.ar,
            "name_latin": line.name.en,
        }
        for place, line in enumerate(order.lines)
    ]


def _steps(order: sample.Order) -> Rows:
    return [
        _of(step, "kind", "at", "location") | {"id": new_key(), "order_id": order.id, "place": place}
        for place, step in enumerate(knowledge.way_of(order))
    ]


def _call(contact: sample.Contact, call: sample.CallFacts) -> dict[str, Any]:
    names = (
        *("direction", "queue", "digits", "as_written", "answered_at", "ended_at"),
        *("talked_seconds", "held_seconds", "end_reason"),
    )
    return _of(call, *names) | {"id": contact.id, "agent_id": contact.agent_id, "offered_at": contact.at}


def _wrap_up(contact: sample.Contact, call: sample.CallFacts, keys: Keys) -> dict[str, Any]:
    return _of(call, "resolved", "handled_seconds") | {
        "call_id": contact.id,
        "agent_id": contact.agent_id,
        "reason_id": keys.get(call.reason_key),
        "outcome_id": keys.get(call.outcome_key),
        "is_complete": True,
        "saved_at": call.ended_at,
    }


def _satisfaction(contact: sample.Contact, call: sample.CallFacts) -> dict[str, Any]:
    return {
        "id": contact.id,
        "interaction_id": contact.id,
        "score": call.satisfaction,
        "source": call.satisfaction_source,
        "at": call.ended_at,
    }
