"""Changes that wait are listed with who asked, the oldest first."""

from app.models.changes import private_facts
from app.models.database import Database
from app.models.queries.private_facts import waiting
from app.private_values import PrivateKind
from tests.models import builders


def test_the_oldest_wish_comes_first(database: Database) -> None:
    with database.writing() as session:
        agent, _ = builders.agent(session), builders.agent(session, "mona")
        key = builders.customer(session)
        for kind, typed in (
            (PrivateKind.PASSPORT, ("A1234567", "B1234567")),
            (PrivateKind.BIRTH_DATE, ("1990-01-01", "1991-01-01")),
        ):
            for text in typed:
                private_facts.give(session, key, kind, text, "seen", agent_id=agent)
    with database.reading() as session:
        found = waiting(session)
    assert [wish.kind for wish in found] == ["passport", "birth_date"]
    assert {(wish.customer_id, wish.asked_name) for wish in found} == {(key, "سارة")}
