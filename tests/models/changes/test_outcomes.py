"""Reasons and outcomes come into a database."""

from sqlalchemy import func, select, update

from app import outcome_trees
from app.models.changes import outcomes
from app.models.database import Database
from app.models.outcome import Outcome, Reason
from app.models.queries.outcomes import are_there, reasons
from app.models.queries.outcomes import outcomes as offered

TREES = outcome_trees.read(
    """
reasons:
  - key: billing
    name: {ar: الفوترة, en: Billing}
    below:
      - {key: billing.twice, name: {ar: مرتين, en: Twice}}
outcomes:
  - {key: solved, name: {ar: حُلّت, en: Solved}}
  - {key: promised, name: {ar: وعد, en: Promised}, needs_follow_up: true}
"""
)


def test_trees_are_offered_in_their_order(database: Database) -> None:
    with database.writing() as session:
        assert not are_there(session)
        outcomes.add_trees(session, TREES)
        assert are_there(session)
    with database.reading() as session:
        billing, twice = reasons(session)
        assert (billing.key, twice.key, twice.parent_id) == ("billing", "billing.twice", billing.id)
        assert [(row.name_en, row.needs_follow_up) for row in offered(session)] == [
            ("Solved", False),
            ("Promised", True),
        ]


def test_two_desks_that_begin_at_once_write_them_once_and_what_a_team_changed_stays(
    database: Database,
) -> None:
    with database.writing() as session:
        outcomes.add_trees(session, TREES)
        session.execute(update(Outcome).where(Outcome.key == "solved").values(name_en="Done"))
    with database.writing() as session:
        outcomes.add_trees(session, TREES)
    with database.reading() as session:
        assert [row.name_en for row in offered(session)] == ["Done", "Promised"]
        assert session.scalar(select(func.count(Reason.id))) == 2


def test_a_team_puts_other_trees_and_what_they_do_not_name_is_offered_no_more(database: Database) -> None:
    others = outcome_trees.read(
        """
reasons:
  - {key: billing, name: {ar: الفوترة, en: Invoices}}
outcomes:
  - {key: solved, name: {ar: حُلّت, en: Done}, needs_case: true, requires: [tags], hot_key: 1, queues: [sales]}
"""
    )
    with database.writing() as session:
        outcomes.add_trees(session, TREES)
        before = {row.key: row.id for row in reasons(session)}
        assert outcomes.put_trees(session, others, retires=True) == {"reasons": 1, "outcomes": 1}
    with database.reading() as session:
        assert [(row.key, row.name_en, row.id) for row in reasons(session)] == [
            ("billing", "Invoices", before["billing"])
        ]
        (done,) = offered(session)
        assert (done.name_en, done.needs_case, done.requires) == ("Done", True, ("tags",))
        assert (done.hot_key, done.queues, done.demands.needs_case) == ("1", ("sales",), True)
