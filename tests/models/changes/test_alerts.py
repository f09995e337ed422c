"""What a look at the rules leaves behind."""

from datetime import timedelta

from sqlalchemy import func, select, update

from app.alerts.rules import Rule
from app.models.alert import Alert, AlertRule
from app.models.changes import alerts
from app.models.database import Database
from tests.models import builders
from tests.models.builders import NOON


def test_a_crossing_that_did_not_last_is_forgotten(database: Database) -> None:
    """It was nothing to tell of."""
    rule = Rule("offered", False, 1, timedelta(minutes=5))
    with database.writing() as session:
        agent = builders.agent(session)
        key = alerts.keep(session, rule, "", agent_id=agent, at=NOON)
        assert alerts.watch(session, NOON) == []
        assert session.scalar(select(func.count()).select_from(Alert)) == 1
        session.execute(update(AlertRule).values(bound=-1))
        assert alerts.watch(session, NOON + timedelta(minutes=1)) == []
        assert session.scalar(select(func.count()).select_from(Alert)) == 0
        alerts.remove(session, key, agent_id=agent)
