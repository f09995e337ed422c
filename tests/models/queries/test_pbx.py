"""A bridge that said goodbye leads no more, and nobody is listened to by one who has stopped."""

from sqlalchemy import insert

from app.models.database import Database
from app.models.keys import new_key
from app.models.pbx import PbxBridge, Supervision
from app.models.queries import pbx
from tests.models import builders
from tests.models.builders import NOON


def test_only_what_goes_on_now_is_told(database: Database) -> None:
    with database.writing() as session:
        sara, boss = builders.agent(session), builders.agent(session, "boss")
        gone = {"id": new_key(), "name": "pbx1", "started_at": NOON, "seen_at": NOON, "is_leader": False}
        session.execute(insert(PbxBridge), [gone])
        over = {"id": new_key(), "supervisor_id": boss, "agent_id": sara, "mode": "barge"}
        session.execute(insert(Supervision), [over | {"began_at": NOON, "ended_at": NOON}])
    with database.reading() as session:
        assert pbx.bridge(session) is None
        assert pbx.supervisions(session, sara) == []
        assert pbx.agent(session, sara) is None
        assert pbx.order(session, new_key()) is None
        assert pbx.of_call(session, "c1") == pbx.waiting(session) == []
