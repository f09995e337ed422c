"""Engines as real processes, and the sounds they play and record, for tests."""

import array
import math
import os
import subprocess
import sys
import threading
import wave
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from app import times
from app.telephony.client import EngineClient
from app.telephony.protocol import (
    AnswerCall,
    CallChanged,
    CallId,
    CallOffered,
    CallState,
    PlaceCall,
    RecordSound,
    ShowedCall,
    StopEngine,
)

PROJECT = Path(__file__).parents[2]
TONE_RATE = 16_000


def until(happened: Callable[[], bool], *, timeout_seconds: float = 5.0) -> None:
    """Wait for the thing itself, looking often."""
    look = threading.Event()
    end = times.monotonic() + timeout_seconds
    while not happened():
        assert times.monotonic() < end, "it did not happen in time"
        look.wait(0.005)


def pass_time(seconds: float) -> None:
    """Let a call go on for so long: sound takes its time."""
    threading.Event().wait(seconds)


@dataclass(slots=True)
class RunningEngine:
    """An engine process and the desk's line to it."""

    folder: Path
    process: subprocess.Popen[bytes]
    desk: EngineClient

    @property
    def sip_port(self) -> int:
        """The UDP port it listens on."""
        return self.desk.snapshot.sip_port

    def hang_up_line(self) -> None:
        """Let the desk vanish."""
        self.desk.close()

    def reconnect(self) -> None:
        """Bring a new desk in place of the old one."""
        self.desk.close()
        self.desk = EngineClient(self.folder)

    def stop(self) -> None:
        """End it politely, or else by force."""
        if self.process.poll() is None:
            try:
                with EngineClient(self.folder) as desk:
                    desk.order(StopEngine())
                self.process.wait(10)
            finally:
                if self.process.poll() is None:
                    self.process.kill()
                    self.process.wait(5)
        self.desk.close()


def command(folder: Path, arguments: Sequence[str] = ()) -> list[str]:
    """Return the command line of an engine on loopback."""
    return [
        sys.executable,
        "-m",
        "app.telephony.engine",
        "--folder",
        str(folder),
        "--sip-address",
        "127.0.0.1",
        "--sound",
        "none",
        *arguments,
    ]


def start(
    folder: Path, *arguments: str, wheel: Path | None = None, before: Sequence[str] = ()
) -> RunningEngine:
    """Start an engine, on another PJSIP or behind another command where one is given, and connect to it."""
    environment = {**os.environ, **({"PYTHONPATH": str(wheel)} if wheel else {})}
    process = subprocess.Popen([*before, *command(folder, arguments)], cwd=PROJECT, env=environment)
    try:
        until(lambda: (folder / "engine.json").exists() or process.poll() is not None, timeout_seconds=10)
        return RunningEngine(folder, process, EngineClient(folder))
    except BaseException:
        process.kill()
        process.wait(5)
        raise


def call(
    caller: RunningEngine, agent: RunningEngine, call_id: str = "customer", **wishes: object
) -> CallOffered:
    """Let the customer call the agent; the agent's offer comes back."""
    from_uri = str(wishes.get("from_uri", '"Mona" <sip:0501234567@127.0.0.2>'))
    headers = wishes.get("headers", {})
    assert isinstance(headers, dict)
    caller.desk.order(
        PlaceCall(
            call_id=CallId(call_id),
            to=f"sip:5000@127.0.0.1:{agent.sip_port}",
            from_uri=from_uri,
            headers=headers,
        )
    )
    return agent.desk.wait_for(CallOffered)


def answered(customer: RunningEngine, agent: RunningEngine, call_id: str = "customer") -> CallId:
    """Let the customer call and the agent pick up; the agent's id of the call comes back."""
    offered = call(customer, agent, call_id).call.call_id
    agent.desk.order(ShowedCall(call_id=offered))
    agent.desk.order(AnswerCall(call_id=offered))
    agent.desk.wait_for(CallChanged, lambda event: is_in(event, offered, CallState.TALKING))
    customer.desk.wait_for(CallChanged, lambda event: is_in(event, CallId(call_id), CallState.TALKING))
    return offered


def is_in(event: CallChanged, call_id: CallId, state: CallState) -> bool:
    """Say whether the event tells that this call is in this state."""
    return event.call.call_id == call_id and event.call.state is state


def write_tone(path: Path, hertz: float, seconds: float = 2.0) -> Path:
    """Write a WAV file with a sine, mono."""
    samples = (
        int(9000 * math.sin(2 * math.pi * hertz * index / TONE_RATE))
        for index in range(int(TONE_RATE * seconds))
    )
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(TONE_RATE)
        file.writeframes(array.array("h", samples).tobytes())
    return path


@dataclass(frozen=True, slots=True)
class Heard:
    """A recording."""

    rate: int
    samples: "array.array[int]"

    @property
    def seconds(self) -> float:
        """How long it is."""
        return len(self.samples) / self.rate

    def part(self, begin: float, end: float) -> "Heard":
        """Return the part between two moments in seconds; negative ones count from the end."""
        length = self.seconds
        first, last = (moment + length if moment < 0 else moment for moment in (begin, end))
        return Heard(self.rate, self.samples[int(first * self.rate) : int(last * self.rate)])

    def level(self, hertz: float) -> float:
        """Return the amplitude of one frequency, by Goertzel's algorithm."""
        turn = 2 * math.cos(2 * math.pi * hertz / self.rate)
        before = older = 0.0
        for sample in self.samples:
            before, older = sample + turn * before - older, before
        power = before * before + older * older - turn * before * older
        return 2 * math.sqrt(max(power, 0.0)) / max(len(self.samples), 1)

    def loudness(self) -> float:
        """Return the root of the mean square."""
        return math.sqrt(sum(sample * sample for sample in self.samples) / max(len(self.samples), 1))


def heard(path: Path) -> Heard:
    """Read a recording."""
    with wave.open(str(path), "rb") as file:
        samples = array.array("h")
        samples.frombytes(file.readframes(file.getnframes()))
        return Heard(file.getframerate(), samples)


def finished_recording(engine: RunningEngine, call_id: CallId, recording: Path) -> Path:
    """End a recording; PJSIP's clock completes the file with its next frame."""
    engine.desk.order(RecordSound(call_id=call_id, path=""))
    until(lambda: _is_whole(recording))
    return recording


def _is_whole(recording: Path) -> bool:
    """Say whether the file's header knows how long the file is."""
    content = recording.read_bytes()
    return len(content) > 44 and int.from_bytes(content[4:8], "little") + 8 == len(content)
