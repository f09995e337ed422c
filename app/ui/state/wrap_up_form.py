"""What the agent has entered in the wrap-up so far, and how it is kept in a draft."""

import json
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID


class Resolved(StrEnum):
    """Whether the customer was helped, as the agent says."""

    YES = "yes"
    NO = "no"
    PENDING = "pending"
    UNSAID = ""


@dataclass(frozen=True, slots=True)
class PlannedFollowUp:
    """A promise that will be kept with the wrap-up."""

    id: UUID
    what: str
    due_at: datetime
    zone: str  # IANA name, so that the wall time is known later
    kind: str = "call"
    precision: str = "moment"
    wall: str = ""
    until_at: datetime | None = None
    why: str = ""
    customer_words: str = ""
    number: str = ""  # another one than the call's
    basis: str = ""  # why he may be called; "" is that he asked for it
    is_teams: bool = False
    team_after_minutes: int = 0
    recurrence: str = ""
    case_id: UUID | None = None
    order_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """A case or an order a promise can be about."""

    label: str
    case_id: UUID | None = None
    order_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Extension:
    """The time was made longer, and why."""

    reason: str  # an ExtensionReason
    at: datetime


@dataclass(frozen=True, slots=True)
class WrapUpForm:
    """The wrap-up of one call as far as it is filled in; open from the first second of the call."""

    reason_id: UUID | None = None
    outcome_id: UUID | None = None
    resolved: Resolved = Resolved.UNSAID
    satisfaction: int | None = None  # 1 to 5, as the customer said
    not_asked: str = ""  # why the customer was not asked
    follow_ups: tuple[PlannedFollowUp, ...] = ()
    kept: tuple[UUID, ...] = ()  # open follow-ups that this call settles
    more_reasons: tuple[UUID, ...] = ()  # beside the first
    tags: tuple[str, ...] = ()
    next_step: str = ""
    hung_up_by: str = ""  # an EndedBy, where the agent knows better than the telephone
    nps: int | None = None  # 0 to 10
    effort: int | None = None  # 1 to 5
    impression: int | None = None  # 1 to 5, the agent's own; the customer is not told
    survey: str = ""  # how the customer is asked afterwards: "keypad", "link"
    case_id: UUID | None = None  # opened in this call
    extensions: tuple[Extension, ...] = ()
    done_at: datetime | None = None  # the agent is done, and cools down
    from_script: bool = False  # filled in by the script's end, and not confirmed yet

    def keeping(self, follow_up_id: UUID, *, on: bool = True) -> "WrapUpForm":
        """Return the form with a follow-up among those the call settles, or not."""
        others = tuple(key for key in self.kept if key != follow_up_id)
        return replace(self, kept=(*others, follow_up_id) if on else others)

    def to_json(self) -> str:
        """Write the form for the journal."""
        return json.dumps(asdict(self), default=str, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> "WrapUpForm":
        """Read a form from the journal; ValueError when it is not one."""
        values = json.loads(text)
        known = {field.name for field in fields(cls)}
        try:
            values = {name: value for name, value in values.items() if name in known}
            return cls(
                **{
                    **values,
                    "reason_id": _key(values.get("reason_id")),
                    "outcome_id": _key(values.get("outcome_id")),
                    "resolved": Resolved(values.get("resolved", "")),
                    "follow_ups": tuple(_planned(item) for item in values.get("follow_ups", ())),
                    "kept": tuple(map(UUID, values.get("kept", ()))),
                    "more_reasons": tuple(map(UUID, values.get("more_reasons", ()))),
                    "tags": tuple(map(str, values.get("tags", ()))),
                    "case_id": _key(values.get("case_id")),
                    "extensions": tuple(_extension(item) for item in values.get("extensions", ())),
                    "done_at": _moment(values.get("done_at")),
                }
            )
        except (AttributeError, KeyError, TypeError) as error:
            raise ValueError("not a wrap-up form") from error


def _key(text: str | None) -> UUID | None:
    return None if text is None else UUID(text)


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def _extension(values: dict[str, Any]) -> Extension:
    return Extension(str(values["reason"]), datetime.fromisoformat(values["at"]))


def _planned(values: dict[str, Any]) -> PlannedFollowUp:
    known = {field.name for field in fields(PlannedFollowUp)}
    papers = {name: _key(values.get(name)) for name in ("case_id", "order_id")}
    return PlannedFollowUp(
        **{
            **{name: value for name, value in values.items() if name in known},
            "id": UUID(values["id"]),
            "due_at": datetime.fromisoformat(values["due_at"]),
            **papers,
            "until_at": _moment(values.get("until_at")),
        }
    )
