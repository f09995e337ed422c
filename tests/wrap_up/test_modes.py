"""Each queue gives its own time."""

from datetime import UTC, datetime, timedelta

import pytest

from app.wrap_up.modes import Mode, Rule, rule_of

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


def test_only_timed_modes_come_to_an_end() -> None:
    assert Rule(Mode.TIMED, 45).ends_at(NOON) == NOON + timedelta(seconds=45)
    assert Rule(Mode.COOL_DOWN, 45).ends_at(NOON) == NOON + timedelta(seconds=45)
    assert Rule(Mode.UNTIL_DONE, 45).ends_at(NOON) is None
    assert Rule(Mode.OPTIONAL, 45).ends_at(NOON) is None


@pytest.mark.parametrize(
    ("mode", "seconds", "rule"),
    [
        ("", 30, Rule(Mode.TIMED, 30)),
        ("a newer one", 30, Rule(Mode.TIMED, 30)),
        ("timed", 0, Rule(Mode.UNTIL_DONE, 0)),
        ("cool_down", -5, Rule(Mode.UNTIL_DONE, 0)),
        ("optional", 0, Rule(Mode.OPTIONAL, 0)),
    ],
)
def test_whatever_is_stored_becomes_a_rule_nobody_is_stuck_by(mode: str, seconds: int, rule: Rule) -> None:
    assert rule_of(mode, seconds) == rule
