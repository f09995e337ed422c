"""What happens on the floor becomes rows."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import insert, select

from app.models.agent import AgentState
from app.models.brand import Brand
from app.models.call import Call
from app.models.changes.demo_floor import Caller, FloorWriter, callers, present, take_in
from app.models.database import Database
from app.models.keys import new_key
from app.models.present_call import PresentCall
from app.models.queries import pbx
from app.models.queue_call import QueueCall, QueueOffer
from app.models.team import Team
from app.practice.chance import Chance
from app.practice.floor_life import Happening, What
from app.practice.floor_staff import crew
from tests.models import builders

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def test_one_call_from_beginning_to_end(file_database: Database) -> None:
    with file_database.writing() as session:
        session.execute(insert(Brand), [{"id": new_key(), "key": "b", "name_ar": "ب"}])
        for key in ("billing", "support", "sales"):
            session.execute(insert(Team), [{"id": new_key(), "key": key, "name_ar": key}])
        mona = builders.customer(session, "0501234567")
        made = crew(Chance(1, NOON, "Asia/Riyadh"), present(session), "SA")
        take_in(session, made)
        assert callers(session)[0] == Caller(mona, "+966501234567")
        writer = FloorWriter(made, [Caller(mona, "+966501234567")], NOON)
        writer.know_teams(session)
        agent = made.agents[0].id
        assert (writer.place_of(agent), writer.place_of(new_key())) == (0, None)

        def happen(seconds: int, what: What, word: str = "billing", call: int | None = 1) -> None:
            at = NOON + timedelta(seconds=seconds)
            writer.take([Happening(at, what, call, 0, word)])
            writer.write(session, at)

        happen(0, What.STATE, "ready", None)
        happen(5, What.CAME)
        assert [row.outcome for row in pbx.waiting(session)] == ["waiting"]
        assert writer.call_of(pbx.waiting(session)[0].id) == 1
        happen(6, What.RANG)
        happen(10, What.ANSWERED)
        happen(10, What.STATE, "on_call", None)
        happen(60, What.HELD)
        assert session.scalars(select(PresentCall.held_since)).one() == NOON + timedelta(seconds=60)
        happen(80, What.RESUMED)
        happen(90, What.HELP, "advice")
        happen(110, What.HUNG_UP)
        happen(140, What.WRAPPED_UP)
        assert session.scalars(select(PresentCall.agent_id)).all() == []
        stay = session.scalars(select(QueueCall)).one()
        assert (stay.outcome, stay.wait_seconds, stay.talk_seconds, stay.agent_id) == (
            "answered",
            5,
            100,
            agent,
        )
        assert session.scalars(select(QueueOffer.outcome)).all() == ["answered"]
        call = session.scalars(select(Call)).one()
        assert (call.talked_seconds, call.held_seconds, call.pbx_call) == (80, 20, stay.pbx_call)
        happen(200, What.CAME, call=2)
        happen(240, What.GAVE_UP, call=2)
        happen(300, What.CAME, call=3)
        writer.move(3, "sales", NOON)
        writer.move(3, "", NOON)
        writer.write(session, NOON)
        outcomes = session.scalars(select(QueueCall.outcome).order_by(QueueCall.entered_at)).all()
        assert outcomes == ["answered", "abandoned", "moved"]
        states = session.scalars(select(AgentState.state).order_by(AgentState.since)).all()
        assert states == ["ready", "on_call"]
