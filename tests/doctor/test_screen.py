"""Whether a window can open."""

import sys

import pytest

from app.doctor import screen
from app.doctor.finding import Grade, Profile

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the others bring all of it")


def test_without_a_screen_the_truth_is_said(profile: Profile, monkeypatch: pytest.MonkeyPatch) -> None:
    """Qt would blame a library."""
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert [finding.grade for finding in screen.look(profile)] == [Grade.PROBLEM, Grade.OK]


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_either_kind_of_screen_will_do(profile: Profile, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """X11 and Wayland."""
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv(name, ":7")
    assert {finding.grade for finding in screen.look(profile)} == {Grade.OK}


def test_a_missing_library_is_named_by_its_package(profile: Profile, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that no system has."""
    monkeypatch.setenv("DISPLAY", ":7")
    monkeypatch.setitem(screen._X11, "libcanary.so.9", "libcanary9")  # noqa: SLF001  a library for this test
    finding = list(screen.look(profile))[-1]
    assert (finding.grade, finding.remedy) == (Grade.PROBLEM, "on Debian: apt install libcanary9")
