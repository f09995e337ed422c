"""Engines for the tests of the telephone."""

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.errors import BadInput
from app.telephony.protocol import HangUp
from tests.telephony import running_engine
from tests.telephony.running_engine import RunningEngine, until
from tests.telephony.sound_server import SoundServer, is_installed

StartEngine = Callable[..., RunningEngine]


@pytest.fixture
def start_engine(tmp_path: Path) -> Iterator[StartEngine]:
    """Start engines; all of them are ended with the test."""
    running: list[RunningEngine] = []

    def start(name: str, *arguments: str, wheel: Path | None = None) -> RunningEngine:
        running.append(running_engine.start(tmp_path / name, *arguments, wheel=wheel))
        return running[-1]

    yield start
    for engine in running:
        engine.stop()


@pytest.fixture(scope="module")
def engine_pair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[RunningEngine, RunningEngine]]:
    """A customer's engine and an agent's whose trunk it is, for all tests of a file."""
    folder = tmp_path_factory.mktemp("engines")
    customer = running_engine.start(folder / "customer", "--stay", "--trunk", "127.0.0.1")
    agent = running_engine.start(folder / "agent", "--stay", "--trunk", f"127.0.0.1:{customer.sip_port}")
    yield customer, agent
    agent.stop()
    customer.stop()


@pytest.fixture
def customer(engine_pair: tuple[RunningEngine, RunningEngine]) -> Iterator[RunningEngine]:
    """An engine that plays the customers, without calls."""
    yield from _without_calls(engine_pair[0])


@pytest.fixture
def agent(engine_pair: tuple[RunningEngine, RunningEngine]) -> Iterator[RunningEngine]:
    """The agent's engine, without calls."""
    yield from _without_calls(engine_pair[1])


def _without_calls(engine: RunningEngine) -> Iterator[RunningEngine]:
    until(lambda: _is_free(engine))
    yield engine


def _is_free(engine: RunningEngine) -> bool:
    """Hang up what is left of the test before, and say whether nothing was."""
    engine.reconnect()
    for call in engine.desk.snapshot.calls:
        with contextlib.suppress(BadInput):  # it ended in between
            engine.desk.order(HangUp(call_id=call.call_id))
    return not engine.desk.snapshot.calls


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    """Where the other side writes what it hears."""
    return tmp_path / "heard.wav"


@pytest.fixture
def sound_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SoundServer]:
    """A sound system without a sound card."""
    if not is_installed():
        pytest.skip("PulseAudio is not installed")
    folder = tmp_path / "sound"
    folder.mkdir()
    server = SoundServer(folder, monkeypatch)
    yield server
    server.stop()
