"""Cases are opened once, with a number one can say, and an emergency calls the supervisors."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from app import times
from app.cases import number
from app.cases.kinds import CaseKind, LinkKind
from app.cases.spoken import shown
from app.errors import BadInput
from app.models.case import CaseEvent, CaseLink
from app.models.changes import cases
from app.models.database import Database
from app.models.help_request import HelpRequest
from app.models.interaction import Interaction
from app.models.keys import new_key
from tests.models import builders, cases_made

SUNDAY_NINE = datetime(2026, 11, 22, 6, tzinfo=UTC)  # in Riyadh, where work has just begun


@pytest.fixture(autouse=True)
def sunday(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let it be Sunday morning."""
    monkeypatch.setattr(times, "now", lambda: SUNDAY_NINE)


def test_a_case_is_opened_once_with_number_priority_clock_and_a_line_on_the_timeline(
    database: Database,
) -> None:
    with database.writing() as session:
        cases_made.rules(session)
        sara, mona = cases_made.hand(session), builders.customer(session, "0501234567")
        call = new_key()
        new = cases_made.new(
            customer_id=mona, interaction_id=call, impact="serious", urgency="now", department_reason="Refund"
        )
        told = cases.open_case(session, new, sara)
        assert cases.open_case(session, new, sara) == told
        assert number.read(told.number) == told.number
        assert told.priority == "high"
        assert told.reply_due_at == SUNDAY_NINE + timedelta(hours=4)
        case = cases_made.stored(session, new.id)
        assert (case.status, case.department_reason, case.agent_id) == ("new", "Refund", sara.agent.id)
        assert case.due_at == SUNDAY_NINE + timedelta(days=1, hours=7)  # nine hours a day but for the first
        line = session.execute(select(Interaction).where(Interaction.id == new.id)).scalar_one()
        assert (line.kind, line.customer_id, line.title) == ("case", mona, shown(told.number))
        link = session.execute(select(CaseLink.kind, CaseLink.target_id)).one()
        assert tuple(link) == (LinkKind.INTERACTION, call)
        assert session.scalars(select(CaseEvent.kind)).all() == ["opened"]
        assert session.scalars(select(HelpRequest.id)).all() == []


def test_an_emergency_is_urgent_around_the_clock_and_calls_the_supervisors_at_once(
    database: Database,
) -> None:
    with database.writing() as session:
        cases_made.rules(session)
        sara = cases_made.hand(session)
        new = cases_made.new(kind=CaseKind.EMERGENCY, title="Oxygen", impact="small", urgency="can_wait")
        told = cases.open_case(session, new, sara)
        assert (told.priority, told.reply_due_at) == ("urgent", SUNDAY_NINE + timedelta(hours=1))
        asked = session.execute(select(HelpRequest)).scalar_one()
        assert (asked.kind, asked.subject_id, asked.agent_id) == ("emergency", new.id, sara.agent.id)
        assert asked.text == f"{shown(told.number)} Oxygen"


def test_without_rules_a_case_can_be_opened_all_the_same_but_not_without_a_title(database: Database) -> None:
    with database.writing() as session:
        sara = cases_made.hand(session)
        case = cases_made.stored(session, cases_made.opened(session, sara))
        assert (case.priority, case.due_at is not None) == ("normal", True)
        with pytest.raises(BadInput, match="title"):
            cases_made.opened(session, sara, title="  ")


def test_what_it_is_can_be_told_anew_and_its_times_follow(database: Database) -> None:
    with database.writing() as session:
        cases_made.rules(session)
        sara = cases_made.hand(session)
        key = cases_made.opened(session, sara)
        told = cases_made.new(title="Charged thrice", kind="emergency", first_fault="system")
        assert cases.describe(session, key, told, sara)
        case = cases_made.stored(session, key)
        assert (case.title, case.priority, case.first_fault) == ("Charged thrice", "urgent", "system")
        assert case.due_at == SUNDAY_NINE + timedelta(hours=8)
        assert session.scalars(select(HelpRequest.kind)).all() == ["emergency"]
        assert not cases.describe(session, key, told, sara)
        with pytest.raises(BadInput, match="title"):
            cases.describe(session, key, cases_made.new(title=""), sara)
        cases.note(session, key, "The bank was asked", sara)
        assert session.scalars(select(CaseEvent.text).where(CaseEvent.kind == "note")).all() == [
            "The bank was asked"
        ]
        with pytest.raises(BadInput, match="write the note"):
            cases.note(session, key, " ", sara)


def test_linked_cases_know_of_each_other_until_they_are_told_apart(database: Database) -> None:
    with database.writing() as session:
        sara = cases_made.hand(session)
        one, other = cases_made.opened(session, sara), cases_made.opened(session, sara)
        cases.link_cases(session, one, other, sara)
        cases.link_cases(session, other, one, sara)
        pairs = {tuple(row) for row in session.execute(select(CaseLink.case_id, CaseLink.target_id))}
        assert pairs == {(one, other), (other, one)}
        cases.unlink(session, one, LinkKind.CASE, other)
        assert session.scalars(select(CaseLink.id)).all() == []
        for wrong in (one, new_key()):
            with pytest.raises(BadInput):
                cases.link_cases(session, one, wrong, sara)
