"""A plugin of pytest's that runs each test several times, and writes a line into a file after each time."""

import json
import time
from pathlib import Path

import pytest

from app import times

TURN = "turn_of_fault"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take how often, where the lines go, and when to stop."""
    parser.addoption("--turns", type=int, default=1, help="how often each test is run")
    parser.addoption("--figures", type=Path, required=True, help="the file that gets a line for each run")
    parser.addoption("--scenario", default="", help="what the lines call the scenario")
    parser.addoption("--stop-at", type=float, default=0.0, help="begin no run after this moment (since 1970)")


@pytest.fixture(name=TURN)
def _turn(request: pytest.FixtureRequest) -> int:
    return int(request.param)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Make so many tests of one."""
    metafunc.fixturenames.append(TURN)
    metafunc.parametrize(TURN, range(metafunc.config.getoption("--turns")), indirect=True)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item) -> None:
    """Begin nothing once the time is over; what was done stays done."""
    stop_at = item.config.getoption("--stop-at")
    if stop_at and time.time() > stop_at:
        item.session.shouldstop = "the time is over"
        pytest.exit("the time is over", returncode=0)


class Writer:
    """Writes a line for each run of a test."""

    def __init__(self, path: Path, scenario: str) -> None:
        self._path, self._scenario = path, scenario

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Write down a run that is over, or one that could not begin or not end well."""
        if report.when != "call" and report.passed:
            return
        line = {
            "scenario": self._scenario,
            "outcome": "not begun" if report.when == "setup" and report.failed else report.outcome,
            "at": f"{times.now():%Y-%m-%dT%H:%M:%SZ}",
            "seconds": round(report.duration, 2),
            "why": _reason(report),
            "figures": [pair for pair in report.user_properties if pair[0] in _KNOWN],
        }
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")


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
