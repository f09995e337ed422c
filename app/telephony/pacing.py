"""How long the engine may wait for SIP and for the desk: the more is going on, the shorter."""

from dataclasses import dataclass

QUICK_SECONDS = 2.0  # after something happened, more is likely to


@dataclass(frozen=True, slots=True)
class Pace:
    """Where to wait, and how long: first on the desk's line, then for SIP."""

    desk_ms: int
    sip_ms: int


SETTING_UP = Pace(desk_ms=1, sip_ms=0)  # the desk's ShowedCall is what the caller waits for
LIVELY = Pace(desk_ms=0, sip_ms=1)
TALKING = Pace(desk_ms=0, sip_ms=25)  # sound has threads of its own; an order waits 13 ms on average
IDLE = Pace(desk_ms=0, sip_ms=20)  # SIP still wakes at once; an order waits 10 ms on average


def pace(*, setting_up: bool, has_calls: bool, quiet_seconds: float) -> Pace:
    """Choose the pace; `quiet_seconds` is the time since the last order or SIP event."""
    if setting_up:
        return SETTING_UP
    if has_calls and quiet_seconds < QUICK_SECONDS:
        return LIVELY
    return TALKING if has_calls else IDLE
