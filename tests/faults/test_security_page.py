"""The page that tells what Hatif does for each demand names tests that exist."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
NAMED = re.compile(r"`((?:[a-z_]+/)*(?:test_[a-z0-9_]+|structure)\.py)`")
# Every demand of the list that the page is made from; a row that is taken out is missed.
DEMANDS = (
    *("3.3.1", "3.4.1", "The recording pauses by itself", "3.4.2", "8.2.8", "10.5.1"),
    *("| Access |", "Requests and their days", "| Erasure |", "| Retention |", "| Consent |", "Who looked"),
    *(
        "## Calling rules",
        "| Injection |",
        "| Sign-in |",
        "| Secrets |",
        "| Roles |",
        "| Window and engine |",
    ),
    *("| Templates", "| Libraries |", "| What was done |", "| Update |", "| The connection |", "| Rows |"),
    *("| The chain of deeds |", "| Digest leak |", "| Strangers |", "| Foreign sound |", "| TLS and SRTP |"),
    *("| Names |", "## Accessibility"),
)


def test_each_demand_has_its_row_and_each_row_its_tests() -> None:
    page = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
    assert [demand for demand in DEMANDS if demand not in page] == []
    named = NAMED.findall(page)
    assert len(named) > 60
    assert [name for name in named if not (ROOT / "tests" / name).exists()] == []
