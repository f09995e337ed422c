"""Runs every check of the project; ends with a line for each: `python -m tools.check [pytest arguments]`."""

import importlib.util
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REAL_TIME = (
    "tests/end_to_end",
    "tests/telephony",
    "tests/commands",
)  # calls and sound: they wait more than work


def steps() -> dict[str, list[str]]:
    """Return the commands of the checks before the tests by name, the quick ones first."""
    found = {
        "format": _module("ruff", "format", "--check", "."),
        "rules": _module("ruff", "check", "."),
        "types": _module("mypy"),
        "layers": [str(Path(sys.executable).with_name("lint-imports"))],  # it cannot be run as a module
        "a test for each file": _module("tools.check_tests_mirror"),
        "sizes": _module("tools.check_sizes"),
    }
    if importlib.util.find_spec("tools.languages"):
        found["languages"] = _module("tools.languages", "check")
    return found


def halves(pytest_arguments: list[str]) -> dict[str, list[str]]:
    """Return the commands of the tests by name: two halves beside each other; with arguments one."""
    if pytest_arguments:
        return {"tests": _module("pytest", *pytest_arguments)}
    return {
        "tests in real time": _module("pytest", *REAL_TIME),
        "tests": _module("pytest", "tests", *(f"--ignore={folder}" for folder in REAL_TIME)),
    }


def _module(name: str, *arguments: str) -> list[str]:
    return [sys.executable, "-m", name, *arguments]


def run(name: str, command: list[str]) -> dict[str, tuple[int, float]]:
    """Run one check; return its exit code, and its seconds."""
    print(f"\n── {name}", flush=True)
    started = time.monotonic()
    code = subprocess.run(command, cwd=ROOT, check=False).returncode
    return {name: (code, time.monotonic() - started)}


def run_beside(commands: dict[str, list[str]]) -> dict[str, tuple[int, float]]:
    """Run commands at the same time; what the others than the last have to say is printed after it."""
    *others, last = commands.items()
    started, running = time.monotonic(), []
    with ExitStack() as files:
        for name, command in others:
            said = files.enter_context(tempfile.TemporaryFile("w+"))
            running.append((name, said, subprocess.Popen(command, cwd=ROOT, stdout=said, stderr=said)))
        outcomes = run(*last)
        for name, said, process in running:
            outcomes[name] = (process.wait(), time.monotonic() - started)
            said.seek(0)
            print(f"\n── {name}\n{said.read()}", flush=True)
    return outcomes


def verdict(code: int) -> str:
    """Say how a check ended; one whose tests all passed may still crash when it ends."""
    if code == 0:
        return "passed"
    return f"FAILED, ended by {signal.Signals(-code).name}:" if code < 0 else "FAILED"


def main() -> int:
    """Run all checks, also after one has failed, so that one run tells everything."""
    outcomes: dict[str, tuple[int, float]] = {}
    for name, command in steps().items():
        outcomes |= run(name, command)
    outcomes |= run_beside(halves(sys.argv[1:]))
    print()
    for name, (code, seconds) in outcomes.items():
        print(f"{verdict(code)}  {name} ({seconds:.0f} s)")
    return 1 if any(code for code, _ in outcomes.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
