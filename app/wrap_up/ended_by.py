"""Who ended a call, as far as the telephone knows."""

from enum import StrEnum


class EndedBy(StrEnum):
    """Whose deed the end of the call was."""

    CUSTOMER = "customer"
    AGENT = "agent"
    NETWORK = "network"
    UNKNOWN = ""


_OF_REASON = {
    "remote_hangup": EndedBy.CUSTOMER,
    "caller_gave_up": EndedBy.CUSTOMER,
    "busy": EndedBy.CUSTOMER,
    "no_answer": EndedBy.CUSTOMER,
    "local_hangup": EndedBy.AGENT,
    "declined": EndedBy.AGENT,
    "transferred": EndedBy.AGENT,
    "parked": EndedBy.AGENT,
    "failed": EndedBy.NETWORK,
    "no_desk": EndedBy.NETWORK,
}


def ended_by(end_reason: str) -> EndedBy:
    """Return who ended a call that ended for this reason."""
    return _OF_REASON.get(end_reason, EndedBy.UNKNOWN)
