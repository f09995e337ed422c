"""Supervisors are told of figures beyond their bounds."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import insert, update

from app import times
from app.alerts.rules import Rule
from app.models.alerts import Alerts
from app.models.database import Database
from app.models.keys import new_key
from app.models.pbx import QueueState
from app.ui.alert_flow import AlertFlow
from app.ui.isolates import stripped
from app.ui.jobs import Jobs
from app.ui.language import Language
from app.ui.notices import Notices
from tests.models import builders


class _Memory:
    """What the lane opens: the alerts of a database."""

    def __init__(self, database: Database) -> None:
        with database.writing() as session:
            agent = builders.agent(session)
        self.database = database
        self.alerts = Alerts(database, agent)

    def close(self) -> None:
        self.database.close()


@pytest.fixture
def lane(tmp_path: Path, qtbot: QtBot) -> Iterator[Jobs[_Memory]]:
    """A lane over a database in which four callers wait in the queue "sales"."""
    lane = Jobs(lambda: _Memory(Database.open(f"sqlite:///{tmp_path / 'a.sqlite'}")), "alerts")
    lane.start()
    yield lane
    lane.stop()


def test_an_alert_is_told_once_and_taken_back_when_it_is_over(
    lane: Jobs[_Memory], english: Language, qtbot: QtBot
) -> None:
    """With figure, value, bound and queue."""
    notices = Notices()
    qtbot.addWidget(notices)
    flow = AlertFlow(lane, english, notices)  # type: ignore[arg-type]  # only alerts are asked
    now = times.now()

    def begin(memory: _Memory) -> None:
        row = {"id": new_key(), "queue": "sales", "waiting": 4, "oldest_at": now, "changed_at": now}
        with memory.database.writing() as session:
            session.execute(insert(QueueState), [row])
        memory.alerts.keep(Rule("waiting", True, 3, timedelta()), "sales")

    def end(memory: _Memory) -> None:
        with memory.database.writing() as session:
            session.execute(update(QueueState).values(waiting=0))

    lane.ask(notices, begin, lambda _done: None)
    said: list[str] = []
    for _look in range(2):
        flow.look()
        qtbot.waitUntil(lambda: lane.idle, timeout=15_000)
        said.append(stripped(notices.sentence.text()))
    assert said == ["Callers waiting: 4, bound 3 (queue sales)"] * 2
    lane.ask(notices, end, lambda _done: None)
    flow.look()
    qtbot.waitUntil(lambda: lane.idle, timeout=15_000)
    assert notices.isHidden()
    flow.start()
    flow.stop()
