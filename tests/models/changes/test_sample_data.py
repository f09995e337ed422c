"""The made-up company is written whole, and found again by the program's own questions."""

from datetime import UTC, datetime, timedelta

import pytest

from app.models.changes import sample_data
from app.models.database import Database
from app.models.queries import callers, days, outcomes, search
from app.models.rows.callers import MatchReason
from app.practice import calls, company
from app.practice.calls import CallKind
from app.practice.company import Company

_NOW = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)


@pytest.fixture
def made() -> Company:
    """Return a small company; the whole one is only more of the same."""
    return company.made(_NOW, size=150)


@pytest.fixture
def filled(database: Database, made: Company, monkeypatch: pytest.MonkeyPatch) -> Database:
    """Return a database that holds it, at its moment."""
    monkeypatch.setattr("app.times.now", lambda: _NOW)
    with database.writing() as session:
        assert not sample_data.is_filled(session)
        sample_data.fill(session, made)
    return database


def test_a_filled_database_says_so(filled: Database) -> None:
    """So that it is filled once."""
    with filled.reading() as session:
        assert sample_data.is_filled(session)


def test_each_simulated_call_is_identified_as_its_kind_promises(filled: Database, made: Company) -> None:
    """Known and VIP surely, shared ones never guessed, others only by an account they keyed in."""
    for call in calls.of(made):
        with filled.reading() as session:
            found = callers.identify(
                session,
                call.number_as_sent,
                region="SA",
                account=call.account,
                is_anonymous=not call.number_as_sent,
            )
        if call.kind in {CallKind.KNOWN, CallKind.VIP}:
            assert found.card is not None
            assert found.card.is_vip == (call.kind is CallKind.VIP)
            assert found.card.has_broken_promise or call.kind is CallKind.KNOWN
        elif call.kind is CallKind.SHARED:
            assert found.card is None
            assert len(found.candidates) >= 2
            assert {candidate.reason for candidate in found.candidates} == {MatchReason.SHARED}
        else:
            assert bool(found.candidates) == bool(call.account)


def test_sara_sees_her_calls_and_what_is_due(filled: Database, made: Company) -> None:
    """The overdue promises first."""
    with filled.reading() as session:
        day = days.my_day(session, made.agents[0].id, _NOW - timedelta(hours=8))
    assert day.calls >= 9
    assert day.average_handle_seconds > 60
    assert len(day.follow_ups) >= 8
    assert day.follow_ups[0].due_at < _NOW


def test_customers_are_found_by_what_is_known_of_them(filled: Database, made: Company) -> None:
    """By either name, by account and by a number as it was written."""
    known = made.cast.known
    assert known.account
    for text in (
        "الشمري عبد",
        "shammari",
        known.account.number,
        "050 000 1234",
        known.emails[0] if known.emails else "0001234",
    ):
        with filled.reading() as session:
            assert known.id in {row.customer_id for row in search.customers(session, text, region="SA")}


def test_the_trees_come_in_their_order(filled: Database, made: Company) -> None:
    """Children name their parents."""
    with filled.reading() as session:
        reasons, found = outcomes.reasons(session), outcomes.outcomes(session)
    keys = {row.id: row.key for row in reasons}
    assert [row.key for row in reasons] == [branch.key for branch in made.trees.reasons]
    assert [keys[row.parent_id] if row.parent_id else "" for row in reasons] == [
        branch.parent_key for branch in made.trees.reasons
    ]
    assert [row.key for row in found] == [branch.key for branch in made.trees.outcomes]
