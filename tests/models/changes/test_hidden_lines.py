"""Whoever says why is told what is hidden from his role, and that is on record."""

import json

import pytest
from sqlalchemy import select

from app.errors import BadInput
from app.models.audit import AuditEntry
from app.models.changes import customers, hidden_lines
from app.models.database import Database
from app.models.rows.customers import NewCustomer
from tests.models import builders


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)  # a server's own is in test_record_roles.py
def test_the_lines_are_told_to_whoever_says_why(database: Database) -> None:
    with database.writing() as session:
        sara = builders.agent(session)
        emails = ("mona@example.com", "m@example.com")
        mona = customers.add_customer(
            session, NewCustomer(name="منى", emails=emails, city="الرياض"), region="SA"
        )
        with pytest.raises(BadInput, match="say why"):
            hidden_lines.reveal(session, mona, "email", " ", agent_id=sara)
        told = hidden_lines.reveal(session, mona, "email", "to send the invoice", agent_id=sara)
        assert told.splitlines() == list(emails)
        assert hidden_lines.reveal(session, mona, "address", "a parcel", agent_id=sara) == "الرياض"
        deeds = select(AuditEntry.actor, AuditEntry.subject_id, AuditEntry.detail).where(
            AuditEntry.action == "reveal"
        )
        found = [(actor, key, json.loads(detail)) for actor, key, detail in session.execute(deeds)]
    assert found == [
        (str(sara), mona, {"field": "email", "reason": "to send the invoice"}),
        (str(sara), mona, {"field": "address", "reason": "a parcel"}),
    ]
