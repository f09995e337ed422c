"""Lets somebody call until it rings: what a loaded computer does not show at once gets 480."""

from collections.abc import Callable

from tests.end_to_end.desk.caller import Caller
from tests.end_to_end.desk.seat import Seat
from tests.end_to_end.desk.seen import Seen

MOST_TRIES = 30


def ring(seat: Seat, make_caller: Callable[..., Caller], number: str = "", from_uri: str = "") -> Caller:
    """Return the caller whose banner is shown and listens."""
    for _ in range(MOST_TRIES):
        caller = make_caller(seat, number, from_uri)
        caller.call()
        seat.until(_armed_or_refused(caller))
        if not caller.has_got("480"):
            return caller
        caller.close()
        seat.rest()
    raise AssertionError("no call was shown in time")


def _armed_or_refused(caller: Caller) -> Callable[[Seen], object]:
    def is_settled(now: Seen) -> bool:
        rings = now.banner is not None and now.banner.is_armed and caller.has_got("180")
        return rings or (caller.has_got("480") and now.banner is None)

    return is_settled
