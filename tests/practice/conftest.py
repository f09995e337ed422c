"""One made-up company for all tests of it: making it takes half a second."""

from datetime import UTC, datetime

import pytest

from app.practice import company
from app.practice.company import Company

NOON = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)  # noon in Riyadh, on a Wednesday


@pytest.fixture(scope="session")
def made_company() -> Company:
    """Return the company as it is at noon."""
    return company.made(NOON)
