"""What an import did, or would do, and what was wrong with which line."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Trouble(StrEnum):
    """Why a line cannot be taken in."""

    NO_NAME = "no_name"
    BAD_NUMBER = "bad_number"
    BAD_EMAIL = "bad_email"
    BAD_LANGUAGE = "bad_language"
    BAD_DATE = "bad_date"
    BAD_AMOUNT = "bad_amount"
    BAD_ANSWER = "bad_answer"  # neither yes nor no
    TOO_LONG = "too_long"
    TOO_MANY_CELLS = "too_many_cells"
    ACCOUNT_TAKEN = "account_taken"  # by another customer


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that was left out; its text is not repeated, since reports travel further than files."""

    line: int
    column: str
    trouble: Trouble


@dataclass(frozen=True, slots=True)
class Likeness:
    """A line whose number already belongs to somebody: perhaps the same person, for somebody to decide."""

    line: int
    customer_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What an import did."""

    read: int = 0
    taken: int = 0
    known: int = 0  # lines that an earlier run took in
    bad: tuple[BadLine, ...] = ()
    alike: tuple[Likeness, ...] = ()
