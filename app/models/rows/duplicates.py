"""Customers who may be one and the same, and what becomes of them when they are merged."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class LikeReason(StrEnum):
    """Why two customers may be one, the surest reason first."""

    NATIONAL_ID = "national_id"
    RESIDENCE_ID = "residence_id"
    PASSPORT = "passport"
    IBAN = "iban"
    NAME_AND_BIRTH = "name_and_birth"
    EMAIL = "email"
    NUMBER = "number"
    NAME_AND_CITY = "name_and_city"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """As much of a customer as it takes to compare him."""

    customer_id: UUID
    name: str
    name_latin: str
    number: str
    email: str
    city: str
    account: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Pair:
    """Two customers who look alike; the older one comes first."""

    one: Person
    other: Person
    reasons: tuple[LikeReason, ...]


@dataclass(frozen=True, slots=True)
class FieldChoice:
    """A field in which two customers differ; what is kept is chosen."""

    field: str
    kept: str
    other: str


@dataclass(frozen=True, slots=True)
class MergePreview:
    """What a merge would do: which fields differ, and how many rows of which table move."""

    choices: tuple[FieldChoice, ...]
    moving: tuple[tuple[str, int], ...]  # table and rows


@dataclass(frozen=True, slots=True)
class MergeRow:
    """A merge that was done."""

    merge_id: UUID
    kept_id: UUID
    kept_name: str
    gone_name: str
    at: datetime
    agent_name: str
    is_undone: bool
