"""Compares what is known with everything the PBX says there is, and believes the PBX."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from types import MappingProxyType

from app.bridge import stays
from app.bridge.agents import look_again
from app.bridge.events import Everything, LineSeen, WaitingSeen
from app.bridge.picture import AgentNow, Line, Member, Picture, Stay, with_item
from app.models.rows.pbx import PbxState, QueueOutcome

# A caller who left may be answered within so long; after that his leaving is all there is to know.
_DECIDED_AFTER = timedelta(seconds=5)


def compare(picture: Picture, event: Everything) -> Picture:
    """Return the picture that agrees with the PBX; what ended unseen is said to have."""
    lines = {line.line: _line(picture, line) for line in event.lines}
    seen = replace(
        picture,
        lines=MappingProxyType(lines),
        members=MappingProxyType(
            {
                (each.queue, each.extension): Member(each.is_paused, each.reason if each.is_paused else "")
                for each in event.members
            }
        ),
        devices=MappingProxyType({each.extension: each.device for each in event.members}),
        reconciled_at=event.at,
    )
    seen = _with_waiting(seen, event)
    seen = _without_gone(seen, event)
    seen = _listening(seen, event.at)
    extensions = {each.extension for each in event.members} | set(picture.agents)
    for extension in sorted(extensions):
        seen = look_again(seen, extension, event.at)
    return _since_paused(seen, picture, event)


def _line(picture: Picture, seen: LineSeen) -> Line:
    known = picture.lines.get(seen.line)
    since = known.since if known else seen.at
    is_outbound = known.is_outbound if known else seen.is_outbound
    return Line(seen.name, seen.extension, seen.pbx_call, seen.number, seen.is_up, is_outbound, since)


def _with_waiting(picture: Picture, event: Everything) -> Picture:
    for caller in event.waiting:
        times = picture.times_in.get((caller.channel, caller.queue), 0)
        stay = picture.stays.get((caller.channel, caller.queue, times))
        if stay is not None and (stay.is_waiting or _was_later(stay, event.at)):
            continue
        if stay is not None and stay.outcome is QueueOutcome.UNSEEN:
            again = replace(
                stay, outcome=QueueOutcome.WAITING, left_at=None, ended_at=None, is_estimated=False
            )
            key = (caller.channel, caller.queue, times)
            picture = replace(picture, stays=with_item(picture.stays, key, again))
            continue
        picture = stays.begin(picture, caller.channel, caller.queue, _estimated(caller))
    return picture


def _estimated(caller: WaitingSeen) -> Stay:
    return Stay(caller.pbx_call, caller.number, caller.name, caller.at, is_estimated=True)


def _was_later(stay: Stay, at: datetime) -> bool:
    """Say whether something happened to a stay after the PBX was asked."""
    return stay.left_at is not None and stay.left_at >= at


def _without_gone(picture: Picture, event: Everything) -> Picture:
    waiting = {(each.channel, each.queue) for each in event.waiting}
    for key, stay in picture.stays.items():
        channel, queue, _ = key
        if stay.ended_at is not None or stay.entered_at > event.at:
            continue
        if channel not in picture.lines:
            picture = stays.end_with_line(picture, channel, event.at, is_estimated=True)
        elif stay.is_waiting and (channel, queue) not in waiting:
            picture = replace(
                picture, stays=with_item(picture.stays, key, _found(picture, stay, channel, event))
            )
        elif _has_left_for_good(stay, event.at):
            left = replace(stay, outcome=QueueOutcome.LEFT, ended_at=stay.left_at)
            picture = replace(picture, stays=with_item(picture.stays, key, left))
    return picture


def _has_left_for_good(stay: Stay, at: datetime) -> bool:
    return (
        stay.outcome is QueueOutcome.WAITING
        and stay.left_at is not None
        and at - stay.left_at > _DECIDED_AFTER
    )


def _found(picture: Picture, stay: Stay, channel: str, event: Everything) -> Stay:
    """Return what became of a caller who is there and waits no more: an agent has him, or nobody knows."""
    agents = [
        line.extension
        for name, line in picture.lines.items()
        if name != channel and line.pbx_call == stay.pbx_call and line.extension and line.is_up
    ]
    if not agents:
        return stays.unseen(stay, event.at)
    waited = max(0, int((event.at - stay.entered_at).total_seconds()))
    return replace(stays.answered(stay, agents[0], event.at, waited), is_estimated=True)


def _listening(picture: Picture, at: datetime) -> Picture:
    for line, heard in picture.listening.items():
        if heard.ended_at is None and line not in picture.lines:
            ended = replace(heard, ended_at=at)
            picture = replace(picture, listening=with_item(picture.listening, line, ended))
    return picture


def _since_paused(picture: Picture, before: Picture, event: Everything) -> Picture:
    """Whoever was paused while nobody looked has been since the PBX says."""
    agents: dict[str, AgentNow] = dict(picture.agents)
    for member in event.members:
        agent, known = agents.get(member.extension), before.agents.get(member.extension)
        is_new = known is None or known.state is not PbxState.PAUSED
        if agent is not None and agent.state is PbxState.PAUSED and is_new and member.paused_at is not None:
            agents[member.extension] = replace(agent, since=min(agent.since, member.paused_at))
    return replace(picture, agents=_same(picture.agents, agents))


def _same(before: Mapping[str, AgentNow], after: dict[str, AgentNow]) -> Mapping[str, AgentNow]:
    return before if before == after else MappingProxyType(after)
