"""Injects the forty faults and writes down what came of it: `python -m tools.faults [--rows 1,6-9]`.

What was done before is kept and not done again, so a run can be stopped at any moment and goes on from there.
"""

import argparse
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.faults.rows import ROWS, Row, Scenario
from tools import fault_figures
from tools.fault_figures import Figures
from tools.fault_table import written

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / "build" / "faults" / "runs.jsonl"
DOCUMENT = ROOT / "docs" / "faults.md"
LOOK_SECONDS = 0.5


def main(arguments: list[str]) -> int:
    """Run what is missing, print the table, and say by the exit code whether all that was tried survived."""
    options = _options(arguments)
    chosen = [row for row in ROWS if row.number in options.rows]
    KEPT.parent.mkdir(parents=True, exist_ok=True)
    if options.anew:
        fault_figures.forget(KEPT, [one.test for row in chosen for one in row.scenarios])
    if not options.table:
        _inject(chosen, options.times, time.time() + options.minutes * 60)
    figures = fault_figures.read(KEPT)
    for line in _short_table(chosen, figures):
        print(line)
    if options.document:
        DOCUMENT.write_text(written(ROWS, figures, options.remark), encoding="utf-8")
        print(f"\nWritten: {DOCUMENT.relative_to(ROOT)}")
    return 1 if any(figures[one.test].failed for row in chosen for one in row.scenarios) else 0


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="hatif.py faults", description=__doc__)
    parser.add_argument("--rows", type=rows, default=rows("1-40"), help="1,6-9; all when left out")
    parser.add_argument("--times", type=int, default=20, help="injections of each scenario; 20 when left out")
    parser.add_argument("--minutes", type=float, default=600, help="begin nothing after so many minutes")
    parser.add_argument("--anew", action="store_true", help="forget what these rows came to before")
    parser.add_argument("--table", action="store_true", help="inject nothing; only show what is known")
    parser.add_argument("--document", action="store_true", help="write docs/faults.md from what is known")
    parser.add_argument("--remark", default="", help="a sentence for the page: where and how it was run")
    return parser.parse_args(arguments)


def rows(text: str) -> frozenset[int]:
    """Read numbers and spans of rows."""
    found: set[int] = set()
    for part in text.split(","):
        first, _, last = part.partition("-")
        found |= set(range(int(first), int(last or first) + 1))
    return frozenset(found)


def _inject(chosen: list[Row], wanted: int, stop_at: float) -> None:
    """Run each scenario as often as it still has to be."""
    for row in chosen:
        for scenario in row.scenarios:
            missing = wanted - fault_figures.read(KEPT)[scenario.test].survived
            if missing > 0 and time.time() < stop_at:
                _run(row, scenario, scenario.turns(missing), stop_at)


def _run(row: Row, scenario: Scenario, turns: int, stop_at: float) -> None:
    """Run one scenario's turns in a process of their own, and say how far it is."""
    before = fault_figures.read(KEPT)[scenario.test]
    report = KEPT.with_name(f"{row.number:02}-{scenario.name}.txt")
    print(
        f"\n{row.number:2}  {row.fault}: {scenario.name.removeprefix('test_').replace('_', ' ')}", flush=True
    )
    with report.open("w", encoding="utf-8") as output:
        process = subprocess.Popen(
            _command(scenario, turns, stop_at), cwd=ROOT, env=_environment(), stdout=output, stderr=output
        )
        try:
            _watch(process, scenario, turns * scenario.variants, before)
        except KeyboardInterrupt:
            process.send_signal(signal.SIGINT)  # the fixtures put servers and PBXs away
            process.wait()
            raise
    after = fault_figures.read(KEPT)[scenario.test]
    if process.returncode not in (0, 1) and after == before:
        print(f"    could not be run; see {report.relative_to(ROOT)}", flush=True)
    if after.failed > before.failed:
        print(f"    FAILED: {after.why}; see {report.relative_to(ROOT)}", flush=True)


def _command(scenario: Scenario, turns: int, stop_at: float) -> list[str]:
    return [
        *(sys.executable, "-m", "pytest", "-p", "tests.faults.repeating", "-p", "no:randomly", "-m", ""),
        *("-p", "no:cacheprovider", "--tb=short", "-q", "--timeout=300"),
        *(f"--turns={turns}", f"--figures={KEPT}", f"--scenario={scenario.test}", f"--stop-at={stop_at}"),
        scenario.test,
    ]


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}


def _watch(process: subprocess.Popen[bytes], scenario: Scenario, runs: int, before: Figures) -> None:
    """Say after each run how many are done, until the process ends."""
    told = -1
    while True:
        has_ended = _has_ended(process)
        now = fault_figures.read(KEPT)[scenario.test]
        done = now.runs - before.runs
        if done != told and done:
            slowest = f", slowest recovery {now.slowest_seconds:.2f} s" if now.recoveries else ""
            print(f"    {done} of {runs}: {now.failed - before.failed} failed{slowest}", flush=True)
            told = done
        if has_ended:
            return


def _has_ended(process: subprocess.Popen[bytes]) -> bool:
    try:
        process.wait(LOOK_SECONDS)
    except subprocess.TimeoutExpired:
        return False
    return True


def _short_table(chosen: list[Row], figures: fault_figures.ByScenario) -> list[str]:
    lines = ["", f"{'':2}  {'fault':46} {'injected':>8} {'failed':>6} {'lost':>5}  slowest recovery"]
    for row in chosen:
        all_ = fault_figures.together([figures[one.test] for one in row.scenarios])
        slowest = f"{all_.slowest_seconds:.2f} s" if all_.recoveries else "-"
        state = slowest if all_.runs else f"not run{': ' + all_.skipped if all_.skipped else ''}"
        lines.append(
            f"{row.number:2}  {row.fault[:46]:46} {all_.injected:>8} {all_.failed:>6} {all_.lost:>5}  {state}"
        )
    return lines


if __name__ == "__main__":
    # Also in the background, where a shell has this and its children ignore an interrupt.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.default_int_handler)
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        print("\nStopped; the same command goes on from here.")
        sys.exit(130)
