"""Real engines for tests of the desk: the desk's own, and one that plays the customers."""

import contextlib
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import psutil
from pytestqt.qtbot import QtBot

from app import engine_process
from app.settings import Settings
from app.telephony.protocol import CallId, Event, Message, PlaceCall, Snapshot, StopEngine
from app.ui.engine_link import EngineLink, LinkState

LOOPBACK = "127.0.0.1"


def settings() -> Settings:
    """Return settings of a silent engine on loopback that trusts the loopback."""
    return Settings({"telephony.address": LOOPBACK, "telephony.trunk": LOOPBACK, "sound.system": "none"})


class Engine:
    """A link to a real engine, and everything it said."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.said: list[Message] = []
        command = engine_process.arguments(folder, settings(), folder / "engine.log")
        self.link = EngineLink(folder, lambda: command, folder / "engine.err")
        self.link.snapshot_received.connect(self.said.append)
        self.link.event_received.connect(self.said.append)

    @property
    def is_up(self) -> bool:
        """Say whether the engine is connected and has shown its picture."""
        return self.link.state is LinkState.UP and any(isinstance(said, Snapshot) for said in self.said)

    @property
    def sip_port(self) -> int:
        """Return the port calls are taken on."""
        return next(said.sip_port for said in reversed(self.said) if isinstance(said, Snapshot))

    def heard(self, kind: type[Event]) -> list[Event]:
        """Return the events of one kind, oldest first."""
        return [said for said in self.said if isinstance(said, kind)]

    def place(self, name: str, to: str, from_uri: str = "", headers: dict[str, str] | None = None) -> CallId:
        """Call somebody as a customer would."""
        call_id = CallId(name)
        self.link.send(PlaceCall(call_id=call_id, to=to, from_uri=from_uri, headers=headers or {}))
        return call_id

    def end(self) -> None:
        """End the process, whatever it is doing, and wait until it is gone."""
        address = engine_process.find(self.folder)
        if self.link.state is LinkState.UP:
            self.link.send(StopEngine())
        self.link.stop()
        if address is not None:
            _wait_for_end(address.pid)
        self.link.stop()  # once more, now that there is a dead child to take note of


@contextlib.contextmanager
def running(folder: Path, qtbot: QtBot) -> Iterator[Engine]:
    """Run an engine for the length of a test."""
    engine = Engine(folder)
    engine.link.start()
    try:
        qtbot.waitUntil(lambda: engine.is_up, timeout=15_000)
        yield engine
    finally:
        engine.end()


def _wait_for_end(pid: int) -> None:
    with contextlib.suppress(psutil.NoSuchProcess):
        process = psutil.Process(pid)
        try:
            process.wait(5)
        except psutil.TimeoutExpired:
            os.kill(pid, signal.SIGKILL)
            process.wait(5)
