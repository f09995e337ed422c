"""What desks hear of others' changes."""

from datetime import UTC, datetime

from app.models.rows.news import Horizon, NewsKind


def test_the_kinds_are_those_the_server_writes() -> None:
    told = {"follow_ups", "cases", "timeline", "customers", "agent_states", "help", "approvals"}
    assert told <= {kind.value for kind in NewsKind}


def test_a_fresh_horizon_has_heard_nothing() -> None:
    assert Horizon(5, datetime(2026, 11, 22, tzinfo=UTC)).heard == frozenset()
