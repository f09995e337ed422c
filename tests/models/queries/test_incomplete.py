"""What waits is listed, comes back whole, and is completed once."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import insert, select, update

from app.errors import BadInput
from app.models.agent import Agent
from app.models.audit import AuditEntry
from app.models.changes import calls
from app.models.database import Database
from app.models.keys import new_key
from app.models.outcome import Outcome, Reason
from app.models.queries import incomplete
from app.models.rows.changed import Changed
from app.models.wrap_up import WrapUp as StoredWrapUp
from tests.models import builders


def test_a_wrap_up_that_waits_comes_back_whole_and_is_completed_once(database: Database) -> None:
    """By a supervisor, who stands in the record of deeds; the agent stays whose call it was."""
    reason, more, outcome = new_key(), new_key(), new_key()
    names = {"name_ar": "ا", "name_en": "A"}
    with database.writing() as session:
        team = builders.team(session, "billing")
        agent, chief = builders.agent(session), builders.agent(session, "chief")
        session.execute(update(Agent).where(Agent.id == agent).values(team_id=team))
        owner = builders.full_customer(session)
        session.execute(insert(Reason), [{"id": key, "key": str(key), **names} for key in (reason, more)])
        session.execute(insert(Outcome), [{"id": outcome, "key": "solved", **names}])
        wrap_up = builders.wrap_up(
            agent,
            owner,
            note="half a sen",
            reason_id=reason,
            more_reasons=(more,),
            satisfaction=3,
            satisfaction_source="agent",
            nps=9,
            tags=("slow", "roaming"),
            next_step="send the invoice",
            hung_up_by="customer",
            script_key="billing",
            script_version="3",
            script_record="[]",
            mode="timed",
            extensions=1,
            extension_reasons=("notes",),
            is_timed_out=True,
            is_complete=False,
            wrapped_up_at=builders.NOON + timedelta(seconds=400),
        )
        calls.save_wrap_up(session, wrap_up)
        calls.save_wrap_up(session, builders.wrap_up(agent))
    with database.reading() as session:
        (row,) = incomplete.of_agent(session, agent)
        assert incomplete.of_team(session, team) == incomplete.of_team(session, None) == [row]
        assert incomplete.of_agent(session, chief) == []
        whole = incomplete.whole(session, wrap_up.call_id)
    assert (row.call_id, row.agent_name_latin, row.note) == (wrap_up.call_id, "Sara", "half a sen")
    assert whole == wrap_up
    now = builders.NOON + timedelta(hours=1)
    done = replace(whole, outcome_id=outcome, is_complete=True, completed_at=now, completed_by=chief)
    with database.writing() as session:
        assert calls.save_wrap_up(session, done).calls
        assert calls.save_wrap_up(session, done) == Changed()
    with database.reading() as session:
        assert incomplete.of_agent(session, agent) == []
        with pytest.raises(BadInput):
            incomplete.whole(session, wrap_up.call_id)
        kept = session.execute(select(StoredWrapUp.__table__).where(StoredWrapUp.tags != "")).one()
        actor = session.scalar(select(AuditEntry.actor).where(AuditEntry.action == "complete_wrap_up"))
    assert (kept.agent_id, kept.completed_by, kept.handled_seconds) == (agent, chief, 390)
    assert actor == str(chief) or database.is_on_server  # a server says itself who did it
