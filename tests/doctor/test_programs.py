"""The programs Hatif stands on."""

import sys

import pytest

from app.doctor import programs
from app.doctor.finding import Grade, Profile
from app.telephony import wheel
from app.telephony.wheel import Wheel


def test_all_of_them_are_here_and_have_versions(profile: Profile) -> None:
    """They are, or these tests would not run."""
    found = list(programs.look(profile))
    assert [finding.check for finding in found] == ["hatif", "python", "qt", "pjsip", "tls", "sqlite"]
    others = [finding for finding in found if finding.check != "tls"]
    assert {finding.grade for finding in others} == {Grade.OK}
    assert all(any(letter.isdigit() for letter in finding.text) for finding in others)


def test_a_library_that_does_not_load_is_a_problem_with_a_remedy(
    profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without PJSIP no call can be taken."""
    monkeypatch.setitem(sys.modules, "pjsua2", None)
    monkeypatch.delitem(sys.modules, "app.telephony.wheel", raising=False)
    (finding,) = [found for found in programs.look(profile) if found.check == "pjsip"]
    assert finding.grade is Grade.PROBLEM
    assert "hatif.py" in finding.remedy


def test_a_python_that_is_too_new_is_a_problem(profile: Profile, monkeypatch: pytest.MonkeyPatch) -> None:
    """PJSIP's wheels end at 3.12."""
    monkeypatch.setattr("sys.version_info", (3, 14, 0))
    (finding,) = [found for found in programs.look(profile) if found.check == "python"]
    assert finding.grade is Grade.PROBLEM


@pytest.mark.parametrize(
    ("registrar", "is_allowed", "grade"),
    [
        ("pbx.example", False, Grade.NOTE),
        ("pbx.example;transport=TLS", False, Grade.PROBLEM),
        ("sips:pbx.example", False, Grade.PROBLEM),
        ("sips:pbx.example", True, Grade.NOTE),
    ],
)
def test_an_openssl_nobody_maintains_matters_where_tls_is_wanted(
    profile: Profile, monkeypatch: pytest.MonkeyPatch, registrar: str, is_allowed: bool, grade: Grade
) -> None:
    monkeypatch.setattr(wheel, "at_hand", Wheel)
    profile.settings.registrar, profile.settings.old_tls = registrar, is_allowed
    (finding,) = [found for found in programs.look(profile) if found.check == "tls"]
    assert finding.grade is grade
    assert "packaging/pjsip" in finding.remedy


def test_our_own_wheel_can_encrypt(profile: Profile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wheel, "at_hand", lambda: Wheel(openssl="3.5.7", most_calls=32))
    found = {finding.check: finding for finding in programs.look(profile)}
    assert found["tls"].grade is Grade.OK
    assert "3.5.7" in found["tls"].text
    assert "32 calls" in found["pjsip"].text
