"""Reports as one person asks for them."""

from datetime import timedelta

from sqlalchemy import func, select

from app.models.audit import AuditEntry
from app.models.call_sum import CallSum
from app.models.changes import calls
from app.models.database import Database
from app.models.reports import Reports
from app.reports.kinds import ReportKind
from app.reports.period import Period
from app.reports.question import ReportQuestion
from tests.models import builders


def test_a_file_is_summed_up_when_somebody_asks_and_a_server_is_not(database: Database) -> None:
    """On a server the person may not; the answer is the same."""
    with database.writing() as session:
        calls.save_wrap_up(session, builders.wrap_up(builders.agent(session)))
    asked = Reports(database, "SA", None)
    assert asked.zone() == "Asia/Riyadh"
    today = builders.NOON.date()
    found = asked.report(ReportQuestion(ReportKind.DAY, Period(today, today, asked.zone())))
    assert found.total.parts.handled == 1
    assert [row.talked_seconds for row in asked.calls(found.total.calls)] == [280]
    with database.reading() as session:
        is_summed_up = session.scalar(select(func.count()).select_from(CallSum)) or 0
    assert bool(is_summed_up) is not database.is_on_server


def test_a_report_that_leaves_the_house_is_on_record(database: Database) -> None:
    """With its kind and days, and without what stands in it."""
    asked = Reports(database, "SA", None)
    today = asked.today()
    asked.note_export(
        ReportQuestion(ReportKind.AGENT, Period(today - timedelta(days=1), today, "UTC")), "xlsx"
    )
    with database.reading() as session:
        entry = session.scalars(select(AuditEntry).order_by(AuditEntry.number.desc())).first()
        assert entry is not None
        assert (entry.action, entry.subject_kind) == ("export", "report")
    assert asked.queues() == []
