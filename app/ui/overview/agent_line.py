"""One agent as the overview shows him: what his desk, the PBX and the day's sums say, put together."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from app.models.rows.pbx import PbxAgentRow, PbxState
from app.models.rows.team_floor import AgentDay, CallNow, PersonRow, StateRow

_NO_DAY = AgentDay()


class Doing(StrEnum):
    """What an agent does, in one word."""

    RINGING = "ringing"
    ON_CALL = "on_call"
    ON_HOLD = "on_hold"
    WRAP_UP = "wrap_up"
    READY = "ready"
    BREAK = "break"
    TRAINING = "training"
    NOT_RESPONDING = "not_responding"
    UNREACHABLE = "unreachable"  # the PBX cannot reach his telephone
    OFFLINE = "offline"  # his desk has no telephone
    SIGNED_OUT = "signed_out"


_BUSY = frozenset({Doing.ON_CALL, Doing.WRAP_UP})
_KNOWN = frozenset(Doing)


@dataclass(frozen=True, slots=True)
class AgentLine:
    """One line of the list; equal lines look the same."""

    person: PersonRow
    doing: Doing
    reason: str  # of a break
    since: datetime | None
    queue: str
    direction: str
    customer_id: UUID | None
    pbx_call: str
    ordered: str = ""  # the state that comes next because a supervisor wants it
    day: AgentDay = _NO_DAY
    needs_help: bool = False

    @property
    def id(self) -> UUID:
        """Return whose line it is."""
        return self.person.id

    @property
    def has_call(self) -> bool:
        """Whether somebody is on the line."""
        return self.doing in (Doing.ON_CALL, Doing.ON_HOLD)

    @property
    def is_there(self) -> bool:
        """Whether the agent works at all."""
        return self.doing is not Doing.SIGNED_OUT

    @property
    def average_seconds(self) -> float | None:
        """Return what a call took on average today; None before the first."""
        parts = self.day.parts
        return parts.handle_seconds / parts.handled if parts.handled else None


def line_of(
    person: PersonRow,
    desk: StateRow | None,
    call: CallNow | None,
    pbx: PbxAgentRow | None,
    day: AgentDay = _NO_DAY,
    *,
    ordered: str = "",
    needs_help: bool = False,
) -> AgentLine:
    """Put together what is known of an agent."""
    doing, reason, since = _doing(desk, call, pbx)
    on_line = doing in (Doing.ON_CALL, Doing.ON_HOLD, Doing.WRAP_UP, Doing.RINGING)
    return AgentLine(
        person=person,
        doing=doing,
        reason=reason,
        since=since,
        queue=(call.queue if call else pbx.queue if pbx else "") if on_line else "",
        direction=(call.direction if call else pbx.direction if pbx else "") if on_line else "",
        customer_id=call.customer_id if call and on_line else None,
        pbx_call=pbx.pbx_call if pbx else "",
        ordered=ordered,
        day=day,
        needs_help=needs_help,
    )


def _doing(
    desk: StateRow | None, call: CallNow | None, pbx: PbxAgentRow | None
) -> tuple[Doing, str, datetime | None]:
    """Say what he does: the PBX knows best what rings and what is reached, his desk everything else."""
    if desk is None:
        return _by_pbx(pbx)
    doing = Doing(desk.state) if desk.state in _KNOWN else Doing.OFFLINE
    if doing is Doing.ON_CALL and call is not None and call.held_since is not None:
        return Doing.ON_HOLD, "", call.held_since
    if doing in _BUSY or pbx is None:
        return doing, desk.reason, desk.since
    match pbx.state:
        case PbxState.RINGING:
            return Doing.RINGING, "", pbx.since
        case PbxState.TALKING:
            return Doing.ON_CALL, "", pbx.since
        case PbxState.UNREACHABLE if doing is Doing.READY:
            return Doing.UNREACHABLE, "", pbx.since
    return doing, desk.reason, desk.since


def _by_pbx(pbx: PbxAgentRow | None) -> tuple[Doing, str, datetime | None]:
    """Whose desk says nothing may work with a plain telephone."""
    if pbx is None:
        return Doing.SIGNED_OUT, "", None
    words = {
        PbxState.UNREACHABLE: Doing.UNREACHABLE,
        PbxState.READY: Doing.READY,
        PbxState.PAUSED: Doing.BREAK,
        PbxState.RINGING: Doing.RINGING,
        PbxState.TALKING: Doing.ON_CALL,
    }
    return words.get(pbx.state, Doing.SIGNED_OUT), pbx.reason, pbx.since
