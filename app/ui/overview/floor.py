"""The floor as it is known now: a picture, and what has changed since. Knows neither Qt nor the database."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from app.measures.parts import NOTHING, total
from app.models.rows.help_requests import HelpRequestRow
from app.models.rows.names import NamePair
from app.models.rows.news import NewsKind, NewsRow
from app.models.rows.pbx import BridgeRow, PbxAgentRow, PbxState, QueueStateRow
from app.models.rows.state_orders import OrderKind, OrderResult, StateOrderRow
from app.models.rows.team_floor import (
    AgentDay,
    CallNow,
    DayFigures,
    FloorPicture,
    PersonRow,
    QueueRow,
    StateRow,
    TeamRow,
)
from app.ui.overview.agent_line import AgentLine, line_of

_NO_DAY = AgentDay()
_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
_QUEUE_COUNTS = ("signed_in", "ready", "ringing", "talking", "paused", "unreachable")
BRIDGE_SILENT_SECONDS = 5.0  # a bridge shows every second that it lives


class Floor:
    """Everything the overview shows. Each change says whose lines are to be made anew."""

    def __init__(self) -> None:
        self.people: dict[UUID, PersonRow] = {}
        self.teams: dict[UUID, TeamRow] = {}
        self.queues: dict[str, QueueRow] = {}
        self.queue_states: dict[str, QueueStateRow] = {}
        self.bridge: BridgeRow | None = None
        self.figures = DayFigures()
        self.handled = NOTHING  # the sums of all agents
        self.requests: tuple[HelpRequestRow, ...] = ()
        self.customers: dict[UUID, NamePair] = {}
        self.lines: dict[UUID, AgentLine] = {}
        self._states: dict[UUID, StateRow] = {}
        self._calls: dict[UUID, CallNow] = {}
        self._pbx: dict[UUID, PbxAgentRow] = {}
        self._orders: Mapping[UUID, StateOrderRow] = {}

    @property
    def has_bridge(self) -> bool:
        """Whether a bridge lives and has the PBX: only then can anything be asked of it."""
        bridge = self.bridge
        return bridge is not None and bridge.is_connected and bridge.age_seconds < BRIDGE_SILENT_SECONDS

    def take(self, picture: FloorPicture) -> set[UUID]:
        """Begin anew with a picture; return whose lines are other than before."""
        self.people = {person.id: person for person in picture.people}
        self.teams = {team.id: team for team in picture.teams}
        self.queues = {queue.key: queue for queue in picture.queues}
        self.queue_states, self.bridge = dict(picture.queue_states), picture.bridge
        self._states, self._calls = dict(picture.states), dict(picture.calls)
        self._pbx = dict(picture.pbx)
        gone = self.lines.keys() - self.people.keys()
        for key in gone:
            del self.lines[key]
        return self._made_anew(self.people) | gone

    def take_figures(self, figures: DayFigures) -> set[UUID]:
        """Take the sums of the day."""
        self.figures = figures
        self.handled = total(day.parts for day in figures.agents.values())
        return self._made_anew(self.people)

    def take_requests(
        self, requests: Iterable[HelpRequestRow], orders: Mapping[UUID, StateOrderRow]
    ) -> set[UUID]:
        """Take who needs help, and what desks were told to do."""
        before = {request.agent_id for request in self.requests} | self._orders.keys()
        self.requests, self._orders = tuple(requests), orders
        after = {request.agent_id for request in self.requests} | orders.keys()
        return self._made_anew(key for key in before | after if key in self.people)

    def order_of(self, agent_id: UUID) -> StateOrderRow | None:
        """Return what an agent's desk was told to do last."""
        return self._orders.get(agent_id)

    def hear(self, rows: Iterable[NewsRow]) -> set[UUID]:
        """Take what a notice says; return whose lines are other than before."""
        touched: set[UUID] = set()
        for row in rows:
            if row.subject_id is None or (
                row.kind != NewsKind.QUEUE_STATES and row.subject_id not in self.people
            ):
                continue
            match row.kind:
                case NewsKind.AGENT_STATES:
                    self._hear_state(row.subject_id, _read(row))
                case NewsKind.PRESENT_CALLS:
                    self._hear_call(row.subject_id, row.customer_id, _read(row))
                case NewsKind.PBX_AGENTS:
                    self._hear_pbx(row.subject_id, _read(row))
                case NewsKind.QUEUE_STATES:
                    self._hear_queue(_read(row))
                    continue
                case _:
                    continue
            touched.add(row.subject_id)
        return self._made_anew(touched)

    def unnamed_customers(self) -> set[UUID]:
        """Return the customers on the line whose names are not known yet."""
        wanted = {line.customer_id for line in self.lines.values() if line.customer_id is not None}
        return wanted - self.customers.keys()

    def _made_anew(self, keys: Iterable[UUID]) -> set[UUID]:
        changed = set()
        helped = {request.agent_id for request in self.requests}
        for key in keys:
            line = line_of(
                self.people[key],
                self._states.get(key),
                self._calls.get(key),
                self._pbx.get(key),
                self.figures.agents.get(key, _NO_DAY),
                ordered=_next(self._orders.get(key)),
                needs_help=key in helped,
            )
            if self.lines.get(key) != line:
                self.lines[key] = line
                changed.add(key)
        return changed

    def _hear_state(self, key: UUID, said: Mapping[str, Any]) -> None:
        if not said:
            return
        until, known = _moment(said.get("until")), self._states.get(key)
        since = _moment(said.get("since"))
        if since is None or (known is not None and since < known.since):
            return  # older than what is known
        if until is None:
            self._states[key] = StateRow(said.get("state", ""), said.get("reason", ""), since)
        elif known is not None and known.since <= since:
            del self._states[key]

    def _hear_call(self, key: UUID, customer_id: UUID | None, said: Mapping[str, Any]) -> None:
        since = _moment(said.get("since"))
        if since is None:
            self._calls.pop(key, None)
            return
        answered, held = (_moment(said.get(name)) for name in ("answered_at", "held_since"))
        call_id, direction, queue = UUID(said["call_id"]), said["direction"], said["queue"]
        self._calls[key] = CallNow(call_id, direction, queue, customer_id, since, answered, held)

    def _hear_pbx(self, key: UUID, said: Mapping[str, Any]) -> None:
        since, known = _moment(said.get("since")), self._pbx.get(key)
        if since is None or said.get("state") not in set(PbxState):
            return
        row = known or PbxAgentRow(key, PbxState.READY, since, False, "", (), "", "", "", "", None)
        self._pbx[key] = replace(
            row,
            state=PbxState(said["state"]),
            since=since,
            is_paused=bool(said.get("is_paused")),
            reason=said.get("reason", ""),
            queue=said.get("queue", ""),
        )

    def _hear_queue(self, said: Mapping[str, Any]) -> None:
        if not said:
            return
        oldest, changed = (_moment(said.get(name)) for name in ("oldest_at", "changed_at"))
        signed_in, ready, ringing, talking, paused, unreachable = (
            int(said.get(name, 0)) for name in _QUEUE_COUNTS
        )
        row = QueueStateRow(
            str(said["queue"]), int(said["waiting"]), oldest,
            signed_in, ready, ringing, talking, paused, unreachable, changed or _LONG_AGO,
        )  # fmt: skip
        self.queue_states[row.queue] = row


def _read(row: NewsRow) -> dict[str, Any]:
    """Read what a notice tells of a row; nothing where it tells nothing, or not in our words."""
    try:
        said = json.loads(row.detail) if row.detail else {}
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}


def _moment(text: object) -> datetime | None:
    return datetime.fromisoformat(text) if isinstance(text, str) and text else None


def _next(order: StateOrderRow | None) -> str:
    """Return the state that an order brings, while it is not there yet."""
    if order is None or order.kind != OrderKind.STATE or order.result not in ("", OrderResult.NEXT):
        return ""
    return order.state
