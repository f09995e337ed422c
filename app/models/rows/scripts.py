"""Published versions of scripts, and the ways that calls took through them."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionRow:
    """One version of a script as it was published; it never changes afterwards."""

    key: str
    version: int
    name_ar: str
    name_en: str
    text: str
    parts: str  # JSON
    note: str
    published_by: str
    published_at: datetime
    counts_from: datetime
    fingerprint: str


@dataclass(frozen=True, slots=True)
class UseRow:
    """The way of one call through a script, and how the call ended."""

    version: str
    record: str  # JSON
    outcome_ar: str
    outcome_en: str
    seconds: int  # from the answer to the end
    at: datetime  # when the call came
