"""What was found, for people and for programs."""

import json
from collections.abc import Sequence
from dataclasses import asdict

from app.doctor.finding import Finding, Grade


def problems(findings: Sequence[Finding]) -> int:
    """Return how many things must be mended."""
    return sum(1 for finding in findings if finding.grade is Grade.PROBLEM)


def as_json(findings: Sequence[Finding]) -> str:
    """Return one JSON object."""
    answer = {"problems": problems(findings), "findings": [asdict(finding) for finding in findings]}
    return json.dumps(answer, ensure_ascii=False, indent=2)


def as_sentences(findings: Sequence[Finding], goal: str) -> str:
    """Return a line for each finding and its remedy, and at the end whether the goal is reached."""
    lines = []
    for finding in findings:
        lines.append(f"{finding.grade:8} {finding.check:10} {finding.text}")
        if finding.remedy:
            lines.append(f"{'':19} -> {finding.remedy}")
    lines.append("")
    if count := problems(findings):
        lines.append(f"{count} thing{'s' if count > 1 else ''} to mend before {goal}.")
    else:
        lines.append(f"{goal[0].upper()}{goal[1:]}.")
    return "\n".join(lines)
