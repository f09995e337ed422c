"""The link to the engine, against real engines."""

import os
import signal
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app import engine_process, times
from app.settings import Settings
from app.telephony.protocol import (
    AnswerCall,
    CallEnded,
    CallId,
    CallOffered,
    HangUp,
    PlaceCall,
    Refusal,
    ShowedCall,
    Snapshot,
)
from app.ui.engine_link import MANY_STARTS, PAUSE_MS, EngineLink, LinkState
from tests.faults.figures import Fault
from tests.ui.engines import LOOPBACK, Engine, running

pytestmark = pytest.mark.end_to_end


def test_an_engine_is_started_and_shows_its_picture(tmp_path: Path, qtbot: QtBot) -> None:
    """Within the folder of the profile, and nowhere else."""
    with running(tmp_path / "desk", qtbot) as engine:
        assert engine.sip_port > 0


def test_a_call_is_offered_answered_and_ended(tmp_path: Path, qtbot: QtBot) -> None:
    """Two engines speak real SIP."""
    with running(tmp_path / "desk", qtbot) as desk, running(tmp_path / "customer", qtbot) as customer:
        call_id = CallId("outgoing")
        customer.link.send(PlaceCall(call_id=call_id, to=f"sip:hatif@{LOOPBACK}:{desk.sip_port}"))
        qtbot.waitUntil(lambda: len(desk.heard(CallOffered)) == 1)
        offered = desk.heard(CallOffered)[0]
        assert isinstance(offered, CallOffered)
        desk.link.send(ShowedCall(call_id=offered.call.call_id))
        desk.link.send(AnswerCall(call_id=offered.call.call_id))
        desk.link.send(HangUp(call_id=offered.call.call_id))
        qtbot.waitUntil(lambda: len(customer.heard(CallEnded)) == 1)


def test_a_killed_engine_is_noticed_and_another_takes_its_place(
    tmp_path: Path, qtbot: QtBot, fault: Fault
) -> None:
    """Within a second the agent knows, and calls can come again."""
    with running(tmp_path / "desk", qtbot) as engine:
        address = engine_process.find(engine.folder)
        assert address is not None
        with qtbot.waitSignal(engine.link.state_changed, timeout=1_000):
            os.kill(address.pid, signal.SIGKILL)
        engine.said.clear()
        with fault.recovery():
            qtbot.waitUntil(lambda: engine.is_up, timeout=10_000)
        assert engine_process.find(engine.folder) != address


@pytest.mark.slow
def test_an_engine_that_dies_again_and_again_is_started_again_after_a_pause(
    tmp_path: Path, qtbot: QtBot
) -> None:
    """The first deaths cost nothing but the start; then the computer gets a rest, and the agent is told."""
    with running(tmp_path / "desk", qtbot) as engine:
        waits = []
        for _ in range(MANY_STARTS + 1):
            address = engine_process.find(engine.folder)
            assert address is not None
            engine.said.clear()
            with qtbot.waitSignal(engine.link.state_changed, timeout=1_000):
                os.kill(address.pid, signal.SIGKILL)
            began = times.monotonic()
            qtbot.waitUntil(lambda: engine.is_up, timeout=15_000)
            waits.append(times.monotonic() - began)
    assert max(waits) >= PAUSE_MS / 1000
    assert sum(wait >= PAUSE_MS / 1000 for wait in waits) == 1


def test_a_frozen_engine_is_called_silent(tmp_path: Path, qtbot: QtBot) -> None:
    """The connection stands, but the heart does not beat."""
    with running(tmp_path / "desk", qtbot) as engine:
        address = engine_process.find(engine.folder)
        assert address is not None
        os.kill(address.pid, signal.SIGSTOP)
        try:
            qtbot.waitUntil(lambda: engine.link.state is LinkState.SILENT, timeout=4_000)
        finally:
            os.kill(address.pid, signal.SIGCONT)
        qtbot.waitUntil(lambda: engine.link.state is LinkState.UP, timeout=4_000)


def test_a_new_desk_finds_the_engine_that_is_running(tmp_path: Path, qtbot: QtBot) -> None:
    """And gets the whole picture from it."""
    with running(tmp_path / "desk", qtbot) as engine:
        before = engine_process.find(engine.folder)
        engine.link.stop()
        second = Engine(engine.folder)
        second.link.start()
        qtbot.waitUntil(lambda: second.is_up)
        assert engine_process.find(engine.folder) == before
        assert isinstance(second.said[0], Snapshot)
        second.end()


def test_an_order_without_an_engine_is_refused_at_once(tmp_path: Path, qtbot: QtBot) -> None:
    """The agent is told; nothing hangs."""
    link = EngineLink(tmp_path, list, tmp_path / "err")
    with qtbot.waitSignal(link.refused) as refused:
        link.send(HangUp(call_id=CallId("none")))
    assert refused.args[1] is Refusal.FAILED


def test_an_engine_that_cannot_start_says_why(tmp_path: Path, qtbot: QtBot) -> None:
    """One sentence, from the engine itself: here its port is taken."""
    with running(tmp_path / "first", qtbot) as first:
        folder = tmp_path / "second"
        folder.mkdir()
        taken = [
            *engine_process.arguments(folder, _with_port(first.sip_port), folder / "engine.log"),
        ]
        link = EngineLink(folder, lambda: taken, folder / "engine.err")
        link.start()
        qtbot.waitUntil(lambda: link.state is LinkState.FAILED, timeout=10_000)
        link.stop()
        assert str(first.sip_port) in link.why


def _with_port(port: int) -> Settings:
    settings = Settings()
    settings.sip_address = LOOPBACK
    settings.sip_port = port
    settings.sound = "none"
    return settings
