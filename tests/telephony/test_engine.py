"""The engine as a process: how it starts, how it refuses to, how it ends."""

import json
import signal
import socket
import stat
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from app.telephony.client import EngineClient
from app.telephony.protocol import (
    AnswerCall,
    CallChanged,
    CallEnded,
    CallId,
    CallState,
    EndReason,
    Heartbeat,
    OrderRefused,
    Refusal,
    ShowedCall,
    StopEngine,
)
from tests.telephony.conftest import StartEngine
from tests.telephony.running_engine import PROJECT, RunningEngine, answered, call, command, pass_time, until


def failing(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run an engine that cannot start."""
    return subprocess.run(
        command(folder, arguments), cwd=PROJECT, capture_output=True, text=True, timeout=20, check=False
    )


def test_a_port_in_use_is_one_clear_sentence(tmp_path: Path) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as other:
        other.bind(("127.0.0.1", 0))
        port = other.getsockname()[1]
        ended = failing(tmp_path, "--sip-port", str(port))
    assert ended.returncode == 2
    assert ended.stderr.splitlines() == [
        f"hatif engine: UDP port {port} is in use by another program; choose another one, or 0 for any"
    ]
    assert ended.stdout == ""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--sip-address", "192.0.2.77"), "is no address of this computer"),
        (("--sip-address", "not an address"), "cannot listen on"),
        (("--sip-port", "70000"), "is no port"),
        (("--trunk", "host:port"), "is not an address"),
        (("--log", "/no/such/folder/log"), "log cannot be written"),
    ],
)
def test_what_cannot_work_is_one_clear_sentence(
    tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    """And no engine.json promises an engine."""
    ended = failing(tmp_path, *arguments)
    assert ended.returncode == 2
    assert said in ended.stderr
    assert len(ended.stderr.splitlines()) == 1
    assert not (tmp_path / "engine.json").exists()


def test_a_folder_that_cannot_be_made_is_one_clear_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    ended = failing(tmp_path / "file" / "run")
    assert ended.returncode == 2
    assert "cannot be made" in ended.stderr


def test_only_this_user_can_read_the_token(start_engine: StartEngine) -> None:
    engine = start_engine("engine")
    file = engine.folder / "engine.json"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    facts = json.loads(file.read_text(encoding="utf-8"))
    assert facts["pid"] == engine.process.pid
    assert len(bytes.fromhex(facts["token"])) == 32


def test_stopping_takes_the_file_away(start_engine: StartEngine) -> None:
    engine = start_engine("engine")
    engine.desk.order(StopEngine())
    assert engine.process.wait(5) == 0
    assert not (engine.folder / "engine.json").exists()


def test_sigterm_ends_politely(start_engine: StartEngine) -> None:
    """The other side gets its BYE."""
    customer = start_engine("customer", "--stay")
    agent = start_engine("agent", "--trunk", f"127.0.0.1:{customer.sip_port}")
    answered(customer, agent)
    agent.process.send_signal(signal.SIGTERM)
    assert agent.process.wait(5) == 0
    assert customer.desk.wait_for(CallEnded).reason is EndReason.REMOTE_HANGUP


def test_a_heartbeat_comes_each_second(start_engine: StartEngine) -> None:
    engine = start_engine("engine")
    for _ in range(3):
        engine.desk.wait_for(Heartbeat, timeout_seconds=1.5)


def test_events_are_numbered_without_gaps(start_engine: StartEngine) -> None:
    engine = start_engine("engine")
    first = engine.desk.wait_for(Heartbeat)
    second = engine.desk.wait_for(Heartbeat)
    assert second.number == first.number + 1


def test_an_order_this_engine_does_not_know_gets_its_answer(start_engine: StartEngine) -> None:
    """A newer desk must not wait for ever."""
    engine = start_engine("engine")
    facts = json.loads((engine.folder / "engine.json").read_text(encoding="utf-8"))
    with socket.create_connection(("127.0.0.1", facts["port"]), 5) as line:
        hello = {"kind": "Hello", "protocol": 1, "token": facts["token"]}
        line.sendall(json.dumps(hello).encode() + b'\nnonsense\n{"kind": "TeleportCall", "number": 7}\n')
        with line.makefile("rb") as file:
            answer = next(answer for answer in file if b"OrderRefused" in answer)
    refused = json.loads(answer)
    assert (refused["order"], refused["refusal"]) == (7, Refusal.NOT_SUPPORTED)
    assert OrderRefused.__name__ == refused["kind"]


def test_a_new_desk_replaces_the_old_one_and_sees_the_call(start_engine: StartEngine) -> None:
    customer = start_engine("customer", "--stay")
    agent = start_engine("agent", "--trunk", f"127.0.0.1:{customer.sip_port}")
    offered = answered(customer, agent)
    with EngineClient(agent.folder) as second:
        picture = second.snapshot.calls[0]
        assert (picture.call_id, picture.state, picture.caller.name) == (offered, CallState.TALKING, "Mona")


def test_a_call_that_rings_survives_a_new_desk(start_engine: StartEngine) -> None:
    """The desk fell over and came back while it rang: it can still be answered."""
    customer = start_engine("customer", "--stay")
    agent = start_engine("agent", "--trunk", f"127.0.0.1:{customer.sip_port}")
    offered = call(customer, agent).call.call_id
    agent.desk.order(ShowedCall(call_id=offered))
    agent.hang_up_line()
    pass_time(0.5)
    agent.reconnect()
    agent.desk.order(AnswerCall(call_id=offered))
    agent.desk.wait_for(CallChanged, lambda event: event.call.state is CallState.TALKING)


def test_nothing_rings_for_ever_without_a_desk(start_engine: StartEngine) -> None:
    customer = start_engine("customer", "--stay")
    agent = start_engine("agent", "--trunk", f"127.0.0.1:{customer.sip_port}")
    offered = call(customer, agent).call.call_id
    agent.desk.order(ShowedCall(call_id=offered))
    agent.hang_up_line()
    assert customer.desk.wait_for(CallEnded, timeout_seconds=7).sip_code == 480


@pytest.mark.slow
def test_an_engine_nobody_needs_ends_by_itself(start_engine: StartEngine) -> None:
    """Ten seconds after the last desk, when no call lives."""
    engine = start_engine("engine")
    engine.hang_up_line()
    assert engine.process.wait(13) == 0


def test_an_idle_engine_costs_next_to_nothing(start_engine: StartEngine) -> None:
    """At most about one percent of a core."""
    process = psutil.Process(start_engine("engine").process.pid)
    pass_time(0.5)
    before = process.cpu_times()
    pass_time(3.0)
    after = process.cpu_times()
    assert (after.user + after.system - before.user - before.system) / 3.0 <= 0.02


def test_the_call_id_of_an_offer_is_not_the_caller_s_to_choose(
    customer: RunningEngine, agent: RunningEngine
) -> None:
    """What comes from the network never names things here."""
    offer = call(customer, agent, call_id="../../etc").call
    assert offer.call_id != CallId("../../etc")
    until(lambda: len(offer.call_id) == 36)


def test_a_controlled_engine_says_where_it_listens(tmp_path: Path) -> None:
    """One JSON line, for the program that started it; the token is in the file alone."""
    words = [sys.executable, "-m", "app", "engine", "--control", "--folder", str(tmp_path)]
    engine = subprocess.Popen(
        [*words, "--sip-address", "127.0.0.1"], cwd=PROJECT, stdout=subprocess.PIPE, text=True
    )
    try:
        assert engine.stdout is not None
        with engine.stdout:
            facts = json.loads(engine.stdout.readline())
        kept = json.loads((tmp_path / "engine.json").read_text(encoding="utf-8"))
        assert (facts["folder"], facts["port"], facts["protocol"]) == (str(tmp_path), kept["port"], 1)
        assert "token" not in facts
        with EngineClient(tmp_path) as desk:
            assert desk.snapshot.sip_port == facts["sip_port"]
            assert desk.snapshot.microphone == ""
            desk.order(StopEngine())
        assert engine.wait(5) == 0
    finally:
        engine.kill()
        engine.wait(5)


def test_the_log_names_nobody(start_engine: StartEngine, tmp_path: Path) -> None:
    """Numbers are masked in whatever is logged, and only this user can read it."""
    log = tmp_path / "engine.log"
    customer = start_engine("customer", "--stay")
    agent = start_engine("agent", "--trunk", "127.0.0.1", "--log", str(log))
    answered(customer, agent)
    agent.process.send_signal(signal.SIGTERM)
    agent.process.wait(5)
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    assert "0501234567" not in log.read_text(encoding="utf-8")
