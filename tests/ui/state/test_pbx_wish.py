"""What the desk wants of the PBX, and what it has to ask for."""

import pytest

from app.models.keys import new_key
from app.models.rows.pbx import OrderVerb, PbxAgentRow, PbxState
from app.ui.state.agent_status import Availability
from app.ui.state.call_page import Phase
from app.ui.state.pbx_wish import Chosen, PbxWish, agrees, verb_for, wish_of
from tests.models.builders import NOON


def row(state: PbxState, *, reason: str = "") -> PbxAgentRow:
    """Return what the PBX says."""
    return PbxAgentRow(new_key(), state, NOON, bool(reason), reason, ("q",), "", "", "", "", None)


@pytest.mark.parametrize(
    ("chosen", "phase", "reason"),
    [
        (Chosen(Availability.READY), None, ""),
        (Chosen(Availability.BREAK, "prayer"), None, "prayer"),
        (Chosen(Availability.BREAK), None, "break"),
        (Chosen(Availability.NOT_RESPONDING), None, "not_responding"),
        (Chosen(Availability.READY), Phase.TALKING, ""),
        (Chosen(Availability.READY, "", Availability.BREAK, "meal"), Phase.TALKING, "meal"),
        (Chosen(Availability.READY, "", Availability.BREAK, "meal"), Phase.WRAP_UP, "wrap_up"),
        (Chosen(Availability.READY), Phase.RINGING, ""),
    ],
)
def test_a_wrap_up_and_what_comes_next_are_pauses(chosen: Chosen, phase: Phase | None, reason: str) -> None:
    wish = wish_of(chosen, phase)
    assert wish == PbxWish(reason)
    assert wish.is_ready is not bool(reason)


def test_only_the_pbx_s_own_word_is_agreement() -> None:
    ready, paused = PbxWish(), PbxWish("meal")
    assert agrees(ready, row(PbxState.TALKING))
    assert agrees(paused, row(PbxState.TALKING, reason="meal"))
    assert not agrees(paused, row(PbxState.PAUSED, reason="rest"))
    assert not agrees(ready, row(PbxState.PAUSED, reason="rest"))
    assert not agrees(ready, row(PbxState.SIGNED_OUT))
    assert not agrees(ready, None)


def test_who_is_not_there_is_signed_in_first() -> None:
    assert verb_for(PbxWish(), None) is OrderVerb.SIGN_IN
    assert verb_for(PbxWish("meal"), row(PbxState.SIGNED_OUT)) is OrderVerb.SIGN_IN
    assert verb_for(PbxWish("meal"), row(PbxState.READY)) is OrderVerb.PAUSE
    assert verb_for(PbxWish(), row(PbxState.PAUSED, reason="meal")) is OrderVerb.READY
