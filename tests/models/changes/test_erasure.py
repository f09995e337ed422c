"""A customer who is forgotten is nowhere any more, not even between the rows of the file."""

from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.engine import make_url

from app.errors import BadInput
from app.models.audit import AuditEntry
from app.models.call import Call
from app.models.changes import calls, erasure, merges
from app.models.customer import Customer
from app.models.database import Database
from app.models.keys import new_key
from app.models.queries import callers, search
from app.models.queries.audit import verify
from app.models.queries.personal_data import about
from app.models.search_entry import SearchWord
from tests.models import builders

TRACES = ("Zubayda", "zubayda", "Qahwaji", "qahwaji", "501234567", "765432105", "Unmistakable", "zq@example")


def fill(database: Database) -> tuple[UUID, UUID]:
    """Take a customer in with a call, a call of her own that nobody gave to her, and somebody else."""
    with database.writing() as session:
        agent = builders.agent(session)
        owner = builders.customer(
            session, "0501234567", name="", name_latin="Zubayda Qahwaji", emails=("zq@example.com",)
        )
        other = builders.customer(session, "0559999999", name="", name_latin="Mona Example")
        calls.save_wrap_up(session, builders.wrap_up(agent, owner, note="Unmistakable"))
        calls.save_wrap_up(session, builders.wrap_up(agent, None, caller_name="Zubayda"))
    return owner, other


def test_nothing_is_left_but_the_key_on_record(database: Database, url: str) -> None:
    owner, other = fill(database)
    erasure.erase(database, owner)
    with database.reading() as session:
        assert not any(about(session, owner).values())
        assert callers.identify(session, "0501234567", region="SA").candidates == ()
        assert [row.customer_id for row in search.customers(session, "example", region="SA")] == [other]
        assert session.execute(select(Call.digits, Call.caller_name)).all() == [("", "")]
        assert not {"zubayda", "qahwaji", "zq"} & set(session.scalars(select(SearchWord.word)))
        assert {"mona", "example"} <= set(session.scalars(select(SearchWord.word)))
        assert session.scalar(select(AuditEntry.subject_id).where(AuditEntry.action == "erase")) == owner
        assert verify(session).broken_at is None
    database.close()
    if url.startswith("sqlite"):
        path = Path(make_url(url).database or "")
        for file in path.parent.glob(f"{path.name}*"):
            content = file.read_bytes()
            assert [trace for trace in TRACES if trace.encode() in content] == [], file.name


def test_a_number_that_somebody_else_has_too_stays_in_calls(database: Database) -> None:
    with database.writing() as session:
        agent = builders.agent(session)
        son = builders.customer(session, "0112345678", is_shared=True)
        builders.customer(session, "0112345678", is_shared=True)
        calls.save_wrap_up(session, builders.wrap_up(agent, None, number="+966112345678"))
    erasure.erase(database, son)
    with database.reading() as session:
        assert session.scalars(select(Call.digits)).all() == ["+966112345678"]


def test_who_is_not_there_cannot_be_forgotten(database: Database) -> None:
    with pytest.raises(BadInput):
        erasure.erase(database, new_key())


def test_a_forecast_says_what_would_go_and_leaves_it(database: Database) -> None:
    owner, _ = fill(database)
    found = erasure.forecast(database, owner)
    assert (found["customers"], found["numbers"], found["interactions"]) == (1, 1, 1)
    with database.reading() as session:
        assert about(session, owner)["customers"]
    with pytest.raises(BadInput):
        erasure.forecast(database, new_key())


def test_whoever_was_merged_into_a_customer_is_forgotten_with_him(database: Database) -> None:
    owner, other = fill(database)
    with database.writing() as session:
        merges.merge(session, owner, other, agent_id=None)
    erasure.erase(database, owner)
    with database.reading() as session:
        assert session.scalars(select(Customer.id)).all() == []
