"""The demo's floor lives, and its agents do what a supervisor wishes."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from app import times
from app.living_floor import LivingFloor
from app.models.brand import Brand
from app.models.database import Database
from app.models.keys import new_key
from app.models.pbx import PbxOrder
from app.models.queries import agents
from app.models.rows.agents import AgentRow
from app.models.rows.state_orders import NewStateOrder, OrderKind
from app.models.rows.team_messages import NewMessage
from app.models.team import Team
from app.models.team_floor import TeamFloor
from tests.models import builders


@pytest.fixture
def database(tmp_path: Path) -> Database:
    """A company with nobody but a supervisor and some customers."""
    database = Database.open(f"sqlite:///{tmp_path / 'floor.sqlite'}")
    with database.writing() as session:
        brand = new_key()
        session.execute(insert(Brand), [{"id": brand, "key": "b", "name_ar": "ب"}])
        teams = [{"id": new_key(), "key": key, "name_ar": key} for key in ("billing", "support", "sales")]
        session.execute(insert(Team), [team | {"brand_id": brand} for team in teams])
        builders.agent(session, "huda")
        for place in range(6):
            builders.customer(session, f"05000000{place:02}")
    return database


def test_the_day_is_written_and_goes_on(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    floor = LivingFloor(tmp_path, hours=0.5)
    begin = times.now()
    floor.prepare(database)
    with database.reading() as session:
        huda = agents.with_login(session, "huda")
    assert isinstance(huda, AgentRow)
    boss = TeamFloor(database, huda)
    picture = boss.picture()
    assert len(picture.states) == 40
    assert set(picture.queue_states) == {"billing", "support", "sales", "orders"}
    assert picture.bridge is not None
    figures = boss.figures(begin - timedelta(hours=2))
    assert sum(parts.offered for parts in figures.queues.values()) > 60
    assert sum(day.parts.handled for day in figures.agents.values()) > 50
    assert len(boss.requests()[0]) <= 1

    free = next(key for key, state in picture.states.items() if state.state == "ready")
    boss.send(NewMessage(new_key(), "Hello", 30, to_agent_id=free))
    boss.order_state(NewStateOrder(new_key(), free, OrderKind.STATE, "Lunch", "break", "meal"))
    waiting = boss.waiting_calls()
    with database.writing() as session:
        for verb, call in (("listen", ""), ("take", waiting[0].pbx_call if waiting else "")):
            row = {"id": new_key(), "verb": verb, "asked_by": huda.id, "agent_id": free, "pbx_call": call}
            session.execute(insert(PbxOrder), [row | {"asked_at": begin}])
    now = begin
    for _ in range(5):
        now += timedelta(seconds=60)
        monkeypatch.setattr(times, "now", lambda now=now: now)
        floor.step(database)
    assert boss.sent()[0].acknowledged == 1
    assert boss.requests()[1][free].result in ("done", "next")
    with database.reading() as session:
        assert set(session.scalars(select(PbxOrder.state))) == {"done"}
    later = boss.figures(begin - timedelta(hours=2))
    offered = [sum(parts.offered for parts in one.queues.values()) for one in (figures, later)]
    assert offered[1] > offered[0]
    database.close()
