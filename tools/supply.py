"""Looks after what is shipped: advisories, bill of materials, licences: `python -m tools.supply`.

The tools for it live in an environment of their own, made from the hash-locked list on the first run.
"""

import argparse
import json
import os
import subprocess
import sys
import venv
from datetime import date
from pathlib import Path

from app import times
from tools import audit, licences

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
LOCKS = (LOCK, ROOT / "requirements-release.lock")
EXCEPTIONS = ROOT / "tools" / "audit_exceptions.json"
DOCUMENT = ROOT / "docs" / "licences.md"


def main(arguments: list[str]) -> int:
    """Write what is asked for into the folder; exit with 1 for a finding, with 2 where nobody could look."""
    parser = argparse.ArgumentParser(prog="hatif.py supply", description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "supply", help="where the files go")
    parser.add_argument(
        "--licences", action="store_true", help="write docs/licences.md anew, and nothing else"
    )
    options = parser.parse_args(arguments)
    if options.licences:
        DOCUMENT.write_text(licences.page(LOCK), encoding="utf-8")
        print(f"Written: {DOCUMENT.relative_to(ROOT)}")
        return 0
    options.out.mkdir(parents=True, exist_ok=True)
    programs = environment(options.out)
    bill_of_materials(programs, options.out / "hatif.cdx.json")
    return audited(programs, options.out / "audit.json", times.now().date())


def environment(out: Path) -> Path:
    """Make the environment of the tools, and return where its programs are."""
    folder = out / "environment"
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    python = programs / "python"
    if not python.exists():
        venv.create(folder, with_pip=True)
    lists = [word for lock in LOCKS for word in ("-r", str(lock))]
    command = [str(python), "-m", "pip", "install", "--quiet", "--require-hashes", "--no-deps", *lists]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode:
        print(done.stderr, file=sys.stderr)
        done.check_returncode()
    return programs


def bill_of_materials(programs: Path, file: Path) -> None:
    """Write what is shipped as CycloneDX, with the hashes it is checked against."""
    command = [str(programs / "cyclonedx-py"), "requirements", str(LOCK), "--of", "JSON", "-o", str(file)]
    subprocess.run(command, check=True)
    parts = json.loads(file.read_text(encoding="utf-8"))["components"]
    print(f"{file.name}: {len(parts)} libraries, each with its version and hashes")


def audited(programs: Path, file: Path, today: date) -> int:
    """Ask the advisory service about each library, and say what it said."""
    exceptions = audit.read_exceptions(EXCEPTIONS)
    command = [str(programs / "pip-audit"), "-r", str(LOCK), "--require-hashes", "--disable-pip"]
    command += ["--no-deps", "--format", "json", "--output", str(file), "--progress-spinner", "off"]
    file.unlink(missing_ok=True)
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if not file.exists():
        for line in audit.nobody_answered(done.stderr, len(exceptions)):
            print(line)
        return audit.NOBODY_LOOKED
    outcome = audit.judged(json.loads(file.read_text(encoding="utf-8")), exceptions, today)
    for line in outcome.lines:
        print(line)
    return outcome.exit_code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
