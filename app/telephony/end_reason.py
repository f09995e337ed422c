"""Why a call is over, from what was seen of its end."""

from app.telephony.protocol import Direction, EndReason

_OUTBOUND_REASONS = {
    486: EndReason.BUSY,
    600: EndReason.BUSY,
    603: EndReason.DECLINED,
    408: EndReason.NO_ANSWER,
    480: EndReason.NO_ANSWER,
    487: EndReason.NO_ANSWER,
}


def end_reason(
    *, direction: Direction, was_answered: bool, ours: EndReason | None, code: int, cause: int
) -> EndReason:
    """Return the reason; `ours` is what we did ourselves, `cause` is that of the Reason header (RFC 3326)."""
    if ours is not None:
        return ours
    if was_answered:
        return EndReason.REMOTE_HANGUP if code < 300 else EndReason.FAILED
    if direction is Direction.OUTBOUND:
        return _OUTBOUND_REASONS.get(code, EndReason.FAILED)
    if code != 487:
        return EndReason.FAILED
    return EndReason.ANSWERED_ELSEWHERE if cause == 200 else EndReason.CALLER_GAVE_UP
