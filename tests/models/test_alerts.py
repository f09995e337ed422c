"""Alerts from their rules to their history, on both engines."""

from datetime import timedelta

import pytest
import time_machine
from sqlalchemy import insert

from app.alerts.rules import Rule
from app.errors import BadInput
from app.models.alerts import Alerts
from app.models.database import Database
from app.models.keys import new_key
from app.models.pbx import QueueState
from app.models.queue_call import QueueCall
from tests.models import builders
from tests.models.builders import NOON

_LOW = Rule("service_level", False, 0.8, timedelta(minutes=2), timedelta(minutes=10))


def _callers(database: Database, minute: int, *waits: int) -> None:
    rows = [
        {
            "id": new_key(),
            "queue": "sales",
            "outcome": "answered",
            "entered_at": NOON + timedelta(minutes=minute),
            "wait_seconds": wait,
        }
        for wait in waits
    ]
    with database.writing() as session:
        session.execute(insert(QueueCall), rows)


def test_a_fallen_service_level_is_told_once_it_has_lasted_and_its_end_is_kept(database: Database) -> None:
    """Every desk that looks sees the same: the history is the database's."""
    with database.writing() as session:
        agent = builders.agent(session)
    one, other = Alerts(database, agent), Alerts(database, agent)
    assert one.look() == []
    rule_id = one.keep(_LOW, "sales")
    one.keep(Rule("waiting", True, 3), "")
    _callers(database, 0, 5, 90, 90)
    told = []
    for minute in range(1, 6):
        with time_machine.travel(NOON + timedelta(minutes=minute), tick=False):
            told += [(minute, alert.rule.id) for alert in (*one.look(), *other.look())]
    assert told == [(3, rule_id)]
    assert [alert.rule.id for alert in other.present()] == [rule_id]
    _callers(database, 6, *[5] * 40)
    with time_machine.travel(NOON + timedelta(minutes=7), tick=False):
        assert one.look() == []
        (alert,) = other.history()
    assert (alert.value, alert.told_at) == (1 / 3, NOON + timedelta(minutes=3))
    assert alert.ended_at == NOON + timedelta(minutes=7)


def test_a_rule_can_be_muted_and_removed_and_looks_at_what_the_pbx_says_now(database: Database) -> None:
    """A figure nobody knows is refused."""
    with database.writing() as session:
        agent = builders.agent(session)
        waiting = {"waiting": 4, "oldest_at": NOON, "changed_at": NOON}
        session.execute(insert(QueueState), [{"id": new_key(), "queue": "sales", **waiting}])
    alerts = Alerts(database, agent)
    many = alerts.keep(Rule("waiting", True, 3), "")
    alerts.keep(Rule("longest_wait", True, 60), "sales")
    alerts.mute(many, NOON + timedelta(hours=1))
    with time_machine.travel(NOON + timedelta(minutes=2), tick=False):
        assert [alert.rule.rule.measure for alert in alerts.look()] == ["longest_wait"]
    assert [row.rule.muted_until for row in alerts.rules()] == [NOON + timedelta(hours=1), None]
    alerts.remove(many)
    assert len(alerts.rules()) == 1
    with pytest.raises(BadInput, match="no such figure"):
        alerts.keep(Rule("happiness", True, 3), "")


def test_a_rule_that_is_changed_begins_anew_and_keeps_what_it_told(database: Database) -> None:
    """What was beyond the old bound is over."""
    with database.writing() as session:
        agent = builders.agent(session)
    alerts = Alerts(database, agent)
    rule_id = alerts.keep(Rule("offered", False, 1), "")
    assert len(alerts.look()) == 1
    alerts.change(rule_id, Rule("offered", False, 0), "sales")
    (row,) = alerts.rules()
    assert (row.id, row.queue, row.rule.bound) == (rule_id, "sales", 0)
    assert alerts.look() == []
    (told,) = alerts.history()
    assert told.ended_at is not None
    assert alerts.queues() == []
