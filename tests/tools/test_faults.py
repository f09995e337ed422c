"""The forty faults: which there are, what came of them, and the page that tells it."""

import json
from pathlib import Path

import pytest

from tests.faults.rows import ROWS
from tools import fault_figures, fault_table
from tools.faults import main, rows

ROOT = Path(__file__).parents[2]


def line(scenario: str, outcome: str, *figures: tuple[str, object]) -> str:
    """Return what one run leaves behind."""
    said = {"scenario": scenario, "outcome": outcome, "at": "2026-11-22T05:00:00Z", "why": "the reason"}
    return json.dumps({**said, "seconds": 1.0, "figures": list(figures)}) + "\n"


def test_every_scenario_is_a_test_that_exists() -> None:
    """Else the table would speak of nothing."""
    for row in ROWS:
        assert row.scenarios, row.fault
        for scenario in row.scenarios:
            assert f"def {scenario.name}(" in (ROOT / scenario.file).read_text(encoding="utf-8"), scenario
    assert len({row.number for row in ROWS}) == len(ROWS)


def test_injections_losses_and_the_slowest_recovery_are_counted(tmp_path: Path) -> None:
    """A failed run counts as one; what could not begin injected nothing."""
    kept = tmp_path / "runs.jsonl"
    kept.write_text(
        line("a", "passed", ("recovery_seconds", 0.5), ("recovery_seconds", 2.0))
        + line("a", "passed", ("injected", 5), ("lost", 1))
        + line("a", "failed")
        + line("a", "not begun")
        + line("b", "skipped")
    )
    figures = fault_figures.read(kept)
    a, b = figures["a"], figures["b"]
    assert (a.runs, a.injected, a.survived, a.failed, a.lost, a.slowest_seconds) == (3, 7, 6, 1, 1, 2.0)
    assert (b.runs, b.injected, b.skipped) == (0, 0, "the reason")
    both = fault_figures.together([a, b])
    assert (both.injected, both.failed, both.why) == (7, 1, "the reason")
    fault_figures.forget(kept, ["a"])
    assert fault_figures.read(kept)["a"].runs == 0


def test_a_row_is_held_when_each_scenario_was_injected_often_enough_and_never_failed(tmp_path: Path) -> None:
    kept, row = tmp_path / "runs.jsonl", ROWS[1]
    kept.write_text("".join(line(one.test, "passed", ("injected", 20)) for one in row.scenarios))
    assert fault_table.is_held(row, fault_figures.read(kept))
    page = fault_table.written(ROWS, fault_figures.read(kept))
    assert "**1 of 40** are held" in page
    assert "| 3 | The engine is killed in a call | not run |" in page
    kept.write_text(kept.read_text() + line(row.scenarios[0].test, "failed"))
    assert not fault_table.is_held(row, fault_figures.read(kept))


def test_rows_are_chosen_by_numbers_and_spans(capsys: pytest.CaptureFixture[str]) -> None:
    assert rows("1,6-8,40") == {1, 6, 7, 8, 40}
    assert main(["--rows", "30", "--table"]) in (0, 1)
    assert "A missed call in a break" in capsys.readouterr().out


def test_turns_are_as_many_as_are_missing() -> None:
    """One that injects many at a time is run less often."""
    scenarios = {one.name: one for row in ROWS for one in row.scenarios}
    assert scenarios["test_a_call_outlives_twenty_engines"].turns(20) == 1
    assert scenarios["test_a_killed_desk_comes_back_to_its_call"].turns(7) == 7
