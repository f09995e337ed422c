"""Forgets a customer: his rows, his words, and his number in calls that nobody gave to him."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import delete, select, text, update
from sqlalchemy.orm import Session

from app.errors import BadInput
from app.models.call import Call
from app.models.changes import audit
from app.models.customer import Customer
from app.models.database import Database
from app.models.follow_up import FollowUp
from app.models.handover import Handover
from app.models.number import BlockedNumber, Number
from app.models.pbx import PbxAgent
from app.models.queries.personal_data import about
from app.models.queue_call import QueueCall
from app.models.search_entry import SearchEntry, SearchWord

_IS_USED = {
    "sqlite": text("SELECT 1 FROM search_index WHERE search_index MATCH :word LIMIT 1"),
    "postgresql": text(
        "SELECT 1 FROM search_entries"
        " WHERE to_tsvector('simple', words) @@ to_tsquery('simple', :word) LIMIT 1"
    ),
}
_LONGEST_CODE = 6  # digits
_INDEXES = ("search_index", "search_digits")


def erase(database: Database, customer_id: UUID, *, agent_id: UUID | None = None) -> None:
    """Forget a customer for good; of the deed only his key stays. Copies made earlier still hold him."""
    with database.writing() as session:
        is_file = session.get_bind().dialect.name == "sqlite"
        if is_file:
            session.execute(text("PRAGMA secure_delete=ON"))
        forget(session, customer_id, agent_id=agent_id)
        if is_file:
            for index in _INDEXES:  # or what was deleted would stay in it until it is next merged
                session.execute(text(f"INSERT INTO {index} ({index}) VALUES ('optimize')"))  # noqa: S608  ours
    if is_file:
        with database.reading() as session:
            session.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))


def forecast(database: Database, customer_id: UUID) -> dict[str, int]:
    """Say how many rows of which table would go; his number in calls of nobody is blanked beside that."""
    with database.reading() as session:
        found = {name: len(rows) for name, rows in about(session, customer_id).items() if rows}
    if not found:
        raise BadInput("there is no such customer any more")
    return found


def mentions(database: Database, customer_id: UUID) -> list[str]:
    """Return what names a customer in drafts: his key and his numbers, but no short code of many people."""
    with database.reading() as session:
        digits = session.scalars(select(Number.digits).where(Number.customer_id == customer_id))
        return [str(customer_id), *(number for number in digits if len(number) > _LONGEST_CODE)]


def forget(session: Session, customer_id: UUID, *, agent_id: UUID | None = None) -> None:
    """Take a customer and all that belongs to him out of the database."""
    digits = session.scalars(select(Number.digits).where(Number.customer_id == customer_id)).all()
    words = session.scalar(select(SearchEntry.words).where(SearchEntry.customer_id == customer_id)) or ""
    gone = session.execute(delete(Customer).where(Customer.id == customer_id).returning(Customer.id)).first()
    if gone is None:
        raise BadInput("there is no such customer any more")
    _forget_numbers(session, digits)
    _forget_words(session, words.split())
    audit.record(session, agent_id or "desk", "erase", "customer", customer_id)


def _forget_numbers(session: Session, digits: Sequence[str]) -> None:
    """Blank the numbers in calls and follow-ups that belong to nobody, unless somebody else has them too."""
    others = set(session.scalars(select(Number.digits).where(Number.digits.in_(digits))))
    own = set(digits) - others
    blank: dict[str, Any] = {"digits": "", "as_written": "", "caller_name": ""}
    session.execute(update(Call).where(Call.digits.in_(own)).values(blank))
    waited = update(QueueCall).where(QueueCall.digits.in_(own))
    session.execute(waited.values(digits="", caller_name=""))
    session.execute(update(PbxAgent).where(PbxAgent.digits.in_(own)).values(digits=""))
    session.execute(update(FollowUp).where(FollowUp.digits.in_(own)).values(digits=""))
    session.execute(delete(Handover).where(Handover.digits.in_(own)))
    session.execute(delete(BlockedNumber).where(BlockedNumber.digits.in_(own)))


def _forget_words(session: Session, words: Sequence[str]) -> None:
    """Take words out of the vocabulary that nobody else is found by."""
    engine = session.get_bind().dialect.name
    for word in words:
        if (
            session.scalar(_IS_USED[engine], {"word": f"'{word}'" if engine == "postgresql" else f'"{word}"'})
            is None
        ):
            session.execute(delete(SearchWord).where(SearchWord.word == word))
