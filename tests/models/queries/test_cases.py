"""The board, what is like what, and what can be chosen."""

from datetime import timedelta

from sqlalchemy import update

from app import times
from app.cases.likeness import Wanted
from app.cases.spoken import shown
from app.models.agent import Agent
from app.models.case import Case
from app.models.changes import case_moves
from app.models.database import Database
from app.models.keys import new_key
from app.models.queries import cases as questions
from app.models.rows.cases import CaseFilter, Closing
from tests.models import builders, cases_made


def test_cases_are_listed_by_what_comes_first_and_filtered_by_whose_and_what(database: Database) -> None:
    now = times.now()
    with database.writing() as session:
        cases_made.rules(session)
        sara, omar = cases_made.hand(session), cases_made.hand(session, "omar")
        mona = builders.customer(session, "0501234567", name="منى", name_latin="Mona")
        low = cases_made.opened(session, sara, impact="small", urgency="can_wait", kind="request")
        high = cases_made.opened(session, omar, impact="wide", customer_id=mona, title="No 100% refund")
        shipping = cases_made.opened(session, omar, department="logistics")
        old = cases_made.opened(session, sara)
        case_moves.take(session, low, omar)
        case_moves.close(session, old, Closing("Done"), sara)
        me = {"agent_id": sara.agent.id, "now": now}

        def keys(**wanted: object) -> list[object]:
            return [line.id for line in questions.lines(session, CaseFilter(**wanted), **me)]  # type: ignore[arg-type]

        assert keys() == [high, shipping, low, old]
        assert keys(with_closed=False) == [high, shipping, low]
        assert keys(department="logistics") == [shipping]
        assert keys(kind="request") == [low]
        assert keys(whose="opened") == [low, old]
        assert keys(text="100%") == keys(text="mona") == [high]
        assert keys(department="*") == []
        team = builders.team(session, "money")
        session.execute(update(Agent).where(Agent.id == sara.agent.id).values(team_id=team))
        cases_made.team_of(session, "finance", team)
        assert keys(department="*") == [high, low, old]
        line = questions.line(session, low)
        assert line is not None
        assert (line.owner_name, line.customer_name, line.status) == ("omar", "", "open")
        said = shown(line.number).replace("-", " ")
        assert keys(text=said, department="logistics") == [low]  # a number needs no filter
        assert questions.of_number(session, said) == low
        assert questions.of_number(session, "") is questions.of_number(session, "C-1") is None
        session.execute(update(Case).where(Case.id == old).values(closed_at=now - timedelta(days=20)))
        assert keys() == [high, shipping, low]
        assert questions.line(session, new_key()) is None


def test_what_is_like_another_is_proposed(database: Database) -> None:
    with database.writing() as session:
        cases_made.rules(session)
        sara, mona = cases_made.hand(session), builders.customer(session, "0501234567")
        parcel = new_key()
        first = cases_made.opened(session, sara, customer_id=mona, title="Late", links=(("order", parcel),))
        cases_made.opened(session, sara, customer_id=mona, title="Something else")
        wanted = Wanted("Where is it", "complaint", papers=frozenset({parcel}))
        assert [line.id for line in questions.alike(session, mona, wanted, times.now())] == [first]
        assert questions.alike(session, None, wanted, times.now()) == []
        assert questions.alike(session, mona, Wanted("", ""), times.now()) == []


def test_what_can_be_chosen_knows_which_departments_are_mine(database: Database) -> None:
    with database.writing() as session:
        cases_made.rules(session)
        sara, team = cases_made.hand(session), builders.team(session, "money")
        cases_made.team_of(session, "finance", team)
        session.execute(update(Agent).values(team_id=team))
        found = questions.choices(session, sara.agent.id)
        finance = found.department("finance")
        assert finance is not None
        assert (finance.is_mine, finance.name("en"), finance.name("ar")) == (True, "Finance", "المالية")
        assert [row.key for row in found.departments if row.is_mine] == ["finance"]
        assert len(found.cells) == 9
        assert {cause.key for cause in found.causes} >= {"delivery", "delivery.carrier"}
        assert found.department("nowhere") is None
