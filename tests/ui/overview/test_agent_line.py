"""Desk, PBX and call make one line."""

from datetime import timedelta

import pytest

from app import times
from app.measures.parts import Parts
from app.models.keys import new_key
from app.models.rows.pbx import PbxAgentRow, PbxState
from app.models.rows.team_floor import AgentDay, CallNow, PersonRow, StateRow
from app.ui.overview.agent_line import Doing, line_of

SARA = PersonRow(new_key(), "سارة", "Sara", None, "301")
NOW = times.now()
EARLIER = NOW - timedelta(minutes=5)


def pbx(state: PbxState) -> PbxAgentRow:
    """Return what the PBX says of Sara."""
    return PbxAgentRow(SARA.id, state, NOW, False, "", (), "pbx-1", "billing", "inbound", "", None)


def call(*, is_held: bool = False) -> CallNow:
    """Return Sara's call."""
    held = NOW if is_held else None
    return CallNow(new_key(), "inbound", "sales", new_key(), EARLIER, EARLIER, held)


@pytest.mark.parametrize(
    ("desk", "seen", "doing", "since"),
    [
        ("", None, Doing.SIGNED_OUT, None),
        ("", PbxState.PAUSED, Doing.BREAK, NOW),
        ("ready", None, Doing.READY, EARLIER),
        ("ready", PbxState.READY, Doing.READY, EARLIER),
        ("ready", PbxState.RINGING, Doing.RINGING, NOW),
        ("ready", PbxState.TALKING, Doing.ON_CALL, NOW),
        ("ready", PbxState.UNREACHABLE, Doing.UNREACHABLE, NOW),
        ("break", PbxState.UNREACHABLE, Doing.BREAK, EARLIER),
        ("wrap_up", PbxState.READY, Doing.WRAP_UP, EARLIER),
        ("of another version", None, Doing.OFFLINE, EARLIER),
    ],
)
def test_the_pbx_knows_what_rings_and_the_desk_everything_else(
    desk: str, seen: PbxState | None, doing: Doing, since: object
) -> None:
    state = StateRow(desk, "", EARLIER) if desk else None
    line = line_of(SARA, state, None, pbx(seen) if seen else None)
    assert (line.doing, line.since, line.is_there) == (doing, since, doing is not Doing.SIGNED_OUT)


def test_a_hold_counts_from_its_own_beginning_and_a_call_names_its_queue() -> None:
    talking = StateRow("on_call", "", EARLIER)
    held = line_of(SARA, talking, call(is_held=True), pbx(PbxState.TALKING))
    assert (held.doing, held.since, held.queue, held.has_call) == (Doing.ON_HOLD, NOW, "sales", True)
    free = line_of(SARA, StateRow("ready", "", NOW), None, pbx(PbxState.READY))
    assert (free.queue, free.customer_id, free.has_call) == ("", None, False)


def test_an_average_needs_a_call() -> None:
    day = AgentDay(Parts(handled=2, talk_seconds=100, wrap_up_seconds=20))
    assert line_of(SARA, None, None, None, day).average_seconds == 60
    assert line_of(SARA, None, None, None).average_seconds is None
