"""Writes docs/faults.md: the forty faults, how often each was injected, and what came of it."""

from collections.abc import Iterable

from tests.faults.rows import Row, Scenario
from tools.fault_figures import ByScenario, Figures, together

ALL = range(1, 41)
ENOUGH = 20

_HEAD = """# Forty faults

Each fault is injected for real: processes are killed and frozen, cables pulled, servers stopped, disks
filled, files damaged. `python3 hatif.py faults` injects what is still missing of twenty times each,
several scenarios at a time where they mostly wait, prints its progress, and can be stopped and taken up
again; `--rows 1,6-9` chooses, `--times` says how often, `--anew` forgets what was known, `--document`
writes this page. Most scenarios, once each, are part of the usual tests as well.

Where root runs it, what is measured goes before other programs of the computer. A failed turn during
which everything was stopped from outside (the process of the test itself stood still for two seconds)
is not counted, and run again.

What is counted are injections; *failed* are runs of a scenario in which its figure was missed, or
anything else went wrong. *Lost* is what must not be lost: notes, records, calls. A dash under *slowest
recovery* means that the scenario holds its figure itself and takes no time of its own.

"""


def written(rows: Iterable[Row], figures: ByScenario, remark: str = "") -> str:
    """Return the page, with a remark on how it came about."""
    known = {row.number: row for row in rows}
    lines = [_HEAD + _summary(known, figures), *([remark, ""] if remark else [])]
    lines += [
        "| # | Fault | Injected | Failed | Lost | Slowest recovery | Figure |",
        "|--|--|--|--|--|--|--|",
    ]
    lines += [_row(known[number], figures) if number in known else _missing(number) for number in ALL]
    lines += ["", "## Each scenario", "", "| # | Test | Injected | Failed | Slowest recovery | Last run |"]
    lines += ["|--|--|--|--|--|--|"]
    lines += [_scenario(row, one, figures) for row in known.values() for one in row.scenarios]
    lines += ["", "## What is injected, and what is not covered", ""]
    lines += [_explained(row) for row in known.values()]
    return "\n".join(lines) + "\n"


def is_held(row: Row, figures: ByScenario) -> bool:
    """Say whether each scenario of a row was injected often enough, and never failed."""
    own = [figures[one.test] for one in row.scenarios]
    return all(one.survived >= ENOUGH and not one.failed for one in own)


def _summary(known: dict[int, Row], figures: ByScenario) -> str:
    held = [number for number, row in known.items() if is_held(row, figures)]
    others = [number for number in ALL if number not in held]
    rest = f" Not yet: {', '.join(map(str, others))}." if others else ""
    return (
        f"**{len(held)} of {len(ALL)}** are held: each scenario {ENOUGH} times or more, none failed.{rest}\n"
    )


def _row(row: Row, figures: ByScenario) -> str:
    all_ = together(figures[one.test] for one in row.scenarios)
    injected = str(all_.injected) if all_.runs else "not run"
    return (
        f"| {row.number} | {row.fault} | {injected} | {all_.failed or 0} | {all_.lost} "
        f"| {_slowest(all_)} | {row.goal} |"
    )


def _missing(number: int) -> str:
    return f"| {number} | | no scenario | | | | |"


def _scenario(row: Row, scenario: Scenario, figures: ByScenario) -> str:
    own = figures[scenario.test]
    name = scenario.name.removeprefix("test_").replace("_", " ")
    why = f" ({own.skipped})" if own.skipped and not own.runs else ""
    return (
        f"| {row.number} | {name}, in `{scenario.file}` | {own.injected}{why} | {own.failed} "
        f"| {_slowest(own)} | {own.newest[:16].replace('T', ' ')} |"
    )


def _slowest(figures: Figures) -> str:
    return f"{figures.slowest_seconds:.2f} s" if figures.recoveries else "–"


def _explained(row: Row) -> str:
    rest = f" *Not covered:* {row.not_covered}" if row.not_covered else ""
    return f"{row.number}. {row.fault}: {row.injection}.{rest}"
