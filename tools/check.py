"""Runs every check of the project; ends with a line for each: `python -m tools.check [pytest arguments]`."""

import importlib.util
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def steps(pytest_arguments: list[str]) -> dict[str, list[str]]:
    """Return the commands of the checks by name, the quick ones first."""
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
    found["tests"] = _module("pytest", *pytest_arguments)
    return found


def _module(name: str, *arguments: str) -> list[str]:
    return [sys.executable, "-m", name, *arguments]


def main() -> int:
    """Run all checks, also after one has failed, so that one run tells everything."""
    outcomes = {}
    for name, command in steps(sys.argv[1:]).items():
        print(f"\n── {name}", flush=True)
        started = time.monotonic()
        has_passed = subprocess.run(command, cwd=ROOT, check=False).returncode == 0
        outcomes[name] = (has_passed, time.monotonic() - started)
    print()
    for name, (has_passed, seconds) in outcomes.items():
        print(f"{'passed' if has_passed else 'FAILED'}  {name} ({seconds:.0f} s)")
    return 0 if all(has_passed for has_passed, _ in outcomes.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
