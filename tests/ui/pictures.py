"""Pictures of calls for tests: what an engine would say."""

from dataclasses import replace

from app import times
from app.telephony.protocol import (
    CallEnded,
    Caller,
    CallId,
    CallPicture,
    CallState,
    Direction,
    EndReason,
    QueueFacts,
)


def ringing(call_id: str = "call-1", number: str = "0500000001") -> CallPicture:
    """Return a call that was just offered."""
    return CallPicture(
        call_id=CallId(call_id),
        direction=Direction.INBOUND,
        state=CallState.OFFERED,
        caller=Caller(number=number),
        queue=QueueFacts(queue="billing", waited_seconds=12),
        offered_at=times.now().timestamp(),
    )


def dialling(call_id: str, number: str) -> CallPicture:
    """Return a call that was just dialled."""
    return CallPicture(
        call_id=CallId(call_id),
        direction=Direction.OUTBOUND,
        state=CallState.DIALLING,
        caller=Caller(number=number),
        offered_at=times.now().timestamp(),
    )


def talking(picture: CallPicture) -> CallPicture:
    """Return the same call, answered now."""
    return replace(picture, state=CallState.TALKING, answered_at=times.now().timestamp())


def held(picture: CallPicture) -> CallPicture:
    """Return the same call, held by us."""
    return replace(picture, state=CallState.HELD)


def ended(picture: CallPicture, reason: EndReason = EndReason.REMOTE_HANGUP) -> CallEnded:
    """Return the last word about a call."""
    return CallEnded(call_id=picture.call_id, reason=reason, talked_seconds=3.0)
