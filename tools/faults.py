"""Injects the forty faults and writes down what came of it: `python -m tools.faults [--rows 1,6-9]`.

What was done before is kept and not done again, so a run can be stopped at any moment and goes on from there.
"""

import argparse
import signal
import sys
import time
from pathlib import Path

from tests.faults.rows import ROWS, Row
from tools import fault_figures, fault_runs
from tools.fault_table import written

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / "build" / "faults" / "runs.jsonl"
DOCUMENT = ROOT / "docs" / "faults.md"


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
    figures = fault_figures.read(KEPT)
    runs = [
        run
        for row in chosen
        for scenario in row.scenarios
        if (missing := wanted - figures[scenario.test].survived) > 0
        for run in fault_runs.planned(row, scenario, scenario.turns(missing), KEPT.parent)
    ]
    fault_runs.run_all(runs, KEPT, stop_at)


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
