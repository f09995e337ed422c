"""A made-up telephone company with its customers and their history, made anew each day from one seed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

from app import outcome_trees
from app.outcome_trees import OutcomeTrees
from app.practice import staff
from app.practice.cast import MADE_UP_STRANGERS, Cast, CastMaker
from app.practice.chance import Chance
from app.practice.demo_data import DemoData, demo_data
from app.practice.history import Facts, Historian
from app.practice.papers import PaperMaker
from app.practice.people import People
from app.practice.rows import Agent, Brand, Customer, Papers, Queue, Relation, Team, Words
from app.practice.staff import AGENT_LOGIN, BRAND_KEY
from app.practice.stories import StoryTeller

__all__ = ["AGENT_LOGIN", "BRAND_KEY", "Company", "made"]

TREES = Path(__file__).parents[2] / "resources" / "outcomes" / "telecom_and_retail.yaml"
_SEED = 1438
_FAMILIES, _COMPANIES = 90, 60
_STORIES, _STORY_WEIGHTS = (0, 1, 2, 3, 5), (28, 36, 20, 11, 5)
_OPEN_CASES, _CLOSED_CASES = 110, 160
_TASKS_TODAY, _TASKS_OVERDUE, _TASKS_LATER, _TASKS_DONE = 42, 14, 60, 140
_SARA_TODAY, _SARA_CALLS = 6, 9


@dataclass(frozen=True, slots=True)
class Company:
    """Everything about the made-up company; companies come before the people who work in them."""

    made_at: datetime
    brand: Brand
    teams: Sequence[Team]
    agents: Sequence[Agent]
    queues: Sequence[Queue]
    trees: OutcomeTrees
    customers: Sequence[Customer]
    relations: Sequence[Relation]
    papers: Papers
    cast: Cast
    strangers: tuple[str, ...]  # numbers that belong to nobody here


def made(now: datetime, *, size: int = 2_000, seed: int = _SEED) -> Company:
    """Make the company as it is at `now`; the same moment, size and seed make the same company."""
    return _Maker(now, seed).company(size)


class _Maker:
    """Puts the company together."""

    def __init__(self, now: datetime, seed: int) -> None:
        self._chance = chance = Chance(seed, now, "Asia/Riyadh")
        self._data: DemoData = demo_data()
        self._brand = staff.brand(chance)
        self._teams, self._agents, self._queues = (
            staff.teams(chance),
            staff.agents(chance),
            staff.queues(chance),
        )
        callers = [agent for agent in self._agents if agent.role != "admin"]
        self._callers = callers
        self._people = People(chance, self._data, self._brand.region)
        self._paper_maker = PaperMaker(chance, self._data)
        self._historian = Historian(chance, self._data, callers, self._brand.time_zone)
        self._stories = StoryTeller(chance, self._data, callers, self._queues)
        self._papers = Papers()
        self._facts: dict[UUID, Facts] = {}

    def company(self, size: int) -> Company:
        """Make everything."""
        cast_maker = CastMaker(
            self._chance, self._data, self._people, self._paper_maker, self._historian, self._stories
        )
        cast, relations = cast_maker.cast()
        others = self._others(size - len(cast.everybody), relations)
        cast_maker.past(cast, self._agents, self._papers)
        for customer in others:
            self._live(customer)
        self._complain(others)
        self._promise(others)
        self._work_of_today(others)
        return Company(
            made_at=self._chance.now,
            brand=self._brand,
            teams=self._teams,
            agents=self._agents,
            queues=self._queues,
            trees=outcome_trees.read(TREES.read_text(encoding="utf-8")),
            customers=[*cast.everybody, *others],
            relations=relations,
            papers=self._papers,
            cast=cast,
            strangers=MADE_UP_STRANGERS,
        )

    def _others(self, size: int, relations: list[Relation]) -> list[Customer]:
        chance, people = self._chance, self._people
        customers: list[Customer] = []
        share = size / 2_000
        for place in range(1, 1 + round(_COMPANIES * share)):  # the first name is the cast's
            customers += people.company(self._company_name(place), chance.between(2, 5))
        for _ in range(round(_FAMILIES * share)):
            members, related = people.family(chance.between(2, 5))
            customers += members
            relations += related
        while len(customers) < size:
            customers.append(people.customer(people.somebody()))
        return [
            customer if customer.is_company else people.special(customer) for customer in customers[:size]
        ]

    def _company_name(self, place: int) -> Words:
        words, kinds = self._data.company_words, self._data.company_kinds
        word, kind = words[place % len(words)], kinds[(place * 3 + place // len(words)) % len(kinds)]
        return Words(f"شركة {word.ar} {kind.ar}", f"{word.en} {kind.en}")

    def _live(self, customer: Customer) -> None:
        """Let a customer order, pay and call."""
        chance, papers = self._chance, self._papers
        has_account = customer.account is not None
        invoices = self._paper_maker.invoices(customer, chance.between(1, 3)) if has_account else []
        number = chance.weighted((0, 1, 2), (62, 30, 8))
        orders = [self._paper_maker.order(customer, is_open=chance.happens(0.25)) for _ in range(number)]
        papers.invoices.extend(invoices)
        papers.orders.extend(orders)
        facts = self._facts[customer.id] = self._historian.facts(customer, orders, invoices)
        stories = 0 if customer.is_company else chance.weighted(_STORIES, _STORY_WEIGHTS)
        papers.contacts.extend(self._stories.contacts(customer, facts, stories))

    def _complain(self, customers: list[Customer]) -> None:
        for place in range(min(_OPEN_CASES + _CLOSED_CASES, len(customers))):
            customer = self._chance.one_of(customers)
            is_open = place < _OPEN_CASES
            made_case = self._historian.case(customer, self._facts[customer.id], is_open=is_open)
            if made_case is None:
                continue
            case, contact = made_case
            self._papers.cases.append(case)
            self._papers.contacts.append(contact)
            if is_open:
                self._facts[customer.id]["case"] = case.number

    def _promise(self, customers: list[Customer]) -> None:
        chance, now = self._chance, self._chance.now
        customers = [customer for customer in customers if not customer.is_do_not_call]
        for place in range(_TASKS_TODAY):
            self._task(customers, chance.later_today(0.15 + 0.8 * place / _TASKS_TODAY))
        for _ in range(_TASKS_OVERDUE):
            self._task(customers, now - timedelta(minutes=chance.between(20, 2_400)), is_promise=True)
        for _ in range(_TASKS_LATER):
            self._task(customers, now + timedelta(days=chance.between(1, 20), minutes=chance.between(0, 300)))
        for _ in range(_TASKS_DONE):
            self._task(customers, chance.moment(chance.between(1, 60)), is_done=True)

    def _work_of_today(self, customers: list[Customer]) -> None:
        """Give Sara a morning behind her and an afternoon before her."""
        sara = self._agents[0]
        for place in range(_SARA_TODAY):
            self._task(customers, self._chance.later_today(0.2 + 0.7 * place / _SARA_TODAY), agent=sara)
        story_steps = [
            step
            for story in self._data.stories
            if story.queue == "billing"
            for step in story.steps
            if step.kind == "call_in"
        ]
        fitting = [
            customer
            for customer in customers
            if story_steps and {"invoice", "amount"} <= self._facts[customer.id].keys()
        ]
        for place in range(_SARA_CALLS if fitting else 0):
            customer = self._chance.one_of(fitting)
            step, at = self._chance.one_of(story_steps), self._chance.now - timedelta(minutes=70 + 21 * place)
            facts = self._facts[customer.id]
            self._papers.contacts.append(self._stories.contact(customer, facts, step, at, "billing", sara))

    def _task(
        self,
        customers: list[Customer],
        due_at: datetime,
        *,
        agent: Agent | None = None,
        is_promise: bool | None = None,
        is_done: bool = False,
    ) -> None:
        chance = self._chance
        customer = chance.one_of(customers)
        what = self._historian.task(customer, self._facts[customer.id])
        self._papers.follow_ups.append(
            self._historian.follow_up(
                customer,
                what,
                due_at,
                agent or chance.one_of(self._callers[2:]),
                is_promise=chance.happens(0.4) if is_promise is None else is_promise,
                is_done=is_done,
            )
        )
