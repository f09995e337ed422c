"""Makes a picture of what the bridge before wrote down, so that nothing is counted twice or forgotten."""

from types import MappingProxyType
from uuid import UUID

from app.bridge.asterisk_events import LISTENING_LINE
from app.bridge.picture import AgentNow, Listening, Offer, Picture, Stay, StayKey
from app.bridge.rows import key_of_stay
from app.models.rows.pbx import PbxAgentRow, QueueCallRow
from app.models.rows.pbx_remembered import Remembered
from app.models.rows.pbx_roster import Roster

_MOST_TIMES = 50  # in one queue, of one caller


def picture_of(remembered: Remembered, roster: Roster) -> Picture:
    """Return the picture as it was when somebody last looked."""
    offers: dict[UUID, list[Offer]] = {}
    for row in remembered.offers:
        if row.agent_id in roster.agents:
            offer = Offer(roster.agents[row.agent_id].extension, row.rang_at, row.outcome, row.ended_at)
            offers.setdefault(row.queue_call_id, []).append(offer)
    stays = {}
    for call in remembered.calls:
        key = _key(call)
        if key is not None:
            stays[key] = _stay(call, tuple(offers.get(call.id, ())), roster)
    counted = {(line, queue): count for line, queue, count in remembered.times_in}
    for channel, queue, times in stays:
        counted[channel, queue] = max(times, counted.get((channel, queue), 0))
    agents = {
        roster.agents[row.agent_id].extension: _agent(row)
        for row in remembered.agents
        if row.agent_id in roster.agents and roster.agents[row.agent_id].extension
    }
    listening = {
        LISTENING_LINE + row.id.hex: Listening(
            roster.agents[row.agent_id].extension, row.pbx_call, row.began_at
        )
        for row in remembered.supervisions
        if row.agent_id in roster.agents
    }
    return Picture(
        stays=MappingProxyType(stays),
        times_in=MappingProxyType(counted),
        agents=MappingProxyType(agents),
        listening=MappingProxyType(listening),
    )


def _key(call: QueueCallRow) -> StayKey | None:
    keys = ((call.channel, call.queue, times) for times in range(1, _MOST_TIMES))
    return next((key for key in keys if key_of_stay(key) == call.id), None)


def _stay(call: QueueCallRow, offers: tuple[Offer, ...], roster: Roster) -> Stay:
    agent = roster.agents.get(call.agent_id) if call.agent_id else None
    return Stay(
        call.pbx_call,
        call.digits,
        call.caller_name,
        call.entered_at,
        call.outcome,
        agent.extension if agent else "",
        call.ended_by,
        call.offered_at,
        call.answered_at,
        call.left_at,
        call.ended_at,
        call.wait_seconds,
        call.talk_seconds,
        call.is_estimated,
        offers,
    )


def _agent(row: PbxAgentRow) -> AgentNow:
    return AgentNow(
        row.state,
        row.since,
        row.is_paused,
        row.reason,
        row.queues,
        row.pbx_call,
        row.queue,
        row.direction == "outbound",
        row.digits,
        row.call_since,
    )
