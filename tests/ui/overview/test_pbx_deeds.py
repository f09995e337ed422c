"""Orders to the PBX are given, followed and answered for."""

from dataclasses import replace
from pathlib import Path
from uuid import UUID

from pytestqt.qtbot import QtBot
from sqlalchemy import insert, select, update

from app import times
from app.models.database import Database
from app.models.keys import new_key
from app.models.memory import Memory
from app.models.pbx import PbxOrder
from app.models.queries import agents
from app.models.queue_call import QueueCall
from app.models.rows.team_floor import PersonRow
from app.ui.jobs import Jobs
from app.ui.language import Language
from app.ui.notices import Notices
from app.ui.overview.pbx_deeds import PbxDeeds
from tests.models.floor_made import crew
from tests.ui.overview import floors
from tests.ui.teams import lane


def test_what_the_bridge_answers_is_said(
    database: Database, path: Path, qtbot: QtBot, english: Language
) -> None:
    with database.writing() as session:
        people = crew(session)
        boss = agents.with_login(session, "boss")
        key = new_key()
        waiting = {"id": key, "queue": "billing", "outcome": "waiting", "entered_at": times.now()}
        session.execute(insert(QueueCall), [waiting | {"pbx_call": "pbx-7"}])
    assert boss is not None
    memory: Jobs[Memory] = lane(path, "boss")
    memory.start()
    notices = Notices()
    qtbot.addWidget(notices)
    floor = floors.floor()
    deeds = PbxDeeds(memory, floor, english, notices, boss)

    def settle(state: str, answer: str = "") -> tuple[str, UUID, str]:
        """Answer the order that waits, as the bridge does."""
        found: list[tuple[str, UUID, str]] = []

        def look() -> bool:
            with database.writing() as session:
                rows = session.execute(
                    select(PbxOrder.verb, PbxOrder.agent_id, PbxOrder.pbx_call).where(
                        PbxOrder.state == "waiting"
                    )
                )
                found.extend((row[0], row[1], row[2]) for row in rows)
                session.execute(update(PbxOrder).values(state=state, answer=answer))
            return bool(found)

        qtbot.waitUntil(look)
        return found[0]

    sara = PersonRow(people.sara, "سارة", "Sara", None, "301")
    line = replace(next(iter(floor.lines.values())), person=sara)
    with qtbot.waitSignal(deeds.listening_changed) as listening:
        deeds.supervise("listen", line)
        assert settle("done")[0] == "listen"
    assert listening.args == [people.sara]
    with qtbot.waitSignal(notices.shown) as said:
        deeds.supervise("barge", line)
        settle("refused", "not_allowed")
    assert said.args == ["You may not do that with this agent."]
    deeds.know_waiting()
    qtbot.waitUntil(lambda: memory.idle)
    with qtbot.waitSignal(deeds.waiting_changed):
        deeds.take(key)
        assert settle("done") == ("take", people.boss, "pbx-7")
    deeds.take(new_key())  # nobody waits under that key
    memory.stop()
