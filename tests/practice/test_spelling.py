"""Each spelling of a number reads back to it."""

from datetime import UTC, datetime

import pytest

from app.numbers import read
from app.practice.chance import Chance
from app.practice.spelling import spelled, spellings

_NOW = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize("e164", ["+966500001234", "+966112000077", "+971500000182", "+9659900123" + "4"])
def test_every_spelling_reads_back(e164: str) -> None:
    """At home and abroad."""
    written = spellings(e164, "SA")
    assert {read(text, "SA").e164 for text in written} == {e164}
    assert len(set(written)) == len(written) >= 5


def test_only_numbers_at_home_are_written_nationally() -> None:
    """A Dubai number without its country code would be somebody else's in Riyadh."""
    assert "050 000 1234" in spellings("+966500001234", "SA")
    assert "٠٥٠٠٠٠١٢٣٤" in spellings("+966500001234", "SA")
    assert all("971" in text.replace(" ", "") for text in spellings("+971500000182", "SA"))


def test_chance_chooses_among_all_of_them() -> None:
    """The plain ones more often."""
    chance = Chance(1, _NOW, "Asia/Riyadh")
    chosen = [spelled(chance, "+966500001234", "SA") for _ in range(600)]
    assert set(chosen) == set(spellings("+966500001234", "SA"))
    assert chosen.count("0500001234") > chosen.count("+966-50-000-1234")
