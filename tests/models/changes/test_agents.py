"""Agents are taken in."""

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from app.models.agent import Role
from app.models.audit import AuditEntry
from app.models.changes import agents
from app.models.database import Database
from app.models.queries.agents import with_login


def test_a_new_agent_is_called_by_his_login_until_he_has_a_name(database: Database) -> None:
    with database.writing() as session:
        key = agents.add(session, "sara")
        agents.add(session, "huda", name="هدى", role=Role.SUPERVISOR)
    with database.reading() as session:
        sara, huda = with_login(session, "sara"), with_login(session, "huda")
    assert sara is not None
    assert huda is not None
    assert (sara.id, sara.name, sara.role) == (key, "sara", "agent")
    assert (huda.name, huda.role) == ("هدى", "supervisor")


def test_taking_in_is_put_on_record(database: Database) -> None:
    with database.writing() as session:
        key = agents.add(session, "sara")
    with database.reading() as session:
        (entry,) = session.scalars(select(AuditEntry))
    assert (entry.actor, entry.action, entry.subject_kind) == (str(key), "add", "agent")


def test_a_login_is_given_once(database: Database) -> None:
    with database.writing() as session:
        agents.add(session, "sara")
    with pytest.raises(IntegrityError), database.writing() as session:
        agents.add(session, "sara")
