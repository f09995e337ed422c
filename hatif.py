"""Starts Hatif on a bare machine: makes its environment when needed, then runs the command in it.

python3 hatif.py demo            a desk with simulated customers calling
python3 hatif.py desk            the desk
python3 hatif.py check           format, rules, types, layers and all tests
python3 hatif.py test [ARGS]     the tests alone; arguments go to pytest
python3 hatif.py bench [NAME…]   the benchmarks, or those named
python3 hatif.py faults          injects the forty faults, and shows what came of it
python3 hatif.py supply          advisories, bill of materials and licences of what is shipped
python3 hatif.py prepare         only makes the environment
python3 hatif.py COMMAND …       any other: db, import, export, script, phone, doctor, … (each has --help)

Needs Python 3.8 or newer to start; finds or fetches the 3.12 or 3.11 that Hatif itself runs on.
The libraries go into .venv beside this file; missing Debian packages are installed where that is allowed.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tools import debian, environment
from tools.running import Stop, say

ROOT = Path(__file__).resolve().parent
SHOWING = ("demo", "desk")
DEVELOPING = ("test", "check", "bench", "faults", "supply")
# Python without docstrings and without the columns of source lines: desk and engine are 6 MB smaller.
LEAN = {"PYTHONOPTIMIZE": "2", "PYTHONNODEBUGRANGES": "1"}


def main(arguments: list[str]) -> int:
    """Prepare what the command needs and become it; the return value is an exit code."""
    if arguments[:1] in (["--help"], ["-h"], ["help"]):
        print(__doc__)
        return 0
    command = arguments[0] if arguments else "desk"
    try:
        debian.ensure([*environment.debian_packages(ROOT), *packages_for(command, arguments[1:])])
        python = environment.prepare(ROOT, develop=command in DEVELOPING)
    except Stop as stop:
        say(f"hatif: {stop}")
        return stop.exit_code
    except KeyboardInterrupt:
        say("hatif: stopped; the same command goes on from here.")
        return 130
    if command == "prepare":
        say(f"Ready: {python}")
        return 0
    return become([str(python), *module_for(command, arguments)], environment_for(command))


def packages_for(command: str, names: list[str]) -> list[str]:
    """Return the Debian packages a command needs; commands without window or sound need none."""
    if command in SHOWING:
        return list(debian.DESK_PACKAGES)
    if command in ("test", "check", "faults"):
        return [*debian.TEST_PACKAGES, *debian.declared_packages(sorted((ROOT / "tests").rglob("*.py")))]
    if command == "bench":
        pattern_names = names or ["*"]
        files = [file for name in pattern_names for file in sorted((ROOT / "benchmarks").glob(f"{name}.py"))]
        return [*debian.TEST_PACKAGES, *debian.declared_packages(files)]
    return []


def module_for(command: str, arguments: list[str]) -> list[str]:
    """Return what Python is to run."""
    if command == "test":
        return ["-m", "pytest", *arguments[1:]]
    if command in ("check", "bench", "faults", "supply"):
        return ["-m", f"tools.{command}", *arguments[1:]]
    return ["-m", "app", *arguments]


def environment_for(command: str) -> dict[str, str]:
    """Return the environment variables: the code is found from any folder, tests draw without a screen."""
    paths = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    lean = {} if command in DEVELOPING else LEAN
    variables = {**lean, **os.environ, "PYTHONPATH": os.pathsep.join(paths)}
    if command in ("test", "check"):
        variables.setdefault("QT_QPA_PLATFORM", "offscreen")
    return variables


def become(command: list[str], variables: dict[str, str]) -> int:
    """Replace this process by the command; Windows cannot, so there it is run and its exit code handed on."""
    sys.stdout.flush()
    if os.name != "nt":
        os.execve(command[0], command, variables)  # noqa: S606  a list, no shell
    try:
        return subprocess.run(command, env=variables, check=False).returncode
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
