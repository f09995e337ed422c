"""Runs scenarios of faults in processes of their own, several at a time where they mostly wait."""

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.faults.rows import Row, Scenario
from tools import fault_figures
from tools.fault_figures import Figures

ROOT = Path(__file__).resolve().parent.parent
LOOK_SECONDS = 0.5
PRIORITY = -10  # other programs' load is not what is measured
STOOD_BACK = 10  # whoever was started so low is to stay there


@dataclass(slots=True)
class Run:
    """Some turns of one scenario, in one process."""

    row: Row
    scenario: Scenario
    first: int  # which turn of the scenario it begins with
    turns: int
    report: Path
    process: subprocess.Popen[bytes] | None = None

    @property
    def share(self) -> float:
        """How much of the computer it takes: all of it, unless several may go on beside one another."""
        return 1 / self.scenario.beside

    def begin(self, kept: Path, stop_at: float) -> None:
        """Start the process."""
        with self.report.open("w", encoding="utf-8") as output:
            self.process = subprocess.Popen(
                self._command(kept, stop_at), cwd=ROOT, env=_environment(), stdout=output, stderr=output
            )

    @property
    def has_ended(self) -> bool:
        """Whether the process is gone."""
        return self.process is not None and self.process.poll() is not None

    def _command(self, kept: Path, stop_at: float) -> list[str]:
        test = self.scenario.test
        return [
            *(sys.executable, "-m", "pytest", "-p", "tests.faults.repeating", "-p", "no:randomly", "-m", ""),
            *("-p", "no:cacheprovider", "--tb=short", "-q", "--timeout=900"),
            *(f"--turns={self.turns}", f"--first-turn={self.first}"),
            *(f"--figures={kept}", f"--scenario={test}", f"--stop-at={stop_at}"),
            test,
        ]


def planned(row: Row, scenario: Scenario, turns: int, folder: Path) -> Iterator[Run]:
    """Share the turns of a scenario among as many processes as may go on beside one another."""
    several, first = min(scenario.beside, turns), 0
    for place in range(several):
        mine = turns // several + (place < turns % several)
        report = folder / f"{row.number:02}-{scenario.name}-{place}.txt"
        yield Run(row, scenario, first, mine, report)
        first += mine


def run_all(runs: list[Run], kept: Path, stop_at: float) -> None:
    """Run them all, and say after each turn how far each scenario is; begin nothing after a moment."""
    _go_before_others()
    look = threading.Event()
    waiting, going = list(runs), list[Run]()
    told = {run.scenario.test: _figures(kept, run) for run in runs}
    try:
        while waiting or going:
            _begin_what_fits(waiting, going, kept, stop_at)
            look.wait(LOOK_SECONDS)
            ended = [run for run in going if run.has_ended]
            going = [run for run in going if run not in ended]
            _tell_progress([*going, *ended], kept, told)
            for run in ended:
                _tell_end(run, kept)
            if time.time() > stop_at:
                waiting.clear()
    except KeyboardInterrupt:
        _interrupt(going)
        raise


def _begin_what_fits(waiting: list[Run], going: list[Run], kept: Path, stop_at: float) -> None:
    for run in list(waiting):
        if sum(each.share for each in going) + run.share <= 1.001:  # thirds do not add up to one
            waiting.remove(run)
            run.begin(kept, stop_at)
            going.append(run)


def _go_before_others() -> None:
    """Let what is started here run before other programs; on an idle computer it changes nothing."""
    with contextlib.suppress(OSError, AttributeError):  # only root may; other systems have other means
        if os.getpriority(os.PRIO_PROCESS, 0) < STOOD_BACK:
            os.setpriority(os.PRIO_PROCESS, 0, PRIORITY)
            # Linux shares the cores among sessions first, and counts priorities only within one.
            Path("/proc/self/autogroup").write_text(str(PRIORITY), encoding="ascii")


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}


def _figures(kept: Path, run: Run) -> Figures:
    return fault_figures.read(kept)[run.scenario.test]


def _tell_progress(runs: list[Run], kept: Path, told: dict[str, Figures]) -> None:
    """Say what has changed of the scenarios that are under way."""
    for run in runs:
        now, before = _figures(kept, run), told[run.scenario.test]
        if now.runs == before.runs:
            continue
        told[run.scenario.test] = now
        slowest = f", slowest recovery {now.slowest_seconds:.2f} s" if now.recoveries else ""
        name = run.scenario.name.removeprefix("test_").replace("_", " ")
        print(
            f"{run.row.number:2}  {name}: {now.injected} injected, {now.failed} failed{slowest}", flush=True
        )
        if now.failed > before.failed:
            print(f"    FAILED: {now.why}", flush=True)


def _tell_end(run: Run, kept: Path) -> None:
    if run.process is not None and run.process.returncode not in (0, 1):
        print(f"{run.row.number:2}  could not be run; see {run.report.relative_to(kept.parent)}", flush=True)


def _interrupt(going: list[Run]) -> None:
    """End what is under way; the fixtures put servers and PBXs away."""
    for run in going:
        if run.process is not None:
            run.process.send_signal(signal.SIGINT)
    for run in going:
        if run.process is not None:
            run.process.wait()
