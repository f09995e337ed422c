"""Tells what happened between the company and its customers: calls, e-mails, visits, complaints, promises."""

from datetime import datetime, timedelta
from itertools import count

from app.practice.chance import Chance
from app.practice.demo_data import DemoData, Step, Story
from app.practice.rows import Agent, CallFacts, Case, Contact, Customer, FollowUp, Invoice, Order, Queue

Facts = dict[str, str]

_CALLS = {"call_in": "inbound", "call_missed": "inbound", "call_out": "outbound"}
_SOURCES = ("ivr", "ivr", "sms", "agent")


class Historian:
    """Tells stories about customers, by the agents and queues there are."""

    def __init__(
        self, chance: Chance, data: DemoData, agents: list[Agent], queues: list[Queue], zone: str
    ) -> None:
        self._chance = chance
        self._data = data
        self._agents = agents
        self._queues = {queue.key: queue for queue in queues}
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

    def contacts(self, customer: Customer, facts: Facts, stories: int) -> list[Contact]:
        """Tell some stories of the last months that fit the facts."""
        fitting = [story for story in self._data.stories if story.needs <= facts.keys()]
        chosen = [self._chance.weighted(fitting, [story.weight for story in fitting]) for _ in range(stories)]
        return [contact for story in chosen for contact in self._told(customer, facts, story)]

    def contact(
        self, customer: Customer, facts: Facts, step: Step, at: datetime, queue: str, agent: Agent
    ) -> Contact:
        """Make one contact of a step of a story."""
        call = self._call(customer, step, at, self._queues[queue]) if step.kind in _CALLS else None
        return Contact(
            id=self._chance.key(at),
            customer_id=customer.id,
            agent_id=agent.id,
            kind=step.kind,
            at=at,
            title=step.told.title.spoken(customer.language),
            text=step.told.text.spoken(customer.language).format_map(facts),
            seconds=call.talked_seconds if call else None,
            call=call,
        )

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
            department=kind.department.spoken(language),
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

    def _told(self, customer: Customer, facts: Facts, story: Story) -> list[Contact]:
        chance = self._chance
        begun = chance.days_ago(mean=60, most=240)
        contacts: list[Contact] = []
        for step in story.steps:
            at = chance.moment(max(0, begun - step.after_days))
            at = max(at, contacts[-1].at + timedelta(minutes=chance.between(4, 50))) if contacts else at
            if at >= chance.now or step.after_days > begun:
                break  # the story is not over yet
            contacts.append(self.contact(customer, facts, step, at, story.queue, self._agent_of(story.queue)))
        return contacts

    def _agent_of(self, queue: str) -> Agent:
        team = self._queues[queue].team_key
        return self._chance.one_of([agent for agent in self._agents if agent.team_key == team])

    def _call(self, customer: Customer, step: Step, at: datetime, queue: Queue) -> CallFacts:
        chance = self._chance
        number = customer.main_number
        talked = chance.between(*step.seconds)
        ring = timedelta(seconds=chance.between(4, 25))
        answered_at = at + ring if talked else None
        held = chance.between(10, 70) if talked > 200 and chance.happens(0.4) else 0
        score = (
            chance.weighted((5, 4, 3, 2, 1), (52, 26, 12, 6, 4)) if talked and chance.happens(0.35) else None
        )
        return CallFacts(
            direction=_CALLS[step.kind],
            queue=queue.name.spoken(customer.language),
            digits=number.e164,
            as_written=number.e164,
            answered_at=answered_at,
            ended_at=at + ring + timedelta(seconds=talked),
            talked_seconds=talked,
            held_seconds=held,
            end_reason=_end_reason(step.kind, talked),
            reason_key=step.reason,
            outcome_key=step.outcome,
            resolved=step.resolved,
            handled_seconds=talked + chance.between(15, 75) if talked else 0,
            satisfaction=score,
            satisfaction_source=chance.one_of(_SOURCES) if score else "",
        )


def case_contact(chance: Chance, case: Case, language: str) -> Contact:
    """Return the line of a complaint on the timeline."""
    title = f"شكوى {case.number}" if language == "ar" else f"Complaint {case.number}"
    text = f"{case.title}. {case.text}"
    return Contact(
        chance.key(case.opened_at), case.customer_id, case.agent_id, "case", case.opened_at, title, text
    )


def _end_reason(kind: str, talked: int) -> str:
    if kind == "call_missed":
        return "caller_gave_up"
    return "remote_hangup" if talked else "no_answer"
