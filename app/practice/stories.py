"""Tells what happened between the company and its customers: calls, e-mails, visits."""

from datetime import datetime, timedelta

from app.practice.chance import Chance
from app.practice.demo_data import DemoData, Step, Story
from app.practice.history import Facts
from app.practice.rows import Agent, CallFacts, Contact, Customer, Queue

_CALLS = {"call_in": "inbound", "call_missed": "inbound", "call_out": "outbound"}
_SOURCES = ("ivr", "ivr", "sms", "agent")


class StoryTeller:
    """Tells stories about customers, by the agents and queues there are.

    How much chance a story takes depends on the time of day, so it has chance of its own.
    """

    def __init__(self, chance: Chance, data: DemoData, agents: list[Agent], queues: list[Queue]) -> None:
        self._chance = chance.fork()
        self._data = data
        self._agents = agents
        self._queues = {queue.key: queue for queue in queues}

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


def _end_reason(kind: str, talked: int) -> str:
    if kind == "call_missed":
        return "caller_gave_up"
    return "remote_hangup" if talked else "no_answer"
