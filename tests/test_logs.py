"""What is written to the log file, by whom it can be read, and what is left after a crash."""

import logging
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import logs
from app.logs import Logs
from app.masking import private

log = logging.getLogger("app.somewhere")


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Logs]:
    """Logging into a folder of its own."""
    running = logs.begin(tmp_path / "logs", "desk")
    yield running
    running.close()


def written(running: Logs) -> str:
    """Everything in the log file."""
    assert running.file is not None
    return running.file.read_text(encoding="utf-8")


def test_a_line_says_when_where_and_what(running: Logs) -> None:
    """In one line, to the millisecond."""
    log.info("the call is over after %d s", 312)
    (line,) = written(running).splitlines()
    assert line.endswith(" INFO     MainThread app.somewhere: the call is over after 312 s")
    assert line[4] == "-"
    assert line[19] == "."


def test_no_canary_gets_into_the_file(running: Logs) -> None:
    """Numbers, addresses, passwords, cards and names, in messages, arguments and tracebacks."""
    log.warning("call from %s by %s", "+966 50 123 4567", private("Canary Name"))
    log.warning("account %s", {"user": "sip:canary@pbx", "password": "canary-password"})
    log.error("card 4111 1111 1111 1111 for canary@example.com, ٠٥٠١٢٣٤٥٦٧")
    try:
        {"": 0}["Canary Name"]
    except KeyError:
        log.exception("lookup failed")
    text = written(running)
    assert "Canary N" not in text
    assert "canary@" not in text
    assert "canary-" not in text
    for digits in ("4567", "4111", "٠٥٠"):
        assert digits not in text
    assert "KeyError" in text


def test_a_line_that_cannot_be_put_together_costs_nothing_and_shows_nothing(
    running: Logs, capfd: pytest.CaptureFixture[str]
) -> None:
    """A wrong format string is our mistake; its values are still the customer's."""
    log.warning("%d calls", "Canary Name")
    assert "could not be put together" in written(running)
    assert "Canary" not in written(running)
    assert "Canary" not in capfd.readouterr().err


def test_the_files_are_for_their_owner_alone(running: Logs, tmp_path: Path) -> None:
    """The crash dump too."""
    log.info("something")
    assert {path.stat().st_mode & 0o777 for path in (tmp_path / "logs").iterdir()} == {0o600}


def test_the_log_cannot_fill_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Five files of a limited size, the oldest is dropped."""
    monkeypatch.setattr(logs, "MEGABYTE", 10_000)
    running = logs.begin(tmp_path, "desk", megabytes=1)
    for number in range(500):
        log.info("line %d", number)
    running.close()
    files = sorted(path.name for path in tmp_path.glob("desk.log*"))
    assert files == ["desk.log", "desk.log.1", "desk.log.2", "desk.log.3", "desk.log.4"]
    assert max(path.stat().st_size for path in tmp_path.glob("desk.log*")) <= 2000
    assert "line 499" in (tmp_path / "desk.log").read_text()


def test_the_workplace_says_how_much_is_logged(tmp_path: Path) -> None:
    """And what is private is masked at every level."""
    running = logs.begin(tmp_path, "desk", level="warning")
    log.info("left out")
    log.warning("kept for +966501234567")
    running.close()
    text = (tmp_path / "desk.log").read_text()
    assert "left out" not in text
    assert "kept for" in text
    assert "501234567" not in text


def test_without_a_folder_the_log_goes_to_stderr_alone(tmp_path: Path) -> None:
    """A read-only home does not keep Hatif from starting."""
    (tmp_path / "file").write_text("in the way")
    running = logs.begin(tmp_path / "file" / "logs", "desk")
    log.info("something")
    assert running.file is None
    running.close()


def test_an_error_nobody_caught_is_logged_and_told(tmp_path: Path) -> None:
    """On a thread, where Python would only print it."""
    told: list[BaseException] = []
    running = logs.begin(tmp_path, "desk", on_bug=told.append)
    thread = threading.Thread(target=lambda: [][1], name="worker")
    thread.start()
    thread.join()
    running.close()
    assert [type(error) for error in told] == [IndexError]
    assert "the thread worker" in (tmp_path / "desk.log").read_text()


ENDS_BADLY = """
import sys
from pathlib import Path
from app import logs

running = logs.begin(Path(sys.argv[1]), "desk")
def died(name):
    raise KeyError(name)
if sys.argv[2] == "raise":
    died("Canary Name")
if sys.argv[2] == "hang":
    running.dump_when_silent_for(0.1)
    sys.stdin.read()
import ctypes
ctypes.string_at(0)
"""


def start(folder: Path, how: str) -> subprocess.Popen[bytes]:
    """Start a program that logs and then ends badly."""
    command = [sys.executable, "-c", ENDS_BADLY, str(folder), how]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE)


def test_an_error_that_ends_the_program_is_in_the_log_without_its_values(tmp_path: Path) -> None:
    """Neither in the file nor on stderr."""
    with start(tmp_path, "raise") as program:
        _, errors = program.communicate()
    for text in ((tmp_path / "desk.log").read_text(), errors.decode()):
        assert "KeyError" in text
        assert "in died" in text
        assert "Canary" not in text


def test_a_crash_leaves_a_dump_that_the_next_start_finds(tmp_path: Path) -> None:
    """A real one: the memory at address 0 is read."""
    with start(tmp_path, "crash") as program:
        assert program.wait() < 0
    running = logs.begin(tmp_path, "desk")
    running.close()
    assert running.last_crash is not None
    assert "Segmentation fault" in running.last_crash.read_text()


def test_a_program_that_hangs_writes_down_where(tmp_path: Path) -> None:
    """The sign of life was late."""
    with start(tmp_path, "hang") as hanging:
        dump = tmp_path / "desk-crash.txt"
        while not (dump.exists() and "Timeout" in dump.read_text()):
            with pytest.raises(subprocess.TimeoutExpired):
                hanging.wait(0.02)
        assert "stdin" not in dump.read_text()  # no source and no values, only where
        hanging.kill()
