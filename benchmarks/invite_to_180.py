"""From INVITE to 180, a call at each in turn: the engine alone, with a desk in another process, and baresip.

Alone the engine rings by itself (`--rings`); with a desk it waits until the call is shown, as for agents.
"""

import contextlib
import shutil
import socket
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from app.telephony.client import EngineClient
from benchmarks.instruments.caller import free_port
from benchmarks.instruments.processes import own_variables, running
from benchmarks.instruments.sip_caller import LOOPBACK, SipCaller
from benchmarks.instruments.waiting import let_pass, until

DEBIAN_PACKAGES = ("baresip",)
AT_MOST = 2.0  # times baresip's, by the engine alone
CALLS = 300  # at each
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
    """Measure all three and print the ratio of the medians last."""
    if not shutil.which("baresip"):
        print("baresip (Debian package of that name) is needed")
        return 1
    with tempfile.TemporaryDirectory() as name, contextlib.ExitStack() as stack:
        folder = Path(name)
        ports = {
            "engine alone": stack.enter_context(_engine(folder / "alone")),
            "with a desk": stack.enter_context(_engine_with_desk(folder / "desk")),
            "baresip": stack.enter_context(_baresip(folder / "baresip")),
        }
        seconds = _measured(ports)
    for who, each in seconds.items():
        median, slow = statistics.median(each), statistics.quantiles(each, n=100)[98]
        print(f"{who}: median {1000 * median:.2f} ms, p99 {1000 * slow:.2f} ms, {len(each)} calls")
    alone, with_desk, baresip = (statistics.median(each) for each in seconds.values())
    print(f"INVITE to 180 with a desk in another process: {with_desk / baresip:.2f} times baresip's")
    print(f"INVITE to 180 by the engine alone: {alone / baresip:.2f} times baresip's (at most {AT_MOST})")
    return 0 if alone / baresip <= AT_MOST else 1


@contextlib.contextmanager
def _engine(folder: Path) -> Iterator[int]:
    with _running_engine(folder, "--rings") as port, EngineClient(folder):
        yield port


@contextlib.contextmanager
def _engine_with_desk(folder: Path) -> Iterator[int]:
    with _running_engine(folder) as port:
        desk = [sys.executable, "-m", "benchmarks.instruments.prompt_desk", str(folder)]
        shown = folder / "shown"
        with running(desk, shown, own_variables(folder)):
            until(lambda: b"shows calls" in shown.read_bytes(), "the desk is there")
            yield port


@contextlib.contextmanager
def _running_engine(folder: Path, *more: str) -> Iterator[int]:
    folder.mkdir()
    port = free_port(socket.SOCK_DGRAM)
    words = ["engine", "--control", "--folder", str(folder), "--sip-address", LOOPBACK]
    words += ["--sip-port", str(port), "--trunk", LOOPBACK, *more]
    with running([sys.executable, "-m", "app", *words], folder / "log", own_variables(folder)):
        until((folder / "engine.json").exists, "the engine runs")
        yield port


@contextlib.contextmanager
def _baresip(folder: Path) -> Iterator[int]:
    folder.mkdir()
    port = free_port(socket.SOCK_DGRAM)
    modules = next(Path("/usr/lib").glob("**/baresip/modules"))
    config = BARESIP_CONFIG.format(address=f"{LOOPBACK}:{port}", modules=modules)
    (folder / "config").write_text(config, encoding="utf-8")
    (folder / "accounts").write_text(f"<sip:hatif@{LOOPBACK}:{port}>;regint=0\n", encoding="utf-8")
    (folder / "contacts").touch()
    with running(["baresip", "-f", str(folder)], folder / "log", own_variables(folder)):
        until(lambda: _rings(port), "baresip rings")
        yield port


def _rings(port: int) -> bool:
    caller = SipCaller(port)
    try:
        caller.invite(NUMBER)
        has_rung = caller.ringing_at(0.5) is not None
        caller.cancel()
    finally:
        caller.close()
    return has_rung


def _measured(ports: dict[str, int]) -> dict[str, list[float]]:
    callers = {who: SipCaller(port) for who, port in ports.items()}
    seconds: dict[str, list[float]] = {who: [] for who in ports}
    try:
        for _ in range(CALLS):
            for who, caller in callers.items():
                sent = caller.invite(NUMBER)
                rang = caller.ringing_at()
                if rang is None:
                    raise RuntimeError(f"{who} did not ring")
                seconds[who].append(rang - sent)
                caller.cancel()
                let_pass(0.01)
    finally:
        for caller in callers.values():
            caller.close()
    return seconds


if __name__ == "__main__":
    sys.exit(main())
