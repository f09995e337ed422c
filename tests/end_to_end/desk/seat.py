"""A desk as a process of its own, and what an agent does and sees at it."""

import contextlib
import json
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import psutil

from app import engine_process, times
from app.folders import Folders
from tests.end_to_end.desk import seen
from tests.end_to_end.desk.hands import SIGN
from tests.end_to_end.desk.seen import Conversation, Seen

PROJECT = Path(__file__).parents[3]
PATIENCE_SECONDS = (
    30.0  # until something is there that must come; how fast it comes is asserted where it matters
)
LOOK_SECONDS = 0.03
PREFERRED = -15


class Seat:
    """One start of the program, with somebody in front of its window."""

    def __init__(self, profile: Path, *arguments: str, variables: Mapping[str, str] | None = None) -> None:
        self.profile = profile
        self.started_at = times.monotonic()
        self.said: list[str] = []  # what the program itself wrote on its standard output
        self._answers: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._pause = threading.Event()
        self._sip_port = 0
        self.errors = profile / f"errors-{len(list(profile.glob('errors-*')))}"
        with self.errors.open("wb") as errors:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "tests.end_to_end.desk.hands", *arguments, "--profile", str(profile)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
                cwd=PROJECT,
                env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **(variables or {})},
            )
        self._reader = threading.Thread(target=self._read, name="seat", daemon=True)
        self._reader.start()

    @property
    def sip_port(self) -> int:
        """The UDP port its engine takes calls on; looked up before there is a call, which has ports too."""
        if not self._sip_port:
            self._sip_port = self._found_port()
        return self._sip_port

    def _found_port(self) -> int:
        for connection in psutil.Process(self._engine_pid()).net_connections("udp"):
            if connection.laddr.ip in ("127.0.0.1", "0.0.0.0"):  # noqa: S104
                return int(connection.laddr.port)
        raise AssertionError("the engine takes no calls")

    @property
    def age_seconds(self) -> float:
        """How long it has been there, without the time in which others held the cores that it could use."""
        return times.monotonic() - self.started_at - _waited_for_a_core(self.process.pid)

    def prefer_engine(self) -> None:
        """Let the engine run before other programs of this computer, whose load is not what is measured."""
        _prefer(self._engine_pid())

    def prefer(self) -> None:
        """Let desk and engine run before other programs."""
        self.prefer_engine()
        _prefer(self.process.pid)

    def look(self) -> Seen:
        """Return what the window shows now."""
        return self._tell("look")

    def click(self, control: str) -> Seen:
        """Click on a control, by the name an agent has for it."""
        return self._tell("click", control)

    def write(self, text: str) -> Seen:
        """Type where the cursor is."""
        return self._tell("write", text)

    def press(self, key: str) -> Seen:
        """Press a key, named as Qt names it."""
        return self._tell("press", key)

    def close_by(self, keys: str) -> None:
        """Press keys that end the program: nobody answers any more."""
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps({"deed": "press", "what": keys}) + "\n")
        self.process.stdin.flush()

    def minimize(self) -> Seen:
        """Put the window away."""
        return self._tell("minimize")

    def rest(self) -> None:
        """Look away for a moment."""
        self._pause.wait(3 * LOOK_SECONDS)

    def until(self, shows: Callable[[Seen], object], *, seconds: float = PATIENCE_SECONDS) -> Seen:
        """Look until the window shows it, and return the whole of what it shows then."""
        end = times.monotonic() + seconds
        while not shows(now := self.look()):
            assert times.monotonic() < end, f"the window shows only {now}"
            self._pause.wait(LOOK_SECONDS)
        return now

    def until_talking(self, shows: Callable[[Conversation], object] = lambda _talk: True) -> Seen:
        """Look until there is a conversation of which this is true."""
        return self.until(lambda now: now.conversation and shows(now.conversation))

    def choose(self, picker: str, letters: str) -> None:
        """Choose from a tree: type some letters of it and press Enter."""
        self.click(picker)
        self.write(letters)
        self.press("Return")

    @contextlib.contextmanager
    def asleep(self) -> Iterator[None]:
        """Let desk and engine stand still together, as a computer does that sleeps."""
        both = [self.process.pid, self._engine_pid()]
        for pid in both:
            os.kill(pid, signal.SIGSTOP)
        try:
            yield
        finally:
            for pid in reversed(both):
                os.kill(pid, signal.SIGCONT)

    def kill(self) -> None:
        """Take the desk away in the middle of everything; its engine is another process and stays."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(5)
        self._let_go()

    def leave(self) -> int:
        """Close the program, and its engines with it; return the exit code."""
        if self.process.poll() is None:
            self.process.terminate()
        try:
            code = self.process.wait(15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            code = self.process.wait(5)
        self._let_go()
        end_engines(self.profile)
        return code

    def _engine_pid(self) -> int:
        address = engine_process.find(Folders.under(self.profile).run)
        assert address is not None, "there is no engine"
        return address.pid

    def _tell(self, deed: str, what: str = "") -> Seen:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps({"deed": deed, "what": what}) + "\n")
        self.process.stdin.flush()
        line = self._answers.get(timeout=PATIENCE_SECONDS)
        assert line is not None, f"the program ended: {self.errors.read_text(encoding='utf-8')}"
        answer = json.loads(line)
        assert not answer["wrong"], answer["wrong"]
        return seen.read(answer["seen"])

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if line.startswith(SIGN):
                self._answers.put(line.removeprefix(SIGN))
            else:
                self.said.append(line.rstrip("\n"))
        self._answers.put(None)

    def _let_go(self) -> None:
        self._reader.join(5)
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                with contextlib.suppress(BrokenPipeError):
                    pipe.close()


def _prefer(pid: int) -> None:
    with contextlib.suppress(
        OSError
    ):  # its session gets more of the cores than others; see autogroup in sched(7)
        Path(f"/proc/{pid}/autogroup").write_text(str(PREFERRED), encoding="ascii")
    for thread in psutil.Process(pid).threads():
        with contextlib.suppress(
            PermissionError, ProcessLookupError
        ):  # only root may; on an idle computer it changes nothing
            os.setpriority(os.PRIO_PROCESS, thread.id, PREFERRED)


def _waited_for_a_core(pid: int) -> float:
    """Return for how many seconds the first thread of a process could have run and no core was free."""
    try:
        _ran, waited, _turns = Path(f"/proc/{pid}/task/{pid}/schedstat").read_text(encoding="ascii").split()
    except FileNotFoundError:  # not Linux, or a kernel that does not count
        return 0.0
    return int(waited) / 1e9


def end_engines(profile: Path) -> None:
    """End the engines of a profile that are still there, each by its own number."""
    run = Folders.under(profile).run
    for folder in (run, run / "customers"):
        address = engine_process.find(folder)
        if address is not None:
            with contextlib.suppress(psutil.NoSuchProcess):
                process = psutil.Process(address.pid)
                process.terminate()
                process.wait(10)
