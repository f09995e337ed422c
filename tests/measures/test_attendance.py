"""Figures of agents' time, counted again by hand."""

import pytest

from app.measures import attendance
from app.measures.parts import NOTHING, Parts


def test_an_agents_hours_give_the_shares_the_head_counts() -> None:
    """Two hours of calls, one hour ready, half an hour of break, eight minutes too late."""
    parts = Parts(
        talk_seconds=5400,
        hold_seconds=600,
        wrap_up_seconds=1200,
        ready_seconds=3600,
        break_seconds=1800,
        signed_in_seconds=12600,
        scheduled_seconds=12600,
        adherent_seconds=12120,
    )
    assert attendance.OCCUPANCY.of(parts).value == 2 / 3
    assert attendance.UTILISATION.of(parts).value == pytest.approx(3 / 3.5)
    assert attendance.ADHERENCE.of(parts).value == pytest.approx(1 - 480 / 12600)


def test_who_has_no_shift_has_no_adherence() -> None:
    """Neither good nor bad."""
    assert attendance.ADHERENCE.of(NOTHING).value is None
