"""The picture of the floor."""

from app.models.changes import agent_states, present_calls
from app.models.database import Database
from app.models.keys import new_key
from app.models.queries import team_floor
from app.models.rows.team_floor import CallNow, StateRow
from tests.models import builders
from tests.models.builders import NOON
from tests.models.floor_made import crew


def test_the_picture_holds_everybody_and_what_he_does(database: Database) -> None:
    with database.writing() as session:
        people = crew(session)
        mona = builders.customer(session, name="منى", name_latin="Mona")
        agent_states.enter(session, people.sara, "on_call", "", NOON)
        present_calls.show(
            session, people.sara, CallNow(new_key(), "inbound", "billing", mona, NOON, NOON, None)
        )
    with database.reading() as session:
        picture = team_floor.picture(session)
        assert {person.id for person in picture.people} == {people.sara, people.omar}
        assert picture.states == {people.sara: StateRow("on_call", "", NOON)}
        assert picture.calls[people.sara].customer_id == mona
        assert [queue.key for queue in picture.queues] == ["billing"]
        assert (picture.bridge, picture.pbx, picture.queue_states) == (None, {}, {})
        assert team_floor.states(session, [people.omar]) == {}
        assert team_floor.customer_names(session, [mona])[mona].told("en") == "Mona"
