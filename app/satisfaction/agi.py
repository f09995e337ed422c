"""Takes answers by keypad from Asterisk itself (FastAGI), for a PBX that no bridge stands beside.

The dialplan runs AGI(agi://HOST:PORT/answer,${HATIF_CALL},${HATIF_SCORE}) after the customer pressed a key.
"""

import logging
from collections.abc import Callable, Iterator
from socketserver import StreamRequestHandler, ThreadingTCPServer

from app.errors import AppError, BadInput
from app.satisfaction.answer import SCORES

LOG = logging.getLogger(__name__)
MOST_LINES, LONGEST_LINE = 100, 512
PATIENCE_SECONDS = 10.0
LONGEST_CALL = 200  # characters of the PBX's own number of a call

Keep = Callable[[str, int], None]  # the PBX's number of the call, and the mark


class KeypadServer(ThreadingTCPServer):
    """Hears one PBX; everybody else is turned away unheard."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, address: tuple[str, int], allowed: frozenset[str], keep: Keep) -> None:
        self.allowed, self.keep = allowed, keep
        super().__init__(address, _Session)

    @property
    def port(self) -> int:
        """Return the port it listens on."""
        return int(self.server_address[1])

    def verify_request(self, request: object, client_address: object) -> bool:
        """Let the PBX in."""
        return isinstance(client_address, tuple) and client_address[0] in self.allowed


class _Session(StreamRequestHandler):
    """One AGI session: Asterisk tells its variables, and goes on as soon as we are done."""

    server: KeypadServer
    timeout = PATIENCE_SECONDS

    def handle(self) -> None:
        """Keep the answer; Asterisk is told how it went by one variable."""
        try:
            call, score = read_answer(dict(self._told()))
            self.server.keep(call, score)
        except (AppError, OSError, UnicodeDecodeError) as error:
            LOG.warning("an answer by keypad could not be kept: %s", type(error).__name__)
            self._order("SET VARIABLE HATIF_KEPT no")
        else:
            self._order("SET VARIABLE HATIF_KEPT yes")

    def _told(self) -> Iterator[tuple[str, str]]:
        for _ in range(MOST_LINES):
            line = self.rfile.readline(LONGEST_LINE).decode().strip()
            if not line:
                return
            name, _, value = line.partition(":")
            yield name, value.strip()

    def _order(self, words: str) -> None:
        self.wfile.write(f"{words}\n".encode())
        self.rfile.readline(LONGEST_LINE)


def read_answer(told: dict[str, str]) -> tuple[str, int]:
    """Return which call was marked, and how; BadInput when that is not what was told."""
    call, score = told.get("agi_arg_1", ""), told.get("agi_arg_2", "")
    if not call or len(call) > LONGEST_CALL:
        raise BadInput("the PBX does not say which call")
    if not score.isdecimal() or int(score) not in SCORES:
        raise BadInput("the PBX tells no mark from 1 to 5")
    return call, int(score)
