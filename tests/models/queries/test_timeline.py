"""The timeline is read page by page, newest first."""

from datetime import timedelta

from sqlalchemy import insert

from app.models.database import Database
from app.models.interaction import Interaction
from app.models.keys import new_key
from app.models.queries import timeline
from app.models.rows.interactions import HistoryKind
from tests.models import builders


def test_a_page_continues_where_the_last_one_ended(database: Database) -> None:
    with database.writing() as session:
        owner = builders.customer(session)
        rows = [
            {
                "id": new_key(),
                "customer_id": owner,
                "kind": "email",
                "title": str(day),
                "at": builders.NOON - timedelta(days=day),
            }
            for day in range(7)
        ]
        session.execute(insert(Interaction), rows)
    with database.reading() as session:
        first = timeline.of_customer(session, owner, limit=4)
        second = timeline.of_customer(session, owner, limit=4, after=first[-1])
    assert [row.title for row in first + second] == [str(day) for day in range(7)]


def test_contacts_of_one_moment_come_once_each_and_one_kind_comes_alone(database: Database) -> None:
    with database.writing() as session:
        owner = builders.customer(session)
        kinds = ("call_in", "call_missed", "email", "chat", "visit", "case", "note")
        rows = [
            {"id": new_key(), "customer_id": owner, "kind": kind, "title": kind, "at": builders.NOON}
            | {"text": "said" if kind == "visit" else ""}
            for kind in kinds
        ]
        session.execute(insert(Interaction), rows)
    with database.reading() as session:
        seen: list[str] = []
        page = timeline.of_customer(session, owner, limit=3)
        while page:
            seen += [row.title for row in page]
            page = timeline.of_customer(session, owner, limit=3, after=page[-1])
        assert sorted(seen) == sorted(kinds)
        found = {
            kind: sorted(row.title for row in timeline.of_customer(session, owner, kind=kind))
            for kind in HistoryKind
        }
    assert found == {
        HistoryKind.ALL: sorted(kinds),
        HistoryKind.CALLS: ["call_in", "call_missed"],
        HistoryKind.WRITTEN: ["chat", "email"],
        HistoryKind.VISITS: ["visit"],
        HistoryKind.CASES: ["case"],
        HistoryKind.NOTED: ["visit"],
    }
