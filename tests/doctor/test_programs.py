"""The programs Hatif stands on."""

import sys

import pytest

from app.doctor import programs
from app.doctor.finding import Grade, Profile


def test_all_of_them_are_here_and_have_versions(profile: Profile) -> None:
    """They are, or these tests would not run."""
    found = list(programs.look(profile))
    assert [finding.check for finding in found] == ["hatif", "python", "qt", "pjsip", "sqlite"]
    assert {finding.grade for finding in found} == {Grade.OK}
    assert all(any(letter.isdigit() for letter in finding.text) for finding in found)


def test_a_library_that_does_not_load_is_a_problem_with_a_remedy(
    profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without PJSIP no call can be taken."""
    monkeypatch.setitem(sys.modules, "pjsua2", None)
    (finding,) = [found for found in programs.look(profile) if found.check == "pjsip"]
    assert finding.grade is Grade.PROBLEM
    assert "hatif.py" in finding.remedy


def test_a_python_that_is_too_new_is_a_problem(profile: Profile, monkeypatch: pytest.MonkeyPatch) -> None:
    """PJSIP's wheels end at 3.12."""
    monkeypatch.setattr("sys.version_info", (3, 14, 0))
    (finding,) = [found for found in programs.look(profile) if found.check == "python"]
    assert finding.grade is Grade.PROBLEM
