"""What the subjects of reports are called."""

from sqlalchemy import insert

from app.measures.measure import Words
from app.models.database import Database
from app.models.keys import new_key
from app.models.queries.subject_names import names_of, queue_names
from app.models.queue import Queue
from app.reports.kinds import ReportKind
from tests.models import builders


def test_names_are_in_both_languages_and_what_has_none_has_its_key(database: Database) -> None:
    """An agent without a Latin name keeps his own."""
    with database.writing() as session:
        agent = builders.agent(session)
        queue = {"id": new_key(), "key": "sales", "name_ar": "المبيعات", "name_en": "Sales"}
        session.execute(insert(Queue), [queue, queue | {"id": new_key(), "key": "x", "name_en": ""}])
    with database.reading() as session:
        names = names_of(session)
        assert queue_names(session)[0] == ("sales", Words("المبيعات", "Sales"))
    assert names.of(ReportKind.AGENT, agent, "") == Words("سارة", "Sara")
    assert names.of(ReportKind.QUEUE, None, "sales") == Words("المبيعات", "Sales")
    assert names.of(ReportKind.QUEUE, None, "x").en == "المبيعات"
    assert names.of(ReportKind.QUEUE, None, "other") == Words("other", "other")
    assert names.of(ReportKind.QUEUE, None, "").en == "No queue"
    assert names.of(ReportKind.OUTCOME, None, "").en == "Not said"
    assert names.of(ReportKind.SCRIPT, None, "hello").ar == "hello"
