"""Rules hold for those they are meant for."""

import pytest
from sqlalchemy import update

from app.errors import BadInput
from app.models.agent import Agent
from app.models.changes import field_rules as changes
from app.models.changes import private_facts
from app.models.database import Database
from app.models.queries import field_rules
from app.private_values import PrivateKind
from tests.models import builders

IBAN = "SA0380000000608010167519"


def test_a_private_fact_stays_masked_for_roles_below_its_own(database: Database) -> None:
    with database.writing() as session:
        sara, boss = builders.agent(session), builders.agent(session, "boss")
        session.execute(update(Agent).where(Agent.id == boss).values(role="supervisor"))
        mona = builders.customer(session, "0501234567")
        private_facts.give(session, mona, PrivateKind.IBAN, IBAN, "", agent_id=sara)
        changes.set_rules(session, [], {"iban": "supervisor"}, actor="test")
        assert field_rules.hidden_from(session, "agent") == {"iban"}
        assert field_rules.hidden_from(session, "supervisor") == frozenset()
        assert private_facts.reveal(session, mona, PrivateKind.IBAN, "refund", agent_id=boss) == IBAN
        with pytest.raises(BadInput, match="role"):
            private_facts.reveal(session, mona, PrivateKind.IBAN, "refund", agent_id=sara)
