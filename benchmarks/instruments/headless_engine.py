"""The engine without a window, with a client that answers every call."""

import contextlib
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.errors import EngineGone
from app.telephony.client import EngineClient
from app.telephony.protocol import AnswerCall, CallId, CallOffered, JoinCalls, Order
from benchmarks.instruments.caller import free_port
from benchmarks.instruments.processes import own_variables, running
from benchmarks.instruments.waiting import until

LOOPBACK = "127.0.0.1"


@dataclass(slots=True)
class HeadlessEngine:
    """A running engine that picks up."""

    process: subprocess.Popen[bytes]
    port: int
    client: EngineClient
    calls: list[CallId]

    def order(self, order: Order) -> None:
        """Give an order; its answer is not waited for."""
        self.client.send(order)

    def join(self) -> None:
        """Let everybody who calls hear everybody."""
        self.order(JoinCalls(call_ids=tuple(self.calls)))


@contextlib.contextmanager
def headless_engine(folder: Path, *more: str, **variables: str) -> Iterator[HeadlessEngine]:
    """Start an engine and answer whatever comes."""
    folder.mkdir()
    port = free_port(socket.SOCK_DGRAM)
    words = ["engine", "--folder", str(folder), "--sip-address", LOOPBACK, "--stay", "--rings"]
    words += ["--sip-port", str(port), "--trunk", LOOPBACK, *more]
    command = [sys.executable, "-m", "app", *words]
    with running(command, folder / "log", own_variables(folder, **variables)) as process:
        until((folder / "engine.json").exists, "the engine runs")
        with EngineClient(folder) as client:
            engine = HeadlessEngine(process, port, client, [])
            listener = threading.Thread(target=_answer, args=(engine,), daemon=True)
            listener.start()
            yield engine
            client.hang_up()  # wakes the thread, so that it ends
            listener.join()


def _answer(engine: HeadlessEngine) -> None:
    with contextlib.suppress(EngineGone):
        while True:
            event = engine.client.next_event()
            if isinstance(event, CallOffered):
                engine.calls.append(event.call.call_id)
                engine.order(AnswerCall(call_id=event.call.call_id))
