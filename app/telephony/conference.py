"""Several calls joined to one conversation, mixed in the engine."""

from app.telephony.call_machine import OrderImpossible
from app.telephony.lines import Lines
from app.telephony.protocol import JoinCalls, Refusal


def join(lines: Lines, order: JoinCalls) -> None:
    """Let everybody hear everybody; a call that is not named leaves the conference."""
    joined = [lines.answered(call_id) for call_id in dict.fromkeys(order.call_ids)]
    if len(joined) < 2:
        raise OrderImpossible(Refusal.WRONG_STATE, "a conference needs two calls")
    for line in lines.joined():
        line.machine.is_joined = False
    for line in joined:
        line.machine.is_joined = True  # all of them first: the effects connect each with each
    lines.hold_others(joined[0])
    for line in joined:
        lines.do(line, line.machine.join())
