"""A finished call as the agent leaves it, and its form in the outbox."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from typing import Any
from uuid import UUID

from app.errors import BadInput
from app.models.rows.follow_ups import NewFollowUp, new_from

_MOMENTS = ("offered_at", "answered_at", "ended_at", "wrapped_up_at", "completed_at")
_KEYS = ("call_id", "customer_id", "agent_id", "reason_id", "outcome_id", "completed_by")
_LISTS: dict[str, Callable[[Any], Any]] = {
    **dict.fromkeys(("kept", "more_reasons"), UUID),
    **dict.fromkeys(("tags", "extension_reasons"), str),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class WrapUp:
    """One call with all that is kept of it. Its key comes from the desk: saving twice changes nothing."""

    call_id: UUID
    direction: str  # "inbound" or "outbound"
    queue: str
    pbx_call: str
    number: str
    caller_name: str
    customer_id: UUID | None
    agent_id: UUID
    offered_at: datetime
    answered_at: datetime | None
    ended_at: datetime
    talked_seconds: int
    held_seconds: int
    end_reason: str
    note: str = ""
    reason_id: UUID | None = None
    outcome_id: UUID | None = None
    resolved: str = ""  # "yes", "no", "pending" or nothing said
    satisfaction: int | None = None  # 1 to 5
    satisfaction_source: str = ""  # "agent"; what was asked afterwards comes by itself
    is_complete: bool = True
    script_key: str = ""
    script_version: str = ""
    script_record: str = ""  # JSON of the answers given
    follow_ups: tuple[NewFollowUp, ...] = ()
    kept: tuple[UUID, ...] = ()  # open follow-ups that this call settled
    region: str = ""  # where a number without a country code is at home
    wrapped_up_at: datetime | None = None  # when the agent was done; the end of the call when not told
    more_reasons: tuple[UUID, ...] = ()  # beside the first
    tags: tuple[str, ...] = ()
    next_step: str = ""
    hung_up_by: str = ""  # an EndedBy
    nps: int | None = None  # 0 to 10
    effort: int | None = None  # 1 to 5
    impression: int | None = None  # 1 to 5, the agent's own
    not_asked: str = ""  # why the customer was not asked
    survey: str = ""  # how he is asked afterwards: "keypad", "link"
    do_not_call: bool = False  # the customer wants no more calls
    mode: str = ""
    extensions: int = 0
    extension_reasons: tuple[str, ...] = ()
    is_timed_out: bool = False
    completed_at: datetime | None = None  # when an incomplete one was completed
    completed_by: UUID | None = None

    @property
    def is_plain(self) -> bool:
        """Whether keeping it only adds rows: nothing else is changed, or taken away, with it."""
        return not (self.kept or self.more_reasons or self.do_not_call or self.completed_at)


def to_json(wrap_up: WrapUp) -> str:
    """Write a wrap-up as the outbox keeps it."""
    return json.dumps(asdict(wrap_up), default=_plain, ensure_ascii=False)


def from_json(text: str) -> WrapUp:
    """Read a wrap-up from the outbox; BadInput when the text is none."""
    try:
        values = json.loads(text)
        follow_ups = tuple(new_from(item) for item in values.pop("follow_ups", ()))
        plain: dict[str, Any] = {
            name: tuple(map(reader, values.pop(name, ()))) for name, reader in _LISTS.items()
        }
        known = {field.name for field in fields(WrapUp)}
        plain |= {name: _typed(name, value) for name, value in values.items() if name in known}
        return WrapUp(**plain, follow_ups=follow_ups)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise BadInput("this is not a stored wrap-up") from error


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)


def _typed(name: str, value: Any) -> Any:  # noqa: ANN401  the edge, where JSON becomes types
    if value is None:
        return None
    if name in _MOMENTS:
        return datetime.fromisoformat(value)
    return UUID(value) if name in _KEYS else value
