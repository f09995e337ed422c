"""What is older than it may be goes, class by class; what is younger, or for ever, stays."""

from datetime import timedelta

from sqlalchemy import func, select, update

from app import times
from app.models.audit import AuditEntry
from app.models.case import Case, CaseEvent
from app.models.changes import calls, case_moves, views
from app.models.changes.retention import Kept, let_go
from app.models.customer_view import CustomerView
from app.models.database import Database
from app.models.interaction import Interaction
from app.models.note import Note
from app.models.rows.cases import Closing
from app.models.rows.views import Viewed
from tests.models import builders, cases_made


def fill(database: Database) -> None:
    """Keep a call and a look of a year ago, and ones of today."""
    now = times.now()
    with database.writing() as session:
        agent, customer = builders.agent(session), builders.customer(session)
        for days in (0, 400):
            at = now - timedelta(days=days)
            wrap_up = builders.wrap_up(
                agent, customer, note="A note.", offered_at=at, answered_at=at, ended_at=at
            )
            calls.save_wrap_up(session, wrap_up)
            views.keep(session, [Viewed(customer, at)], agent_id=agent)


def counts(database: Database) -> tuple[int, ...]:
    """Return how many contacts, notes and looks there are."""
    with database.reading() as session:
        return tuple(
            session.scalar(select(func.count()).select_from(model)) or 0
            for model in (Interaction, Note, CustomerView)
        )


def test_a_dry_run_only_counts(database: Database) -> None:
    fill(database)
    wanted = {Kept.CALLS: 365, Kept.VIEWS: 30, Kept.NOTES: 0}
    assert let_go(database, wanted, is_dry=True) == {Kept.CALLS: 1, Kept.VIEWS: 1}
    assert counts(database) == (2, 2, 2)


def test_what_is_old_goes_with_what_belongs_to_it(database: Database) -> None:
    fill(database)
    assert let_go(database, {Kept.CALLS: 365, Kept.VIEWS: 30, Kept.CONTACTS: 30}) == {
        Kept.CALLS: 1,
        Kept.VIEWS: 1,
        Kept.CONTACTS: 0,
    }
    assert counts(database) == (1, 1, 1)
    with database.reading() as session:
        assert "let_go" in session.scalars(select(AuditEntry.action)).all()


def test_every_class_can_be_let_go_of(database: Database) -> None:
    fill(database)
    assert set(let_go(database, dict.fromkeys(Kept, 36_500))) == set(Kept)


def test_cases_go_when_they_were_closed_long_ago_and_open_ones_stay(database: Database) -> None:
    with database.writing() as session:
        sara = cases_made.hand(session)
        old, still_open = cases_made.opened(session, sara), cases_made.opened(session, sara)
        case_moves.close(session, old, Closing("Done"), sara)
        session.execute(update(Case).values(opened_at=times.now() - timedelta(days=900)))
        long_ago = update(Case).where(Case.id == old)
        session.execute(long_ago.values(closed_at=times.now() - timedelta(days=800)))
    assert let_go(database, {Kept.CASES: 365, Kept.WISHES: 365}) == {Kept.CASES: 1, Kept.WISHES: 0}
    with database.reading() as session:
        assert session.scalars(select(Case.id)).all() == [still_open]
        assert set(session.scalars(select(CaseEvent.case_id))) == {still_open}
