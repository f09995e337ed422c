"""What came of asking about known vulnerabilities: findings, dated exceptions, and what nobody answered."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

WELL, FOUND, NOBODY_LOOKED = 0, 1, 2
LONGEST_EXCEPTION = timedelta(days=30)  # then somebody has to look again


@dataclass(frozen=True, slots=True)
class ExceptionToAudit:
    """An advisory that does not concern Hatif, why not, and until when that is believed."""

    advisory: str
    package: str
    reason: str
    until: date


@dataclass(frozen=True, slots=True)
class Outcome:
    """What to print, and with which code to exit."""

    lines: tuple[str, ...]
    exit_code: int


def read_exceptions(path: Path) -> tuple[ExceptionToAudit, ...]:
    """Read the dated list."""
    stored = json.loads(path.read_text(encoding="utf-8"))
    return tuple(
        ExceptionToAudit(each["advisory"], each["package"], each["reason"], date.fromisoformat(each["until"]))
        for each in stored
    )


def nobody_answered(said: str, exceptions: int) -> tuple[str, ...]:
    """Say that nobody looked, so that no silence is taken for a clean bill."""
    why = (said.strip().splitlines() or ["it said nothing"])[-1]
    return (
        f"The advisory service could not be asked: {why}",
        "NO library has been asked about: this is no clean bill. Run it again where the service is reached.",
        f"The dated list of exceptions (tools/audit_exceptions.json) has {exceptions} of them.",
    )


def judged(report: Mapping[str, Any], exceptions: Sequence[ExceptionToAudit], today: date) -> Outcome:
    """Judge pip-audit's report; a library it could not ask about is no library without advisories."""
    lines, found, unasked = [], 0, []
    allowed = {(each.package, each.advisory): each for each in exceptions}
    for library in report["dependencies"]:
        if "skip_reason" in library:
            unasked.append(str(library["name"]))
            continue
        for advisory in library["vulns"]:
            names = (advisory["id"], *advisory.get("aliases", ()))
            exception = next(
                (allowed[library["name"], name] for name in names if (library["name"], name) in allowed), None
            )
            is_allowed = exception is not None and today <= exception.until <= today + LONGEST_EXCEPTION
            found += not is_allowed
            lines.append(_line(library, advisory, exception, is_allowed=is_allowed))
    total = len(report["dependencies"])
    lines.append(f"{total - len(unasked)} of {total} libraries were asked about; {found} finding(s)")
    if unasked:
        lines.append(f"NOT asked about, for the service does not know them from here: {', '.join(unasked)}")
    return Outcome(tuple(lines), FOUND if found else NOBODY_LOOKED if unasked else WELL)


def _line(
    library: Mapping[str, Any],
    advisory: Mapping[str, Any],
    exception: ExceptionToAudit | None,
    *,
    is_allowed: bool,
) -> str:
    mended = ", ".join(advisory.get("fix_versions", ())) or "no version yet"
    line = f"{library['name']} {library['version']}: {advisory['id']}, mended in {mended}"
    if exception is None:
        return line
    if is_allowed:
        return f"{line}; allowed until {exception.until}: {exception.reason}"
    return (
        f"{line}; its exception counts from {exception.until - LONGEST_EXCEPTION} to {exception.until} only"
    )
