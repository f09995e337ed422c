"""Carries out what people ask of the PBX, as far as they may; says what became of it."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.bridge.picture import Line, Picture
from app.bridge.switch import Mode, Place, Switch
from app.errors import BadInput, PbxRefused, Unavailable
from app.models.rows.pbx import OrderAnswer, OrderState, OrderVerb, PbxState
from app.models.rows.pbx_roster import AskedOrder, Roster, RosterAgent

Result = tuple[OrderState, str]
DONE: Result = (OrderState.DONE, "")
_OWN = frozenset(
    {
        *(OrderVerb.SIGN_IN, OrderVerb.SIGN_OUT, OrderVerb.PAUSE, OrderVerb.READY),
        *(OrderVerb.MUTE_RECORDING, OrderVerb.UNMUTE_RECORDING),
    }
)
_NOT_OF_OTHERS = frozenset({OrderVerb.MUTE_RECORDING, OrderVerb.UNMUTE_RECORDING})
_MODES = {
    OrderVerb.LISTEN: Mode.LISTEN,
    OrderVerb.WHISPER: Mode.WHISPER,
    OrderVerb.BARGE: Mode.BARGE,
}
LISTENS = frozenset(_MODES)


@dataclass(frozen=True, slots=True)
class Work:
    """An order, and all that is known when it is carried out."""

    order: AskedOrder
    verb: OrderVerb
    agent: RosterAgent
    roster: Roster
    picture: Picture
    switch: Switch


async def carry_out(order: AskedOrder, roster: Roster, picture: Picture, switch: Switch) -> Result:
    """Do what is asked and return what became of it; nothing is raised on account of the PBX."""
    try:
        verb = OrderVerb(order.verb)
    except ValueError:
        return OrderState.REFUSED, OrderAnswer.UNKNOWN
    agent = roster.agents.get(order.agent_id)
    if agent is None or not _may(order, verb, roster):
        return OrderState.REFUSED, OrderAnswer.NOT_ALLOWED
    if not agent.extension:
        return OrderState.REFUSED, OrderAnswer.NO_EXTENSION
    try:
        return await _RULES[verb](Work(order, verb, agent, roster, picture, switch))
    except PbxRefused:
        return OrderState.FAILED, _NO[verb]
    except BadInput:
        return OrderState.REFUSED, OrderAnswer.PBX_SAYS_NO
    except Unavailable:
        return OrderState.FAILED, OrderAnswer.NO_PBX


def _may(order: AskedOrder, verb: OrderVerb, roster: Roster) -> bool:
    if order.asked_by == order.agent_id and verb in _OWN:
        return order.asked_by in roster.agents
    return verb not in _NOT_OF_OTHERS and roster.leads(order.asked_by, order.agent_id)


async def _sign_in(work: Work) -> Result:
    places = [Place(*place) for place in work.agent.queues if work.order.queue in ("", place[0])]
    if not places:
        return OrderState.REFUSED, OrderAnswer.NO_QUEUE
    problem: PbxRefused | None = None
    done = 0
    for place in places:
        try:
            await work.switch.sign_in(work.agent.extension, work.agent.name, place, reason=work.order.reason)
            done += 1
        except PbxRefused as error:  # a queue the PBX does not have; the others count
            problem = error
    if problem is not None and not done:
        raise problem
    if work.order.reason:
        await work.switch.pause(work.agent.extension, work.order.reason)
    else:
        await work.switch.make_ready(work.agent.extension)
    return DONE


async def _sign_out(work: Work) -> Result:
    known = {queue for queue, extension in work.picture.members if extension == work.agent.extension}
    queues = known | {queue for queue, _ in work.agent.queues}
    for queue in sorted(queues):
        if work.order.queue not in ("", queue):
            continue
        try:
            await work.switch.sign_out(work.agent.extension, queue)
        except PbxRefused:
            if queue in known:
                raise
    return DONE


async def _pause(work: Work) -> Result:
    await work.switch.pause(work.agent.extension, work.order.reason)
    return DONE


async def _make_ready(work: Work) -> Result:
    await work.switch.make_ready(work.agent.extension)
    return DONE


async def _listen(work: Work) -> Result:
    boss = work.roster.agents[work.order.asked_by]
    now = work.picture.agents.get(work.agent.extension)
    if not boss.extension or boss.extension == work.agent.extension:
        return OrderState.REFUSED, OrderAnswer.NO_EXTENSION
    if now is None or now.state is not PbxState.TALKING:
        return OrderState.REFUSED, OrderAnswer.NO_CALL
    await work.switch.listen(work.order.id.hex, boss.extension, work.agent.extension, _MODES[work.verb])
    return DONE


async def _stop_listening(work: Work) -> Result:
    """End every listening of this supervisor to this agent; nobody else's."""
    boss = work.roster.agents[work.order.asked_by]
    for name, heard in work.picture.listening.items():
        line = work.picture.lines.get(name)
        is_his = line is not None and f"/{boss.extension}-" in line.name
        if line is not None and is_his and heard.extension == work.agent.extension:
            await work.switch.hang_up(line)
    return DONE


