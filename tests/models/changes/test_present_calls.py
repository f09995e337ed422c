"""What an agent has on the line is there while it is."""

from dataclasses import replace

from app.models.changes import present_calls
from app.models.database import Database
from app.models.keys import new_key
from app.models.queries import team_floor
from app.models.rows.team_floor import CallNow
from tests.models import builders
from tests.models.builders import NOON


def test_one_call_an_agent_in_its_newest_condition(database: Database) -> None:
    with database.writing() as session:
        sara, mona = builders.agent(session), builders.customer(session)
        call = CallNow(new_key(), "inbound", "billing", None, NOON, NOON, None)
        for shown in (call, replace(call, customer_id=mona, held_since=NOON)):
            present_calls.show(session, sara, shown)
        assert team_floor.calls(session, [sara]) == {sara: replace(call, customer_id=mona, held_since=NOON)}
        present_calls.clear(session, sara)
        assert team_floor.calls(session) == {}
