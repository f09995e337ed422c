"""What the runs of scenarios came to, read from the lines they left."""

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.faults.rows import ROWS

_EACH = {one.test: one.each for row in ROWS for one in row.scenarios}


@dataclass(slots=True)
class Figures:
    """What one scenario came to, or several."""

    runs: int = 0
    injected: int = 0
    survived: int = 0  # injections of the runs that held
    failed: int = 0  # runs
    lost: int = 0
    recoveries: list[float] = field(default_factory=list)
    why: str = ""  # of the failure that came last
    skipped: str = ""  # why it could not be begun here
    newest: str = ""  # when it was run last

    @property
    def slowest_seconds(self) -> float:
        """The longest recovery."""
        return max(self.recoveries, default=0.0)


ByScenario = defaultdict[str, Figures]


def read(path: Path) -> ByScenario:
    """Return what is known of each scenario."""
    figures: ByScenario = defaultdict(Figures)
    if path.exists():
        for line in path.read_text(encoding="utf-8").splitlines():
            _add(figures, json.loads(line))
    return figures


def _add(figures: ByScenario, line: dict[str, Any]) -> None:
    own = figures[str(line["scenario"])]
    if line["outcome"] in ("skipped", "not begun"):  # nothing was injected
        own.skipped = str(line["why"])
        return
    pairs = line["figures"]
    said = [int(value) for name, value in pairs if name == "injected"]
    injected = sum(said) if said else _EACH.get(str(line["scenario"]), 1)
    own.runs += 1
    own.injected += injected
    own.lost += sum(int(value) for name, value in pairs if name == "lost")
    own.newest = str(line["at"])
    if line["outcome"] == "passed":
        own.survived += injected
        own.recoveries += [float(value) for name, value in pairs if name == "recovery_seconds"]
    else:
        own.failed += 1
        own.why = str(line["why"])


def together(parts: Iterable[Figures]) -> Figures:
    """Return the figures of several scenarios as one."""
    whole = Figures()
    for part in parts:
        whole.runs += part.runs
        whole.injected += part.injected
        whole.survived += part.survived
        whole.failed += part.failed
        whole.lost += part.lost
        whole.recoveries += part.recoveries
        whole.why = part.why or whole.why
        whole.skipped = part.skipped or whole.skipped
        whole.newest = max(part.newest, whole.newest)
    return whole


def forget(path: Path, scenarios: Iterable[str]) -> None:
    """Take the lines of some scenarios out."""
    gone = set(scenarios)
    if path.exists():
        lines = path.read_text(encoding="utf-8").splitlines()
        kept = [line for line in lines if json.loads(line)["scenario"] not in gone]
        path.write_text("".join(f"{line}\n" for line in kept), encoding="utf-8")
