"""From INVITE to 180: the engine with a desk that shows each call at once, beside baresip in the same run."""

import contextlib
import re
import shutil
import socket
import statistics
import sys
import tempfile
import threading
from collections.abc import Iterable
from pathlib import Path

from app.telephony.client import address_in
from app.telephony.protocol import CallId, Hello, ShowedCall
from benchmarks.instruments.caller import free_port
from benchmarks.instruments.processes import own_variables, running
from benchmarks.instruments.sip_caller import LOOPBACK, SipCaller
from benchmarks.instruments.waiting import let_pass, until

AT_MOST = 2.0  # times baresip's
CALLS = 200
OFFERED = b'{"kind": "CallOffered"'
CALL_ID = re.compile(rb'"call_id": "([^"]+)"')
NUMBER = "0501234567"
BARESIP_CONFIG = """\
sip_listen {address}
module_path {modules}
module account.so
module g711.so
module menu.so
call_max_calls 8
"""


def main() -> int:
    """Measure both and print the ratio of the medians last."""
    if not shutil.which("baresip"):
        print("baresip (Debian package of that name) is needed")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        engine = _engine(Path(folder) / "engine")
        baresip = _baresip(Path(folder) / "baresip")
    for name, seconds in (("engine", engine), ("baresip", baresip)):
        median, slow = statistics.median(seconds), statistics.quantiles(seconds, n=100)[98]
        print(f"{name}: median {1000 * median:.2f} ms, p99 {1000 * slow:.2f} ms, {len(seconds)} calls")
    ratio = statistics.median(engine) / statistics.median(baresip)
    print(f"INVITE to 180: {ratio:.2f} times baresip's (at most {AT_MOST})")
    return 0 if ratio <= AT_MOST else 1


def _engine(folder: Path) -> list[float]:
    folder.mkdir()
    port = free_port()
    words = ["engine", "--folder", str(folder), "--sip-address", LOOPBACK, "--sip-port", str(port)]
    command = [sys.executable, "-m", "app", *words, "--trunk", LOOPBACK, "--sound", "none", "--stay"]
    with running(command, folder / "log", own_variables(folder)):
        until((folder / "engine.json").exists, "the engine runs")
        desk_port, token = address_in(folder)
        with socket.create_connection((LOOPBACK, desk_port)) as line, line.makefile("rb") as events:
            line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            line.sendall(Hello(token=token).to_line())
            events.readline()  # its Hello: from now on it offers calls
            threading.Thread(target=_show_calls, args=(line, events), daemon=True).start()
            seconds = _measured(port)
            line.shutdown(socket.SHUT_RDWR)  # wakes the thread, so that it ends
        return seconds


def _show_calls(line: socket.socket, events: Iterable[bytes]) -> None:
    """Be a desk whose panel is up at once, and no more than that."""
    with contextlib.suppress(OSError, ValueError):
        for event in events:
            if event.startswith(OFFERED) and (found := CALL_ID.search(event)):
                line.sendall(ShowedCall(call_id=CallId(found[1].decode()), number=1).to_line())


def _baresip(folder: Path) -> list[float]:
    folder.mkdir()
    port = free_port()
    modules = next(Path("/usr/lib").glob("**/baresip/modules"))
    config = BARESIP_CONFIG.format(address=f"{LOOPBACK}:{port}", modules=modules)
    (folder / "config").write_text(config, encoding="utf-8")
    (folder / "accounts").write_text(f"<sip:hatif@{LOOPBACK}:{port}>;regint=0\n", encoding="utf-8")
    (folder / "contacts").touch()
    with running(["baresip", "-f", str(folder)], folder / "log", own_variables(folder)):
        until(lambda: _rings(port), "baresip rings")
        return _measured(port)


def _rings(port: int) -> bool:
    caller = SipCaller(port)
    try:
        caller.invite(NUMBER)
        has_rung = caller.ringing_at(0.5) is not None
        caller.cancel()
    finally:
        caller.close()
    return has_rung


def _measured(port: int) -> list[float]:
    caller = SipCaller(port)
    seconds = []
    try:
        for _ in range(CALLS):
            sent = caller.invite(NUMBER)
            rang = caller.ringing_at()
            if rang is not None:
                seconds.append(rang - sent)
            caller.cancel()
            let_pass(0.02)
    finally:
        caller.close()
    if len(seconds) < CALLS:
        raise RuntimeError(f"only {len(seconds)} of {CALLS} calls rang")
    return seconds


if __name__ == "__main__":
    sys.exit(main())
