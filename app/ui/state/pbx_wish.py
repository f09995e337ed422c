"""What the desk wants of the PBX for its agent, and what has to be asked for it."""

from dataclasses import dataclass

from app.models.rows.pbx import OrderVerb, PbxAgentRow, PbxState
from app.ui.state.agent_status import Availability
from app.ui.state.call_page import Phase

WRAP_UP = "wrap_up"
_IN_CALL = frozenset({Phase.DIALLING, Phase.TALKING, Phase.HELD})


@dataclass(frozen=True, slots=True)
class PbxWish:
    """Whether calls are wanted, and why not."""

    reason: str = ""  # empty: calls are wanted

    @property
    def is_ready(self) -> bool:
        """Whether the agent wants calls."""
        return not self.reason


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the agent has chosen, for now and for after the call."""

    availability: Availability
    break_key: str = ""
    next_state: Availability | None = None
    next_break_key: str = ""


def wish_of(chosen: Chosen, phase: Phase | None) -> PbxWish:
    """Return what is wanted: nothing new during a wrap-up, and after a call what was chosen for then."""
    if phase is Phase.WRAP_UP:
        return PbxWish(WRAP_UP)
    if phase in _IN_CALL and chosen.next_state is not None:
        return _wish(chosen.next_state, chosen.next_break_key)
    return _wish(chosen.availability, chosen.break_key)


def _wish(availability: Availability, break_key: str) -> PbxWish:
    if availability is Availability.READY:
        return PbxWish()
    return PbxWish((break_key or str(availability))[:40])


def agrees(wish: PbxWish, row: PbxAgentRow | None) -> bool:
    """Say whether the PBX does what is wanted."""
    if row is None or row.state is PbxState.SIGNED_OUT:
        return False
    return not row.is_paused if wish.is_ready else row.is_paused and row.reason == wish.reason


def verb_for(wish: PbxWish, row: PbxAgentRow | None) -> OrderVerb:
    """Return what has to be asked, so that the PBX does what is wanted."""
    if row is None or row.state is PbxState.SIGNED_OUT:
        return OrderVerb.SIGN_IN
    return OrderVerb.READY if wish.is_ready else OrderVerb.PAUSE
