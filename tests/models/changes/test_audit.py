"""Every deed is chained to the one before."""

from sqlalchemy import select

from app.models.audit import AuditEntry
from app.models.audit_chain import BEGINNING, hash_of
from app.models.changes import audit
from app.models.database import Database
from app.models.keys import new_key


def test_each_row_carries_the_hash_of_itself_and_of_the_row_before(database: Database) -> None:
    with database.writing() as session:
        for place in range(3):
            audit.record(session, "desk", "look", "customer", new_key(), {"place": place, "why": "سبب"})
        audit.record(session, new_key(), "sign_in", "agent", None)
    with database.reading() as session:
        rows = session.execute(select(AuditEntry.__table__).order_by(AuditEntry.number)).all()
    assert [row.number for row in rows] == [1, 2, 3, 4]
    previous = BEGINNING
    for row in rows:
        assert row.hash == hash_of(previous, row._asdict())
        previous = row.hash
