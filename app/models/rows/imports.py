"""What an import is given, what it did, and what was wrong with which line."""

from dataclasses import dataclass
from uuid import UUID

from app.models.rows.customers import NewCustomer

ACCOUNT_TAKEN = "account_taken"  # by another customer


@dataclass(frozen=True, slots=True)
class ImportLine:
    """A line of a file that a customer was made of."""

    line: int
    customer: NewCustomer
    company: str = ""  # whom he works for
    note: str = ""


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that was left out; its text is not repeated, since reports travel further than files."""

    line: int
    column: str
    trouble: str


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
