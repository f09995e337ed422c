"""What is on record about calls with offers."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from app.models.consent import Consent
from app.models.customer import Customer
from app.models.database import Database
from app.models.keys import new_key
from app.models.queries.agreements import has_agreed
from tests.models import builders


def test_the_newest_answer_counts_until_it_is_taken_back(database: Database) -> None:
    with database.writing() as session:
        key = builders.customer(session, "0501234567")
        assert not _agreed(session, key)  # never asked
        _answered(session, key, hours=1, is_given=True, purpose="recording")
        assert not _agreed(session, key)  # asked about something else
        _answered(session, key, hours=2, is_given=True)
        assert _agreed(session, key)
        _answered(session, key, hours=3, is_given=False)
        assert not _agreed(session, key)
        _answered(session, key, hours=4, is_given=True, withdrawn_at=builders.NOON + timedelta(hours=5))
        assert not _agreed(session, key)


def _agreed(session: Session, key: UUID) -> bool:
    return bool(session.scalar(select(has_agreed(Customer.id)).where(Customer.id == key)))


def _answered(session: Session, key: UUID, *, hours: int, **values: Any) -> None:
    row = {"id": new_key(), "customer_id": key, "purpose": "offers", "at": builders.NOON, **values}
    row["at"] += timedelta(hours=hours)
    session.execute(insert(Consent), [row])
