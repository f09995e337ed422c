"""Who is owed a rest, from what is kept."""

from datetime import timedelta

import time_machine

from app.models.changes import agent_states, calls
from app.models.database import Database
from app.models.keys import new_key
from app.models.wellbeing import Wellbeing
from app.wellbeing.rest import HardKind, SinceRest
from tests.models import builders
from tests.models.builders import NOON


def test_calls_marks_and_work_since_the_last_rest_are_counted(database: Database) -> None:
    """For the agent himself and for who leads; whoever rests is asked nothing."""
    with database.writing() as session:
        sara, omar, mona = (builders.agent(session, login) for login in ("sara", "omar", "mona"))
        for agent, steps in (
            (sara, (("ready", -100), ("break", -30), ("ready", -20))),
            (omar, (("ready", -100),)),
            (mona, (("break", -10),)),
        ):
            for state, minute in steps:
                agent_states.enter(session, agent, state, "", NOON + timedelta(minutes=minute))
        for minute in (-50, -15):
            at = NOON + timedelta(minutes=minute)
            call = builders.wrap_up(sara, offered_at=at, answered_at=at, ended_at=at)
            calls.save_wrap_up(session, call)
    his, hers = Wellbeing(database, omar), Wellbeing(database, sara)
    with time_machine.travel(NOON - timedelta(minutes=5), tick=False):
        marked = new_key()
        hers.mark_hard(marked, HardKind.ANGRY)
        hers.mark_hard(marked, HardKind.ABUSE)
    with time_machine.travel(NOON, tick=False):
        assert hers.own() == SinceRest(timedelta(minutes=20), 1, 1)
        assert his.own().owed_minutes == 10
        rows = his.team()
    assert [(row.agent_id, row.since.owed_minutes) for row in rows] == [(omar, 10), (sara, 3)]
    assert [row.is_suggested for row in rows] == [False, False]  # one rests already
    with time_machine.travel(NOON, tick=False):
        with database.writing() as session:
            agent_states.enter(session, mona, "ready", "", NOON - timedelta(minutes=1))
        assert [row.agent_id for row in his.team() if row.is_suggested] == [omar]
