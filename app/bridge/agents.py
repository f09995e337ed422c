"""What an agent does, made out of his telephone, his queues and his lines."""

from dataclasses import replace
from datetime import datetime

from app.bridge.events import Device
from app.bridge.picture import AgentNow, Line, Picture, with_item
from app.models.rows.pbx import PbxState, QueueOutcome

_BY_DEVICE = {
    Device.UNREACHABLE: PbxState.UNREACHABLE,
    Device.RINGING: PbxState.RINGING,
    Device.BUSY: PbxState.TALKING,
}


def look_again(picture: Picture, extension: str, at: datetime) -> Picture:
    """Return a picture in which an agent's state is what everything else says of him."""
    before = picture.agents.get(extension)
    now = _now(picture, extension, at)
    if before is None and now.state is PbxState.SIGNED_OUT:
        return picture
    if before is not None:
        is_same = before.state is now.state and (
            now.state is not PbxState.PAUSED or before.reason == now.reason
        )
        since = before.since if is_same else at
        is_same_call = before.pbx_call == now.pbx_call
        now = replace(now, since=since, call_since=before.call_since if is_same_call else now.call_since)
    if now == before:
        return picture
    return replace(picture, agents=with_item(picture.agents, extension, now))


def _now(picture: Picture, extension: str, at: datetime) -> AgentNow:
    queues = tuple(sorted(queue for queue, member in picture.members if member == extension))
    members = [picture.members[queue, extension] for queue in queues]
    is_paused = bool(members) and all(member.is_paused for member in members)
    reason = next((member.reason for member in members if member.reason), "") if is_paused else ""
    device = picture.devices.get(extension, Device.IDLE)
    if not members:
        state = PbxState.SIGNED_OUT
    else:
        state = _BY_DEVICE.get(device, PbxState.PAUSED if is_paused else PbxState.READY)
    now = AgentNow(state, at, is_paused, reason, queues)
    line = _line_of(picture, extension)
    if line is None or state not in (PbxState.RINGING, PbxState.TALKING):
        return now
    return replace(
        now,
        pbx_call=line.pbx_call,
        queue=_queue_of(picture, line.pbx_call),
        is_outbound=line.is_outbound,
        number=line.number,
        call_since=line.since,
    )


def _line_of(picture: Picture, extension: str) -> Line | None:
    lines = [line for line in picture.lines.values() if line.extension == extension]
    return min(lines, key=lambda line: (not line.is_up, line.since, line.name), default=None)


def _queue_of(picture: Picture, pbx_call: str) -> str:
    live = (QueueOutcome.WAITING, QueueOutcome.TALKING)
    stays = [
        (stay.entered_at, key[1])
        for key, stay in picture.stays.items()
        if stay.pbx_call == pbx_call and stay.outcome in live
    ]
    return max(stays, default=("", ""))[1]
