"""One case with its history, its links and how often the same came up."""

import pytest
from sqlalchemy import select

from app.errors import BadInput
from app.models.case import CaseCause
from app.models.changes import case_moves, cases
from app.models.database import Database
from app.models.keys import new_key
from app.models.queries import case_details
from app.models.rows.cases import Closing
from tests.models import builders, cases_made


def test_a_case_tells_what_happened_what_it_hangs_on_and_how_often_it_came_up(database: Database) -> None:
    with database.writing() as session:
        cases_made.rules(session)
        sara, omar = cases_made.hand(session), cases_made.hand(session, "omar")
        mona = builders.customer(session, "0501234567")
        cause = session.scalar(select(CaseCause.id).where(CaseCause.key == "delivery.carrier"))
        about = {"customer_id": mona, "cause_id": cause}
        call = new_key()
        before = cases_made.opened(session, sara, title="First", **about)
        key = cases_made.opened(session, sara, interaction_id=call, first_fault="partner", **about)
        cases_made.opened(session, omar, cause_id=cause)
        cases.link_cases(session, key, before, sara)
        case_moves.answer(session, key, "The carrier pays", omar)
        found = case_details.detail(session, key)
        assert (found.line.id, found.first_fault, found.cause_id) == (key, "partner", cause)
        assert (found.opener_name, found.answered_by_name, found.is_heard) == ("sara", "omar", False)
        assert [step.kind for step in found.steps] == ["answered", "linked", "opened"]
        assert {(row.kind, row.target_id) for row in found.links} == {
            ("case", before), ("interaction", call),
        }  # fmt: skip
        assert next(row.text for row in found.links if row.kind == "case").endswith("First")
        assert (found.recurrence.to_customer, found.recurrence.earlier) == (1, (before,))
        case_moves.close(session, key, Closing("Paid", 5), sara)
        assert case_details.detail(session, key).satisfaction == 5
        with pytest.raises(BadInput, match="no such case"):
            case_details.detail(session, new_key())


def test_without_a_cause_nothing_comes_up_again(database: Database) -> None:
    with database.writing() as session:
        sara = cases_made.hand(session)
        key = cases_made.opened(session, sara)
        assert not case_details.recurrence(session, key)
        assert not case_details.recurrence(session, new_key())
