"""What customers complain of, and what they are promised."""

from datetime import datetime, timedelta
from itertools import count

from app.practice.chance import Chance
from app.practice.demo_data import DemoData
from app.practice.rows import Agent, Case, Contact, Customer, FollowUp, Invoice, Order

Facts = dict[str, str]


class Historian:
    """Knows what may be said of a customer, what he complains of, and what was promised to him."""

    def __init__(self, chance: Chance, data: DemoData, agents: list[Agent], zone: str) -> None:
        self._chance = chance
        self._data = data
        self._agents = agents
        self._zone = zone
        self._cases = count(4_472)

    def facts(self, customer: Customer, orders: list[Order], invoices: list[Invoice]) -> Facts:
        """Return what stories may mention of a customer."""
        language = customer.language
        product = orders[0].lines[0].name if orders else self._chance.one_of(self._data.products).name
        facts = {"city": customer.city.spoken(language), "product": product.spoken(language)}
        if orders:
            facts["order"] = orders[0].number
        if invoices:
            facts["invoice"] = invoices[0].number
            facts["amount"] = f"{invoices[0].total:,.2f} " + ("ر.س." if language == "ar" else "SAR")
        return facts

    def case(self, customer: Customer, facts: Facts, *, is_open: bool) -> tuple[Case, Contact] | None:
        """Make a complaint and its line on the timeline; None when nothing fits the facts."""
        chance, language = self._chance, customer.language
        fitting = [kind for kind in self._data.cases if kind.told.needs <= facts.keys()]
        if not fitting:
            return None
        kind = chance.one_of(fitting)
        opened_at = chance.moment(chance.between(1, 9) if is_open else chance.between(20, 150))
        agent = chance.one_of(self._agents)
        due_at = opened_at + timedelta(days=3 if kind.priority == "high" else 7)
        case = Case(
            id=chance.key(opened_at),
            customer_id=customer.id,
            agent_id=agent.id,
            number=f"C-{next(self._cases)}",
            title=kind.told.title.spoken(language).format_map(facts),
            text=kind.told.text.spoken(language).format_map(facts),
            status=chance.one_of(("open", "waiting")) if is_open else "closed",
            priority=kind.priority,
            department=kind.department,
            cause_key=kind.cause,
            opened_at=opened_at,
            due_at=due_at,
            closed_at=None if is_open else due_at - timedelta(hours=chance.between(2, 40)),
        )
        return case, case_contact(chance, case, language)

    def follow_up(
        self,
        customer: Customer,
        what: str,
        due_at: datetime,
        agent: Agent,
        *,
        is_promise: bool,
        is_done: bool = False,
    ) -> FollowUp:
        """Make something to do."""
        created_at = min(due_at, self._chance.now) - timedelta(hours=self._chance.between(2, 40))
        return FollowUp(
            id=self._chance.key(created_at),
            customer_id=customer.id,
            agent_id=agent.id,
            team_key=agent.team_key,
            what=what,
            due_at=due_at,
            zone=self._zone,
            digits=customer.main_number.e164,
            is_promise=is_promise,
            created_at=created_at,
            completed_at=due_at - timedelta(minutes=self._chance.between(-20, 90)) if is_done else None,
        )

    def task(self, customer: Customer, facts: Facts) -> str:
        """Think of something to do for a customer."""
        fitting = [words for words, needs in self._data.follow_ups if needs <= facts.keys()]
        return self._chance.one_of(fitting).spoken(customer.language).format_map(facts)


def case_contact(chance: Chance, case: Case, language: str) -> Contact:
    """Return the line of a complaint on the timeline."""
    title = f"شكوى {case.number}" if language == "ar" else f"Complaint {case.number}"
    text = f"{case.title}. {case.text}"
    return Contact(
        chance.key(case.opened_at), case.customer_id, case.agent_id, "case", case.opened_at, title, text
    )
