"""What a look at the rules leaves behind."""

from datetime import timedelta

from sqlalchemy import func, select, update

from app.alerts.rules import Rule
from app.models.alert import Alert, AlertRule
from app.models.changes import alerts
from app.models.database import Database
from app.models.permissions import GroupRole
from tests.models import builders
from tests.models.builders import NOON
from tests.models.postgres import Server
from tests.models.teams import LOGINS, NAME, emptied


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


def test_a_supervisor_of_a_server_may_do_all_that_a_look_does(team: Server) -> None:
    """Also forget what did not last, and change the rule meanwhile."""
    url = emptied(team)
    owner = Database.open(url)
    with owner.writing() as session:
        agent = builders.agent(session, LOGINS[GroupRole.SUPERVISOR])
    owner.close()
    database = Database.open(team.url(NAME, LOGINS[GroupRole.SUPERVISOR]))
    rule = Rule("offered", False, 1, timedelta(minutes=5))
    with database.writing() as session:
        key = alerts.keep(session, rule, "", agent_id=agent, at=NOON)
        alerts.watch(session, NOON)
        session.execute(update(AlertRule).values(bound=-1))
        alerts.watch(session, NOON + timedelta(minutes=1))
        assert session.scalar(select(func.count()).select_from(Alert)) == 0
        alerts.change(session, key, Rule("offered", False, 2), "sales", agent_id=agent)
        alerts.mute(session, key, NOON, agent_id=agent)
        alerts.watch(session, NOON + timedelta(minutes=2))
        alerts.remove(session, key, agent_id=agent)
        assert session.scalar(select(func.count()).select_from(Alert)) == 0
    database.close()
