"""Moments are written in full, with the zone where it is another's."""

from datetime import UTC, datetime

import pytest

from app import times
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.parts import moments
from app.ui.parts.moments import full_moment, own_zone

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def still_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is noon in Riyadh, and we are there."""
    monkeypatch.setattr(times, "now", lambda: NOW)
    monkeypatch.setattr(moments, "own_zone", lambda: "Asia/Riyadh")


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (datetime(2026, 11, 21, 13, 0, tzinfo=UTC), "Today 16:00"),
        (datetime(2026, 11, 22, 7, 0, tzinfo=UTC), "Tomorrow 10:00"),
        (datetime(2026, 11, 20, 7, 0, tzinfo=UTC), "Yesterday 10:00"),
        (datetime(2026, 12, 1, 7, 0, tzinfo=UTC), "1 Dec · 10:00"),
    ],
)
def test_day_and_time_are_always_there(english: Language, moment: datetime, text: str) -> None:
    """However far it is."""
    assert stripped(full_moment(english, moment, "Asia/Riyadh")) == text


def test_another_zone_is_named(english: Language) -> None:
    """Ten o'clock is not ten o'clock everywhere."""
    moment = datetime(2026, 11, 21, 13, 0, tzinfo=UTC)
    assert stripped(full_moment(english, moment, "Europe/London")) == "Today 13:00 (London)"
    assert stripped(full_moment(english, moment, "America/New_York")) == "Today 08:00 (New York)"


def test_our_own_zone_has_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is stored with each promise."""
    monkeypatch.undo()
    assert own_zone()
