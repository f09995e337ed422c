"""Writes what happens on the demo's simulated floor, as a bridge and forty desks would."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from app import times
from app.models.agent import Agent, AgentState
from app.models.base import Base
from app.models.brand import Brand
from app.models.call import Call
from app.models.case import Case
from app.models.changes.insertion import put
from app.models.customer import Customer
from app.models.help_request import HelpRequest
from app.models.interaction import Interaction
from app.models.keys import new_key
from app.models.number import Number
from app.models.pbx import PbxAgent, PbxBridge, QueueState
from app.models.present_call import PresentCall
from app.models.queue import Queue
from app.models.queue_call import QueueCall, QueueOffer
from app.models.rows.help_requests import HelpKind
from app.models.rows.pbx import OfferOutcome, PbxState, QueueOutcome
from app.models.tables import schema
from app.models.team import Team
from app.models.wrap_up import WrapUp
from app.practice import rows as sample
from app.practice.floor_life import Happening
from app.practice.floor_staff import Crew

Row = dict[str, Any]
# in an order in which nothing points to what is not there yet
_MODELS: tuple[type[Base], ...] = (
    AgentState, PbxAgent, QueueCall, QueueOffer, Interaction, Call, WrapUp, PresentCall, HelpRequest,
    QueueState, PbxBridge,
)  # fmt: skip
_PAUSED = frozenset({"break", "training", "not_responding", "wrap_up"})
_AT_ONCE = 500


@dataclass(slots=True)
class _Known:
    """What is known of one caller."""

    queue_call: Row
    customer_id: UUID | None
    digits: str
    offer: Row | None = None
    agent: int | None = None
    held_since: datetime | None = None
    held_seconds: float = 0.0
    ended_at: datetime | None = None


@dataclass(slots=True)
class Caller:
    """Somebody who may call."""

    customer_id: UUID | None
    digits: str


@dataclass(frozen=True, slots=True)
class Touched:
    """Rows that are new or changed, and those that are gone."""

    rows: dict[tuple[type[Base], UUID], Row] = field(default_factory=dict)
    gone: list[UUID] = field(default_factory=list)  # of present calls


def take_in(session: Session, crew: Crew) -> None:
    """Take in the agents, the team and the queue that the floor has beside the company's own."""
    schema()  # the rows of the day point to tables that nobody here names
    brand = session.scalars(select(Brand.id)).first()
    names = {"name_ar": crew.team.name.ar, "name_en": crew.team.name.en}
    session.execute(insert(Team), [{"id": crew.team.id, "key": crew.team.key, "brand_id": brand} | names])
    queue = crew.queue
    row = {"id": queue.id, "key": queue.key, "language": queue.language, "brand_id": brand}
    row |= {"name_ar": queue.name.ar, "name_en": queue.name.en, "team_id": crew.team.id}
    session.execute(insert(Queue), [row | {"wrap_up_seconds": queue.wrap_up_seconds}])
    teams = {row[0]: row[1] for row in session.execute(select(Team.key, Team.id))}
    # Late cases call every supervisor; here the floor is to be looked at.
    tomorrow = times.now() + timedelta(days=1)
    session.execute(
        update(Case).where(Case.closed_at.is_(None)).values(due_at=tomorrow, reply_due_at=tomorrow)
    )
    present = set(session.scalars(select(Agent.login)))
    session.execute(
        insert(Agent),
        [
            {
                "id": agent.id, "login": agent.login, "name": agent.name.ar, "name_latin": agent.name.en,
                "role": agent.role, "team_id": teams[agent.team_key], "extension": agent.extension,
                "language": agent.language,
            }
            for agent in crew.agents
            if agent.login not in present
        ],
    )  # fmt: skip


def present(session: Session) -> list[sample.Agent]:
    """Return who works at the company already."""
    found = session.execute(
        select(
            Agent.id, Agent.login, Agent.name, Agent.name_latin, Agent.role, Team.key, Agent.extension,
            Agent.language,
        ).join(Team, Team.id == Agent.team_id).order_by(Agent.extension)
    )  # fmt: skip
    return [
        sample.Agent(row[0], row[1], sample.Words(row[2], row[3]), row[4], row[5], row[6], row[7])
        for row in found
    ]


