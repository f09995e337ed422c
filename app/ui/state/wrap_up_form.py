"""What the agent has entered in the wrap-up so far, and how it is kept in a draft."""

import json
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from enum import StrEnum
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


@dataclass(frozen=True, slots=True)
class WrapUpForm:
    """The wrap-up of one call as far as it is filled in; open from the first second of the call."""

    reason_id: UUID | None = None
    outcome_id: UUID | None = None
    resolved: Resolved = Resolved.UNSAID
    satisfaction: int | None = None  # 1 to 5, as the customer said
    not_asked: str = ""  # why the customer was not asked
    follow_ups: tuple[PlannedFollowUp, ...] = ()

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
                }
            )
        except (AttributeError, KeyError, TypeError) as error:
            raise ValueError("not a wrap-up form") from error


def _key(text: str | None) -> UUID | None:
    return None if text is None else UUID(text)


def _planned(values: dict[str, str]) -> PlannedFollowUp:
    return PlannedFollowUp(
        id=UUID(values["id"]),
        what=values["what"],
        due_at=datetime.fromisoformat(values["due_at"]),
        zone=values["zone"],
    )