async def _move(work: Work) -> Result:
    where = _target(work)
    if not where:
        return OrderState.REFUSED, OrderAnswer.NO_EXTENSION
    for (channel, queue, _), stay in work.picture.stays.items():
        line = work.picture.lines.get(channel)
        if stay.is_waiting and stay.pbx_call == work.order.pbx_call and line is not None:
            await work.switch.move(line, queue, where)
            return DONE
    return OrderState.REFUSED, OrderAnswer.NO_CALL


def _target(work: Work) -> str:
    """Return where a caller goes, as the dialplan reads it: a queue we know or an agent's extension only."""
    if work.verb is OrderVerb.TAKE:
        return f"e:{work.agent.extension}"
    target = work.order.target
    if target in work.roster.queues:
        return f"q:{target}"
    return f"e:{target}" if work.roster.is_agent(target) else ""


async def _mute(work: Work) -> Result:
    now = work.picture.agents.get(work.agent.extension)
    own = _own_calls(work.picture, work.agent.extension)
    pbx_call = work.order.pbx_call or (now.pbx_call if now else "")
    if not pbx_call or pbx_call not in own:
        return OrderState.REFUSED, OrderAnswer.NO_CALL
    lines = [line for line in work.picture.lines.values() if line.pbx_call == pbx_call]
    await work.switch.mute_recording(lines, is_muted=work.verb is OrderVerb.MUTE_RECORDING)
    return DONE


def _own_calls(picture: Picture, extension: str) -> set[str]:
    lines: list[Line] = [line for line in picture.lines.values() if line.extension == extension]
    return {line.pbx_call for line in lines}


_RULES: Mapping[OrderVerb, Callable[[Work], Awaitable[Result]]] = MappingProxyType(
    {
        OrderVerb.SIGN_IN: _sign_in,
        OrderVerb.SIGN_OUT: _sign_out,
        OrderVerb.PAUSE: _pause,
        OrderVerb.READY: _make_ready,
        **dict.fromkeys(_MODES, _listen),
        OrderVerb.STOP_LISTENING: _stop_listening,
        OrderVerb.TAKE: _move,
        OrderVerb.REROUTE: _move,
        OrderVerb.MUTE_RECORDING: _mute,
        OrderVerb.UNMUTE_RECORDING: _mute,
    }
)
# What it means when the PBX says no.
_NO: Mapping[OrderVerb, OrderAnswer] = MappingProxyType(
    {
        OrderVerb.SIGN_IN: OrderAnswer.NO_QUEUE,
        OrderVerb.SIGN_OUT: OrderAnswer.PBX_SAYS_NO,
        OrderVerb.PAUSE: OrderAnswer.NOT_SIGNED_IN,
        OrderVerb.READY: OrderAnswer.NOT_SIGNED_IN,
        **dict.fromkeys(_MODES, OrderAnswer.UNREACHABLE),
        OrderVerb.STOP_LISTENING: OrderAnswer.NO_CALL,
        OrderVerb.TAKE: OrderAnswer.NO_CALL,
        OrderVerb.REROUTE: OrderAnswer.NO_CALL,
        OrderVerb.MUTE_RECORDING: OrderAnswer.NO_RECORDING,
        OrderVerb.UNMUTE_RECORDING: OrderAnswer.NO_RECORDING,
    }
)
