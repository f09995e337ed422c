"""A desk in a process of its own whose panel is up at once, and no more than that."""

import contextlib
import re
import socket
import sys
from pathlib import Path

from app.telephony.client import address_in
from app.telephony.protocol import Hello

OFFERED = b'{"kind": "CallOffered"'
CALL_ID = re.compile(rb'"call_id": "([^"]+)"')
SHOWED = b'{"kind": "ShowedCall", "number": 1, "call_id": "%s"}\n'


def main(folder: Path) -> int:
    """Show every call of the engine in this folder, until the line closes."""
    port, token = address_in(folder)
    with socket.create_connection(("127.0.0.1", port)) as line, line.makefile("rb") as events:
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        line.sendall(Hello(token=token).to_line())
        events.readline()  # its Hello: from now on it offers calls
        print("shows calls", flush=True)
        with contextlib.suppress(OSError):
            for event in events:
                if event.startswith(OFFERED) and (found := CALL_ID.search(event)):
                    line.sendall(SHOWED % found[1])
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
