"""A plugin of pytest's that runs each test several times, and writes a line into a file after each time."""

import json
import threading
import time
from pathlib import Path

import pytest

from app import times

BEAT_SECONDS = 0.2
STOOD_STILL_SECONDS = 2.0
NOT_BEGUN = "not begun"
STOPPED = "everything was stopped from outside"
TURN = "turn_of_fault"  # the parameter by which one test becomes many


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take how often, where the lines go, and when to stop."""
    parser.addoption("--turns", type=int, default=1, help="how often each test is run")
    parser.addoption("--first-turn", type=int, default=0, help="which time the first one is")
    parser.addoption("--figures", type=Path, required=True, help="the file that gets a line for each run")
    parser.addoption("--scenario", default="", help="what the lines call the scenario")
    parser.addoption("--stop-at", type=float, default=0.0, help="begin no run after this moment (since 1970)")


@pytest.fixture(name=TURN)
def _turn(request: pytest.FixtureRequest) -> int:
    return int(request.param)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Make so many tests of one."""
    metafunc.fixturenames.append(TURN)
    first = metafunc.config.getoption("--first-turn")
    turns = range(first, first + metafunc.config.getoption("--turns"))
    metafunc.parametrize(TURN, turns, indirect=True)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item) -> None:
    """Begin nothing once the time is over; what was done stays done."""
    stop_at = item.config.getoption("--stop-at")
    if stop_at and time.time() > stop_at:
        item.session.shouldstop = "the time is over"
        pytest.exit("the time is over", returncode=0)


class Pulse:
    """Notices that this whole process stood still: somebody stopped it, or the computer slept."""

    def __init__(self) -> None:
        self._at = times.slept_through()
        self._longest = 0.0
        threading.Thread(target=self._beat, name="Dummy-pulse", daemon=True).start()

    def stood_still(self) -> bool:
        """Say whether it did since it was asked last."""
        longest, self._longest = max(self._longest, times.slept_through() - self._at), 0.0
        return longest > STOOD_STILL_SECONDS

    def _beat(self) -> None:
        pause = threading.Event()
        while not pause.wait(BEAT_SECONDS):
            now = times.slept_through()
            self._longest, self._at = max(self._longest, now - self._at), now


class Writer:
    """Writes a line for each run of a test."""

    def __init__(self, path: Path, scenario: str) -> None:
        self._path, self._scenario = path, scenario
        self._pulse = Pulse()

    def pytest_runtest_setup(self) -> None:
        """What was before does not concern the test that begins."""
        self._pulse.stood_still()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Write down a run that is over, or one that could not begin or not end well."""
        if report.when != "call" and report.passed:
            return
        line = {
            "scenario": self._scenario,
            "outcome": self._outcome(report),
            "at": f"{times.now():%Y-%m-%dT%H:%M:%SZ}",
            "seconds": round(report.duration, 2),
            "why": _reason(report),
            "figures": [pair for pair in report.user_properties if pair[0] in _KNOWN],
        }
        line["why"] = line["why"] or (STOPPED if line["outcome"] == NOT_BEGUN else "")
        with self._path.open("ab", buffering=0) as file:  # in one piece: others write there too
            file.write(json.dumps(line).encode() + b"\n")

    def _outcome(self, report: pytest.TestReport) -> str:
        """A run in which everything was stopped from outside says nothing, unless all went well even so."""
        stood_still = self._pulse.stood_still()
        if report.failed and (report.when == "setup" or stood_still):
            return NOT_BEGUN
        return str(report.outcome)


_KNOWN = ("injected", "lost", "recovery_seconds")


def _reason(report: pytest.TestReport) -> str:
    if report.skipped and isinstance(report.longrepr, tuple):
        return str(report.longrepr[2]).removeprefix("Skipped: ")
    return str(report.longreprtext).strip().splitlines()[-1][:200] if report.failed else ""


def pytest_configure(config: pytest.Config) -> None:
    """Write from now on."""
    config.pluginmanager.register(
        Writer(config.getoption("--figures"), config.getoption("--scenario")), "figures of faults"
    )
