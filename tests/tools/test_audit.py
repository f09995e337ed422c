"""What is made of the advisory service's answer."""

from datetime import date
from pathlib import Path

from tools import audit
from tools.audit import ExceptionToAudit, judged
from tools.supply import EXCEPTIONS

TODAY = date(2026, 11, 22)
FINDING: dict[str, object] = {"id": "PYSEC-1", "aliases": ["CVE-2026-1"], "fix_versions": ["2.0"]}


def report(*libraries: dict[str, object]) -> dict[str, object]:
    """Return what pip-audit writes."""
    return {"dependencies": list(libraries)}


def library(name: str, *findings: dict[str, object]) -> dict[str, object]:
    """Return a library that was asked about."""
    return {"name": name, "version": "1.0", "vulns": list(findings)}


def test_a_finding_fails_unless_an_exception_still_holds() -> None:
    """An exception names library and advisory, has a reason, and ends."""
    found = report(library("good"), library("bad", FINDING))
    assert judged(found, (), TODAY).exit_code == audit.FOUND
    allowed = ExceptionToAudit("CVE-2026-1", "bad", "we do not call it", TODAY)
    outcome = judged(found, (allowed,), TODAY)
    assert outcome.exit_code == audit.WELL
    assert "we do not call it" in outcome.lines[0]
    later = judged(found, (allowed,), date(2026, 11, 23))
    assert later.exit_code == audit.FOUND
    assert "from 2026-10-23 to 2026-11-22 only" in later.lines[0]
    for_ever = ExceptionToAudit("CVE-2026-1", "bad", "we do not call it", date(2027, 11, 22))
    assert judged(found, (for_ever,), TODAY).exit_code == audit.FOUND
    other = ExceptionToAudit("CVE-2026-1", "another", "", TODAY)
    assert judged(found, (other,), TODAY).exit_code == audit.FOUND


def test_a_library_nobody_could_be_asked_about_is_not_taken_for_sound() -> None:
    outcome = judged(report(library("good"), {"name": "far", "skip_reason": "not found"}), (), TODAY)
    assert outcome.exit_code == audit.NOBODY_LOOKED
    assert "1 of 2 libraries were asked about" in outcome.lines[0]
    assert "far" in outcome.lines[1]


def test_no_exception_of_the_list_is_over_and_each_has_its_reason(tmp_path: Path) -> None:
    """The list in the project is read as it is."""
    kept = tmp_path / "exceptions.json"
    kept.write_text('[{"advisory": "CVE-1", "package": "p", "reason": "r", "until": "2026-12-01"}]')
    assert audit.read_exceptions(kept) == (ExceptionToAudit("CVE-1", "p", "r", date(2026, 12, 1)),)
    assert all(each.reason and each.package for each in audit.read_exceptions(EXCEPTIONS))


def test_a_service_that_is_away_is_said_to_be_and_proves_nothing() -> None:
    """Its last line says why; the exit code is that of not having looked."""
    lines = audit.nobody_answered("Traceback\nConnectionError: no route\n", 0)
    assert lines[0].endswith("ConnectionError: no route")
    assert "NO library has been asked about" in lines[1]
    assert len(audit.nobody_answered("", 2)) == 3
