"""Looks whether the record of deeds is whole."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from app.models.audit import AuditEntry
from app.models.audit_chain import BEGINNING, hash_of

PAGE = 1000
_FIRST = -(1 << 62)  # before every number, also before those somebody put in


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the chain says: its length and end, and the first row that does not fit, if any."""

    length: int
    end: str  # the hash of the last row, to be kept where nobody can change it
    broken_at: int | None  # number of the first row that was changed, put in, or follows one taken out


@dataclass(frozen=True, slots=True)
class Known:
    """An end the chain had once, kept where whoever runs the database cannot change it."""

    number: int
    hash: str

    @classmethod
    def read(cls, text: str) -> "Known":
        """Read NUMBER:HASH; ValueError when it is nothing of the kind."""
        number, _, end = text.partition(":")
        if len(bytes.fromhex(end)) != len(BEGINNING):
            raise ValueError(text)
        return cls(int(number), end.lower())


def verify(session: Session, known: Known | None = None) -> Verdict:
    """Follow the chain from its beginning; a chain that was made anew as a whole differs from a known end."""
    length, end = 0, BEGINNING
    for row in _rows(session):
        if row.number != length + 1 or row.hash != hash_of(end, row._asdict()):
            return Verdict(length, end.hex(), row.number)
        length, end = row.number, row.hash
        if known and known.number == length and known.hash != end.hex():
            return Verdict(length, end.hex(), length)
    is_cut_short = known is not None and known.number > length
    return Verdict(length, end.hex(), length + 1 if is_cut_short else None)


def _rows(session: Session) -> Iterator[Row[Any]]:
    table = AuditEntry.__table__
    after = _FIRST
    while page := session.execute(
        select(table).where(AuditEntry.number > after).order_by(AuditEntry.number).limit(PAGE)
    ).all():
        yield from page
        after = page[-1].number
