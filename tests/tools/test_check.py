"""What the one command checks."""

import sys

import pytest

from tools.check import REAL_TIME, ROOT, halves, run_beside, steps, verdict


def test_what_is_quick_is_checked_before_the_tests() -> None:
    assert {"format", "rules", "types", "layers", "a test for each file"} <= set(steps())


def test_no_test_is_in_both_halves_or_in_neither() -> None:
    real_time, others = halves([]).values()
    assert real_time[-len(REAL_TIME) :] == list(REAL_TIME)
    assert others[-len(REAL_TIME) - 1 :] == ["tests", *(f"--ignore={folder}" for folder in REAL_TIME)]
    assert all((ROOT / folder).is_dir() for folder in REAL_TIME)


def test_arguments_go_to_one_run() -> None:
    assert [command[-2:] for command in halves(["-k", "hold"]).values()] == [["-k", "hold"]]


def test_what_runs_beside_each_other_is_told_one_after_the_other(capfd: pytest.CaptureFixture[str]) -> None:
    def saying(text: str, code: int) -> list[str]:
        return [sys.executable, "-c", f"print({text!r}); raise SystemExit({code})"]

    outcomes = run_beside({"first": saying("one", 1), "last": saying("two", 0)})
    assert {name: code for name, (code, _) in outcomes.items()} == {"first": 1, "last": 0}
    said = capfd.readouterr().out
    assert said.index("two") < said.index("one")


def test_a_crash_is_told_from_a_failure() -> None:
    assert [verdict(code) for code in (0, 1, -11)] == ["passed", "FAILED", "FAILED, ended by SIGSEGV:"]