def callers(session: Session, most: int = 400) -> list[Caller]:
    """Return customers who may call, and a few whom nobody knows."""
    found = session.execute(
        select(Number.customer_id, Number.digits)
        .join(Customer, Customer.id == Number.customer_id)
        .where(Number.is_shared.is_(False))
        .limit(most)
    )
    known = [Caller(row[0], row[1]) for row in found]
    return known + [Caller(None, f"+96611{place:07}") for place in range(len(known) // 5)]


class FloorWriter:
    """Holds the rows of everything that goes on; what is over leaves it once it is written."""

    def __init__(self, crew: Crew, people: Sequence[Caller], begins: datetime) -> None:
        self._agents = [agent.id for agent in crew.agents]
        self._teams: Mapping[UUID, UUID | None] = {}
        self._people, self._begins = people, begins
        self._calls: dict[int, _Known] = {}
        self._states: dict[int, Row] = {}
        self._pbx: dict[int, Row] = {
            place: {
                "agent_id": key, "state": str(PbxState.SIGNED_OUT), "since": begins, "is_paused": False,
                "reason": "", "queues": " ".join(crew.queues[place]), "pbx_call": "", "queue": "",
                "direction": "inbound", "digits": "", "call_since": None,
            }
            for place, key in enumerate(self._agents)
        }  # fmt: skip
        self._queues = {key: new_key() for keys in crew.queues for key in keys}
        self._bridge = new_key()
        self._touched = Touched()

    def know_teams(self, session: Session) -> None:
        """Learn whose supervisors are asked for help."""
        self._teams = {row[0]: row[1] for row in session.execute(select(Agent.id, Agent.team_id))}

    def take(self, happened: Iterable[Happening]) -> None:
        """Turn what happened into rows."""
        for one in happened:
            getattr(self, f"_{one.what}")(one)

    def call_of(self, queue_call_id: UUID) -> int | None:
        """Return the number of a caller who waits."""
        known = (number for number, call in self._calls.items() if call.queue_call["id"] == queue_call_id)
        return next(known, None)

    def move(self, number: int, target: str, at: datetime) -> None:
        """A supervisor has taken a waiting caller, or sent him to another queue."""
        row = self._calls[number].queue_call
        if target in self._queues:
            row["queue"] = target
        else:
            row |= {"outcome": str(QueueOutcome.MOVED), "left_at": at, "ended_at": at}
            self._calls.pop(number)
        self._touch(QueueCall, row)

    def place_of(self, agent_id: UUID) -> int | None:
        """Return the number of an agent; None for somebody who is not simulated."""
        return self._agents.index(agent_id) if agent_id in self._agents else None

    def write(self, session: Session, now: datetime) -> None:
        """Write what has changed since the last time, and that the bridge lives."""
        for row in self._standing(now):
            put(session, QueueState, row)
        put(session, PbxBridge, self._alive(now))
        touched, self._touched = self._touched, Touched()
        if touched.gone:
            session.execute(delete(PresentCall).where(PresentCall.agent_id.in_(touched.gone)))
        for model in _MODELS:
            for (kind, _key), row in touched.rows.items():
                if kind is model:
                    put(session, model, row)

    def write_history(self, session: Session, now: datetime) -> None:
        """Write a whole day at once."""
        touched, self._touched = self._touched, Touched()
        for model in _MODELS:
            rows = [row for (kind, _key), row in touched.rows.items() if kind is model]
            for begin in range(0, len(rows), _AT_ONCE):
                session.execute(insert(model), rows[begin : begin + _AT_ONCE])
        session.execute(insert(QueueState), list(self._standing(now)))
        session.execute(insert(PbxBridge), [self._alive(now)])

    # ------------------------------------------------------------------------------ what happens

    def _came(self, one: Happening) -> None:
        assert one.call is not None  # noqa: S101  for mypy: a caller has a number
        person = self._people[(one.call * 2_654_435_761 >> 7) % len(self._people)]
        row = {
            "id": new_key(), "queue": one.word, "pbx_call": f"demo-{one.call}", "channel": f"demo-{one.call}",
            "digits": person.digits, "caller_name": "", "agent_id": None,
            "outcome": str(QueueOutcome.WAITING), "ended_by": "", "entered_at": one.at,
            "offered_at": None, "answered_at": None, "left_at": None,
            "ended_at": None, "wait_seconds": 0, "talk_seconds": 0, "is_estimated": False,
        }  # fmt: skip
        self._calls[one.call] = _Known(row, person.customer_id, person.digits)
        self._touch(QueueCall, row)

    def _rang(self, one: Happening) -> None:
        call, agent = self._call(one), self._agent(one)
        call.queue_call["offered_at"] = call.queue_call["offered_at"] or one.at
        call.offer = {
            "id": new_key(), "queue_call_id": call.queue_call["id"], "agent_id": agent, "queue": one.word,
            "outcome": str(OfferOutcome.RINGING), "rang_at": one.at, "ended_at": None,
        }  # fmt: skip
        self._touch(QueueCall, call.queue_call)
        self._touch(QueueOffer, call.offer)
        self._see(one, PbxState.RINGING, call)

    def _not_answered(self, one: Happening) -> None:
        self._end_offer(self._call(one), OfferOutcome.NOT_ANSWERED, one.at)
        self._see(one, PbxState.PAUSED)

    def _answered(self, one: Happening) -> None:
        call = self._call(one)
        self._end_offer(call, OfferOutcome.ANSWERED, one.at)
        call.agent = one.agent
        waited = round((one.at - call.queue_call["entered_at"]).total_seconds())
        call.queue_call |= {
            "outcome": str(QueueOutcome.TALKING), "agent_id": self._agent(one), "answered_at": one.at,
            "left_at": one.at, "wait_seconds": waited,
        }  # fmt: skip
        self._touch(QueueCall, call.queue_call)
        self._see(one, PbxState.TALKING, call)
        self._show(one, call)

    def _gave_up(self, one: Happening) -> None:
        call = self._call(one)
        waited = round((one.at - call.queue_call["entered_at"]).total_seconds())
        call.queue_call |= {
            "outcome": str(QueueOutcome.ABANDONED), "left_at": one.at, "ended_at": one.at,
            "wait_seconds": waited, "ended_by": "caller",
        }  # fmt: skip
        self._touch(QueueCall, call.queue_call)
        self._calls.pop(one.call or 0)

    def _held(self, one: Happening) -> None:
        call = self._call(one)
        call.held_since = one.at
        self._show(one, call)

    def _resumed(self, one: Happening) -> None:
        call = self._call(one)
        if call.held_since is not None:
            call.held_seconds += (one.at - call.held_since).total_seconds()
            call.held_since = None
            self._show(one, call)

    def _hung_up(self, one: Happening) -> None:
        self._resumed(one)
        call = self._call(one)
        call.ended_at = one.at
        talked = round((one.at - call.queue_call["answered_at"]).total_seconds())
        call.queue_call |= {
            "outcome": str(QueueOutcome.ANSWERED), "ended_at": one.at, "talk_seconds": talked,
            "ended_by": "caller",
        }  # fmt: skip
        self._touch(QueueCall, call.queue_call)
        self._see(one, PbxState.PAUSED)

    def _wrapped_up(self, one: Happening) -> None:
        call, agent = self._call(one), self._agent(one)
        caller, held = call.queue_call, round(call.held_seconds)
        talked = max(0, caller["talk_seconds"] - held)
        key = new_key()
        self._touch(
            Interaction,
            {
                "id": key, "customer_id": call.customer_id, "agent_id": agent, "kind": "call_in",
                "at": caller["entered_at"], "title": caller["queue"], "text": "", "seconds": talked,
            },
        )  # fmt: skip
        self._touch(
            Call,
            {
                "id": key, "agent_id": agent, "team_id": self._teams.get(agent), "direction": "inbound",
                "queue": caller["queue"], "pbx_call": caller["pbx_call"], "digits": call.digits,
                "as_written": call.digits, "caller_name": "", "offered_at": caller["offered_at"],
                "answered_at": caller["answered_at"], "ended_at": call.ended_at, "talked_seconds": talked,
                "held_seconds": held, "end_reason": "remote_hangup",
            },
        )  # fmt: skip
        handled = round((one.at - caller["answered_at"]).total_seconds())
        self._touch(
            WrapUp,
            {
                "call_id": key, "agent_id": agent, "is_complete": True, "handled_seconds": handled,
                "saved_at": one.at, "resolved": "yes" if (one.call or 0) % 5 else "no",
            },
            key="call_id",
        )  # fmt: skip
        self._touched.rows.pop((PresentCall, agent), None)
        self._touched.gone.append(agent)
        self._calls.pop(one.call or 0)

    def _state(self, one: Happening) -> None:
        agent, place = self._agent(one), one.agent or 0
        before = self._states.get(place)
        if before is not None:
            before["until"] = one.at
            self._touch(AgentState, before)
        row = {"id": new_key(), "agent_id": agent, "state": one.word, "reason": one.reason, "since": one.at}
        self._states[place] = row | {"until": None}
        self._touch(AgentState, self._states[place])
        if one.word == "ready":
            self._see(one, PbxState.READY)
        elif one.word in _PAUSED:
            self._see(one, PbxState.PAUSED)

    def _help(self, one: Happening) -> None:
        agent = self._agent(one)
        row = {
            "id": new_key(), "kind": str(HelpKind(one.word)), "team_id": self._teams.get(agent),
            "agent_id": agent, "customer_id": self._call(one).customer_id, "subject_id": None, "text": "",
            "at": one.at, "taken_by": None, "taken_at": None, "closed_at": None,
        }  # fmt: skip
        self._touch(HelpRequest, row)

    # ------------------------------------------------------------------------------ rows

    def _call(self, one: Happening) -> _Known:
        return self._calls[one.call or 0]

    def _agent(self, one: Happening) -> UUID:
        return self._agents[one.agent or 0]

    def _touch(self, model: type[Base], row: Row, key: str = "id") -> None:
        self._touched.rows[model, row[key]] = row

    def _end_offer(self, call: _Known, outcome: OfferOutcome, at: datetime) -> None:
        if call.offer is not None:
            call.offer |= {"outcome": str(outcome), "ended_at": at}
            self._touch(QueueOffer, call.offer)
            call.offer = None

    def _see(self, one: Happening, state: PbxState, call: _Known | None = None) -> None:
        row = self._pbx[one.agent or 0]
        row |= {
            "state": str(state), "since": one.at, "is_paused": state is PbxState.PAUSED,
            "pbx_call": call.queue_call["pbx_call"] if call else "",
            "queue": call.queue_call["queue"] if call else "", "digits": call.digits if call else "",
            "call_since": one.at if call else None,
        }  # fmt: skip
        self._touch(PbxAgent, row, "agent_id")

    def _show(self, one: Happening, call: _Known) -> None:
        caller, agent = call.queue_call, self._agent(one)
        if agent in self._touched.gone:
            self._touched.gone.remove(agent)
        row = {
            "agent_id": agent, "call_id": caller["id"], "direction": "inbound", "queue": caller["queue"],
            "customer_id": call.customer_id, "since": caller["offered_at"],
            "answered_at": caller["answered_at"], "held_since": call.held_since,
        }  # fmt: skip
        self._touch(PresentCall, row, "agent_id")

    def _standing(self, now: datetime) -> Iterator[Row]:
        for key, row_id in self._queues.items():
            waits = [
                call.queue_call["entered_at"]
                for call in self._calls.values()
                if call.queue_call["queue"] == key and call.queue_call["outcome"] == QueueOutcome.WAITING
                and call.offer is None
            ]  # fmt: skip
            states = [row["state"] for row in self._pbx.values() if key in row["queues"].split()]
            yield {
                "id": row_id, "queue": key, "waiting": len(waits), "oldest_at": min(waits, default=None),
                "signed_in": len(states), "ready": states.count(PbxState.READY),
                "ringing": states.count(PbxState.RINGING), "talking": states.count(PbxState.TALKING),
                "paused": states.count(PbxState.PAUSED), "unreachable": 0, "changed_at": now,
            }  # fmt: skip

    def _alive(self, now: datetime) -> Row:
        return {
            "id": self._bridge, "name": "demo", "version": "", "pbx": "a simulated floor", "is_leader": True,
            "is_connected": True, "started_at": self._begins, "seen_at": now, "reconciled_at": now,
            "problem": "",
        }  # fmt: skip
