"""The sums of a day equal the calls."""

from datetime import timedelta

from sqlalchemy import insert

from app.measures.handling import HANDLE_TIME
from app.measures.queueing import ABANDONED, SERVICE_LEVEL
from app.models.changes import calls
from app.models.database import Database
from app.models.keys import new_key
from app.models.queries import day_figures
from app.models.queue_call import QueueCall
from tests.models import builders
from tests.models.builders import NOON
from tests.models.floor_made import crew
from tests.models.promises_made import stored


def test_agents_queues_and_hours_are_summed_up(database: Database) -> None:
    with database.writing() as session:
        people = crew(session)
        for minutes in (0, 70):
            at = NOON + timedelta(minutes=minutes)
            call = builders.wrap_up(
                people.sara, offered_at=at, answered_at=at + timedelta(seconds=10), pbx_call="",
                ended_at=at + timedelta(seconds=310), wrapped_up_at=at + timedelta(seconds=340),
            )  # fmt: skip
            calls.save_wrap_up(session, call)
        kept = {"outcome": "kept", "completed_at": NOON + timedelta(minutes=5)}
        stored(session, NOON, agent_id=people.sara, **kept)
        stored(session, NOON, agent_id=people.sara)
        entered = {"id": new_key(), "queue": "billing", "entered_at": NOON, "ended_at": NOON}
        given_up = entered | {"outcome": "abandoned", "wait_seconds": 40, "pbx_call": "p"}
        session.execute(insert(QueueCall), [given_up])
    with database.reading() as session:
        now = NOON + timedelta(minutes=80)
        day = day_figures.today(session, NOON - timedelta(hours=1), now)
        later = day_figures.today(session, NOON + timedelta(hours=1), now)
    sara = day.agents[people.sara]
    assert HANDLE_TIME.of(sara.parts).value == 330
    assert (day.promises.kept_on_time, day.promises.open_late) == (1, 1)
    assert sara.by_hour == (0, 0, 0, 0, 0, 0, 1, 1)
    assert ABANDONED.of(day.queues["billing"]).value == 1
    assert SERVICE_LEVEL.of(day.queues["billing"]).value == 2 / 3
    assert [(row.offered, row.answered) for row in day.hours[-2:]] == [(1, 0), (0, 0)]
    assert later.agents[people.sara].parts.handled == 1
