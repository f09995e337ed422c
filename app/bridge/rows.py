"""Makes rows of a picture: only of what differs from what was written last."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import TypeVar
from uuid import UUID, uuid5

from app import numbers
from app.bridge.asterisk_events import LISTENING_LINE
from app.bridge.picture import AgentNow, Listening, Picture, Stay, StayKey
from app.models.changes.pbx_rows import AnswerRow, Rows
from app.models.rows.pbx import (
    PbxAgentRow,
    PbxState,
    QueueCallRow,
    QueueOfferRow,
    QueueStateRow,
    SupervisionRow,
)
from app.models.rows.pbx_roster import AskedOrder, Roster

_OURS = UUID("a2f0d7a4-4a5c-5e0e-9d5b-8d4d6b2f3c10")
_LONGEST_NAME = 200
_LONGEST_NUMBER = 40

Key = TypeVar("Key")
Value = TypeVar("Value")


def key_of_stay(key: StayKey) -> UUID:
    """Return the key of the row of a stay: whoever writes it, whenever, it is the same row."""
    return uuid5(_OURS, "|".join(map(str, key)))


def difference(
    before: Picture,
    after: Picture,
    roster: Roster,
    listens: Mapping[UUID, AskedOrder],
    *,
    is_told: bool,
    region: str,
) -> Rows:
    """Return the rows that a change of the picture makes."""
    stays = list(_changed(before.stays, after.stays))
    return Rows(
        calls=[_call(key, stay, roster, region) for key, stay in stays],
        offers=[row for key, stay in stays for row in _offers(key, before.stays.get(key), stay, roster)],
        agents=[
            _agent(agent, roster, extension, region)
            for extension, agent in _changed(before.agents, after.agents)
            if roster.is_agent(extension)
        ],
        queues=list(_queues(before, after, roster)),
        answers=[
            AnswerRow(
                uuid5(_OURS, "|".join(("answer", *key))),
                answer.pbx_call,
                answer.queue,
                _agent_id(roster, answer.extension),
                answer.question,
                answer.score,
                answer.at,
            )
            for key, answer in _changed(before.answers, after.answers)
        ],
        supervisions=[
            row
            for line, heard in _changed(before.listening, after.listening)
            for row in _supervision(line, heard, listens, roster, is_told=is_told)
        ],
    )


def queue_states(picture: Picture, roster: Roster) -> dict[str, QueueStateRow]:
    """Return how each queue stands."""
    queues = roster.queues | {queue for queue, _ in picture.members}
    states: dict[str, list[AgentNow]] = {queue: [] for queue in queues}
    for queue, extension in picture.members:
        if extension in picture.agents:
            states[queue].append(picture.agents[extension])
    waiting: dict[str, list[datetime]] = {}
    for key, stay in picture.stays.items():
        if stay.is_waiting:
            waiting.setdefault(key[1], []).append(stay.entered_at)
    return {queue: _queue(queue, states.get(queue, []), waiting.get(queue, [])) for queue in sorted(queues)}


def _queue(queue: str, agents: list[AgentNow], waiting: list[datetime]) -> QueueStateRow:
    def count(state: PbxState) -> int:
        return sum(agent.state is state for agent in agents)

    newest = max([agent.since for agent in agents] + waiting, default=_NEVER)
    return QueueStateRow(
        queue,
        len(waiting),
        min(waiting, default=None),
        len(agents),
        count(PbxState.READY),
        count(PbxState.RINGING),
        count(PbxState.TALKING),
        count(PbxState.PAUSED),
        count(PbxState.UNREACHABLE),
        newest,
    )


_NEVER = datetime.fromisoformat("2000-01-01T00:00:00+00:00")


def _changed(before: Mapping[Key, Value], after: Mapping[Key, Value]) -> Iterator[tuple[Key, Value]]:
    if before is after:
        return
    for key, value in after.items():
        old = before.get(key)
        if old is not value and old != value:
            yield key, value


def _agent_id(roster: Roster, extension: str) -> UUID | None:
    agent = roster.by_extension.get(extension)
    return None if agent is None else agent.id


def _call(key: StayKey, stay: Stay, roster: Roster, region: str) -> QueueCallRow:
    channel, queue, _ = key
    return QueueCallRow(
        id=key_of_stay(key),
        queue=queue,
        pbx_call=stay.pbx_call,
        channel=channel,
        digits=_digits(stay.number, region),
        caller_name=stay.name[:_LONGEST_NAME],
        agent_id=_agent_id(roster, stay.extension),
        outcome=stay.outcome,
        ended_by=stay.ended_by,
        entered_at=stay.entered_at,
        offered_at=stay.offered_at,
        answered_at=stay.answered_at,
        left_at=stay.left_at,
        ended_at=stay.ended_at,
        wait_seconds=stay.waited_seconds,
        talk_seconds=stay.talked_seconds,
        is_estimated=stay.is_estimated,
    )


def _digits(number: str, region: str) -> str:
    return numbers.read(number, region).digits[:_LONGEST_NUMBER]


def _offers(key: StayKey, before: Stay | None, after: Stay, roster: Roster) -> Iterator[QueueOfferRow]:
    for place, offer in enumerate(after.offers):
        known = before.offers[place] if before is not None and place < len(before.offers) else None
        agent_id = _agent_id(roster, offer.extension)
        if offer != known and agent_id is not None:
            yield QueueOfferRow(
                uuid5(key_of_stay(key), str(place)),
                key_of_stay(key),
                agent_id,
                key[1],
                offer.outcome,
                offer.rang_at,
                offer.ended_at,
            )


def _agent(agent: AgentNow, roster: Roster, extension: str, region: str) -> PbxAgentRow:
    has_call = bool(agent.pbx_call)
    return PbxAgentRow(
        agent_id=roster.by_extension[extension].id,
        state=agent.state,
        since=agent.since,
        is_paused=agent.is_paused,
        reason=agent.reason,
        queues=agent.queues,
        pbx_call=agent.pbx_call,
        queue=agent.queue,
        direction=("outbound" if agent.is_outbound else "inbound") if has_call else "",
        digits=_digits(agent.number, region),
        call_since=agent.call_since,
    )


def _queues(before: Picture, after: Picture, roster: Roster) -> Iterator[tuple[UUID, QueueStateRow]]:
    if before.members is after.members and before.agents is after.agents and before.stays is after.stays:
        return
    old = queue_states(before, roster) if before.reconciled_at is not None else {}
    for queue, state in queue_states(after, roster).items():
        if old.get(queue) != state:
            yield uuid5(_OURS, f"queue|{queue}"), state


def _supervision(
    line: str, heard: Listening, listens: Mapping[UUID, AskedOrder], roster: Roster, *, is_told: bool
) -> Iterator[SupervisionRow]:
    try:
        order = listens.get(UUID(line.removeprefix(LISTENING_LINE)))
    except ValueError:
        return
    if order is not None and order.agent_id in roster.agents:
        yield SupervisionRow(
            order.id,
            order.asked_by,
            order.agent_id,
            order.verb,
            heard.pbx_call,
            heard.began_at,
            heard.ended_at,
            is_told,
        )
