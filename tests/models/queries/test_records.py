"""A record names those a customer is related to, and shows of private facts only their end."""

from app.models.changes import private_facts
from app.models.database import Database
from app.models.queries import records
from app.models.rows.records import PrivateLine
from app.private_values import PrivateKind
from tests.models import builders


def test_private_facts_are_masked_with_the_change_that_waits(database: Database) -> None:
    with database.writing() as session:
        agent, _other = builders.agent(session), builders.agent(session, "mona")
        key = builders.customer(session)
        for typed in ("1000000008", "1000000016"):
            private_facts.give(session, key, PrivateKind.NATIONAL_ID, typed, "passport seen", agent_id=agent)
    with database.reading() as session:
        record = records.record(session, key)
        assert record.private == (PrivateLine(kind="national_id", masked="•••• 0008", waiting="•••• 0016"),)
        (row,) = records.history(session, key)
        assert row.changes[0].after == "•••• 0008"


def test_names_are_those_of_either_script(database: Database) -> None:
    with database.writing() as session:
        arabic = builders.customer(session)
        latin = builders.customer(session, name="", name_latin="Mona")
        assert records.names(session, [arabic, latin]) == {arabic: "أحمد الشمري", latin: "Mona"}
        assert records.names(session, []) == {}
