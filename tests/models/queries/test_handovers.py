"""What came along with a call is found."""

from datetime import timedelta
from uuid import UUID

import pytest

from app.models.changes import handovers as changes
from app.models.database import Database
from app.models.queries import handovers
from app.models.rows.handovers import HandoverRow
from tests.models import builders

SOON = builders.NOON + timedelta(minutes=2)


@pytest.fixture
def omar(database: Database) -> UUID:
    """The one who takes the call that Sara puts through."""
    with database.writing() as session:
        sara, omar = builders.agent(session), builders.agent(session, "omar")
        changes.keep(session, builders.handover(), "SA", agent_id=sara)
    return omar


def found(
    database: Database, omar: UUID, pbx_call: str, number: str, at: timedelta = timedelta()
) -> HandoverRow | None:
    """Return what Omar is given."""
    with database.reading() as session:
        return handovers.of_call(session, pbx_call, number, "SA", agent_id=omar, now=SOON + at)


def test_it_is_found_by_the_pbx_s_number_of_the_call(database: Database, omar: UUID) -> None:
    """Whatever number the PBX shows then."""
    row = found(database, omar, "pbx-1", "204")
    assert row is not None
    assert (row.agent("en"), row.agent("ar"), row.capsule) == ("Sara", "سارة", "{}")
    assert found(database, omar, "pbx-2", "0501234567") is None


def test_without_that_a_fresh_one_is_found_by_the_caller_s_number(database: Database, omar: UUID) -> None:
    """Not an hour later, and not for somebody who withholds it."""
    assert found(database, omar, "", "+966 50 123 4567") is not None
    assert found(database, omar, "", "0501234567", timedelta(hours=1)) is None
    assert found(database, omar, "", "") is None


def test_what_was_taken_is_offered_to_nobody_else(database: Database, omar: UUID) -> None:
    """Nor to the one who gave it."""
    row = found(database, omar, "pbx-1", "")
    assert row is not None
    with database.writing() as session:
        changes.take(session, row.id, SOON)
    assert found(database, omar, "pbx-1", "") is None
