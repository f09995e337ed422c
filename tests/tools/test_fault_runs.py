"""Scenarios of faults are run several at a time where they may."""

from pathlib import Path

from tests.faults.rows import ROWS, Scenario
from tools.fault_runs import planned


def test_turns_are_shared_among_as_many_processes_as_may_go_on_beside_one_another(tmp_path: Path) -> None:
    """None is run twice, and none is left out."""
    patient = Scenario("tests/test_it.py::test_that_waits", beside=3)
    runs = list(planned(ROWS[0], patient, 20, tmp_path))
    assert [(run.first, run.turns) for run in runs] == [(0, 7), (7, 7), (14, 6)]
    assert sum(run.share for run in runs) == 1
    assert len({run.report for run in runs}) == 3


def test_what_is_measured_closely_runs_alone_and_few_turns_need_few_processes(tmp_path: Path) -> None:
    (alone,) = planned(ROWS[0], Scenario("tests/test_it.py::test_that_is_quick"), 20, tmp_path)
    assert (alone.share, alone.turns) == (1, 20)
    assert len(list(planned(ROWS[0], Scenario("tests/test_it.py::test_x", beside=9), 2, tmp_path))) == 2
