"""Sleep, another address, a network or PBX that was away: accounts register anew, and calls are asked."""

import logging
from collections.abc import Callable

from app import times
from app.telephony.accounts import Accounts
from app.telephony.endpoint import Endpoint
from app.telephony.lines import Lines
from app.telephony.own_address import Change, OwnAddress
from app.telephony.protocol import CallState, Direction
from app.telephony.waking import Waking

log = logging.getLogger(__name__)

STALE_RINGING_SECONDS = 32.0  # whoever called has given up by then, and nobody heard it


class Survival:
    """Looks with every turn of the engine."""

    def __init__(
        self, endpoint: Endpoint, accounts: Accounts, lines: Lines, listens_anew: Callable[[], None]
    ) -> None:
        self._endpoint = endpoint
        self._accounts = accounts
        self._lines = lines
        self._listens_anew = listens_anew  # the SIP socket is another one
        self._waking = Waking(times.slept_through())
        self._own_address = OwnAddress()

    def tick(self) -> None:
        """Set right what sleep or the network has put wrong."""
        slept = self._waking.slept_seconds(times.slept_through())
        if slept:
            self._woke(slept)
        if self._accounts.take_returned():
            self._ask_calls()
        match self._own_address.changed(self._accounts.some_host, at=times.monotonic()):
            case Change.MOVED:
                self._moved()
            case Change.BACK:
                log.info("the network is back")
                self._accounts.register_anew()
                self._ask_calls()

    def _woke(self, slept: float) -> None:
        log.info("nothing ran for %.0f s: accounts and calls are looked after", slept)
        self._accounts.register_anew()
        for line in self._lines:
            is_ringing = (
                line.machine.direction is Direction.INBOUND and line.machine.state is CallState.RINGING
            )
            if is_ringing and slept >= STALE_RINGING_SECONDS:
                self._lines.do(line, line.machine.give_up_offer())
        self._ask_calls()

    def _moved(self) -> None:
        if not self._endpoint.follows_addresses:
            return
        log.info("this computer has another address: listening and registering anew")
        self._endpoint.change_address()
        self._listens_anew()
        self._accounts.register_anew()

    def _ask_calls(self) -> None:
        """A call whose other side knows nothing of it any more ends by the answer, or by there being none."""
        for line in self._lines:
            if line.machine.is_answered and not line.machine.is_over:
                self._lines.ask(line)
