"""Rings, deferral and minimum version."""

from datetime import UTC, datetime, timedelta

import pytest

from app.updates.choosing import Choice, choose
from app.updates.release import Release, Ring
from app.updates.version import Version
from app.updates.wishes import Wishes

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def release(number: int, system: str = "here", **since: int) -> Release:
    """Return version 0.N.0, offered to rings since so many days."""
    return Release(
        Version(0, number, 0),
        system,
        f"{number}",
        {Ring(ring): NOW - days * DAY for ring, days in since.items()},
    )


RELEASES = (
    release(1, pilot=30, early=20, broad=10),
    release(2, pilot=20, early=10, broad=2),
    release(3, pilot=5, early=1),
    release(4, pilot=1),
    release(9, system="elsewhere", pilot=9, early=9, broad=9),
)


def chosen(ring: str, *, installed: int = 1, deferral: int = 0, minimum: int = 0, refused: int = 0) -> int:
    """Return the number of what is chosen, or 0."""
    found = _choice(ring, installed, deferral, minimum, refused)
    return found.release.version.minor if found.release else 0


def _choice(ring: str, installed: int, deferral: int, minimum: int, refused: int) -> Choice:
    least = Version(0, minimum, 0) if minimum else None
    wishes = Wishes("somewhere", Ring(ring), deferral * DAY, least, "")
    return choose(
        RELEASES,
        Version(0, installed, 0),
        wishes,
        system="here",
        refused={Version(0, refused, 0)},
        now=NOW,
    )


@pytest.mark.parametrize(("ring", "number"), [("pilot", 4), ("early", 3), ("broad", 2)])
def test_each_ring_gets_what_is_offered_to_it(ring: str, number: int) -> None:
    """And nothing for another kind of computer."""
    assert chosen(ring) == number


def test_deferral_lets_the_others_go_first() -> None:
    """Two days after the ring was opened is today; three is not."""
    assert chosen("broad", deferral=2) == 2
    assert chosen("broad", deferral=3) == 0
    assert _choice("broad", 1, 3, 0, 0).waits_until == NOW + DAY
    assert chosen("pilot", deferral=5) == 3


def test_below_the_minimum_nothing_delays() -> None:
    """Neither ring nor deferral; but no newer one than is needed or due."""
    assert chosen("broad", minimum=3) == 3
    assert chosen("broad", minimum=2, deferral=90) == 2
    assert chosen("early", minimum=2) == 3
    assert chosen("broad", installed=3, minimum=3) == 0
    assert chosen("broad", minimum=8) == 0


def test_nothing_older_and_nothing_that_failed_is_chosen() -> None:
    """Going back is another deed."""
    assert chosen("broad", installed=5) == 0
    assert chosen("pilot", refused=4) == 3
    assert chosen("broad", refused=2, minimum=2) == 3
    assert _choice("broad", 2, 0, 0, 0).waits_until is None
