"""Reports from a real database, on a lane of their own, into a window and into files."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app import times
from app.models.audit import AuditEntry
from app.models.changes import calls
from app.models.database import Database
from app.models.reports import Reports
from app.reports.kinds import ReportKind
from app.ui.jobs import Jobs
from app.ui.language import Language
from app.ui.notices import Notices
from app.ui.reports.flow import ReportsFlow
from app.ui.reports.room import ReportsRoom
from tests.models import builders


class _Memory:
    """What the lane opens: the reports of a database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.reports = Reports(database, "SA", None)

    def close(self) -> None:
        self._database.close()


@pytest.fixture
def flow(tmp_path: Path, english: Language, qtbot: QtBot) -> Iterator[ReportsFlow]:
    """Return the flow over a file with one call of today, and its room on the screen."""
    url = f"sqlite:///{tmp_path / 'calls.sqlite'}"
    database = Database.open(url)
    with database.writing() as session:
        now = times.now()
        agent = builders.agent(session)
        wrap_up = builders.wrap_up(agent, offered_at=now, answered_at=now, ended_at=now)
        calls.save_wrap_up(session, wrap_up)
    database.close()
    window = QWidget()
    qtbot.addWidget(window)
    notices = Notices(window)

    def lane() -> Jobs[object]:
        return Jobs(lambda: _Memory(Database.open(url)), "reports")

    flow = ReportsFlow(lane, window, english, notices, window)  # type: ignore[arg-type]  # only reports are asked
    room = flow.build()
    room.setParent(window)
    window.resize(1200, 700)
    window.show()
    room.show()
    yield flow
    flow.stop()


def _shown(flow: ReportsFlow) -> ReportsRoom:
    assert flow.room is not None
    return flow.room


def test_a_report_is_asked_for_shown_followed_to_its_calls_and_saved(
    flow: ReportsFlow, tmp_path: Path, qtbot: QtBot
) -> None:
    """The newest question counts; a file is on record."""
    room = _shown(flow)
    qtbot.waitUntil(lambda: room.report is not None, timeout=20_000)
    room.choices.show_kind(ReportKind.QUEUE)
    room.choices.show_kind(ReportKind.AGENT)
    qtbot.waitUntil(lambda: room.report is not None and room.report.kind is ReportKind.AGENT, timeout=20_000)
    assert room.report is not None
    assert room.report.total.parts.handled == 1
    room.calls_requested.emit(room.report.rows[0])
    qtbot.waitUntil(lambda: room.calls.isVisible(), timeout=20_000)
    assert room.calls.table.rowCount() == 1
    for name in ("report.xlsx", "report.csv", "report.pdf"):
        path = tmp_path / name
        flow.save(str(path))
        qtbot.waitUntil(path.exists, timeout=20_000)
    database = Database.open(f"sqlite:///{tmp_path / 'calls.sqlite'}")
    with database.reading() as session:
        deeds = session.scalars(select(AuditEntry.action).where(AuditEntry.subject_kind == "report")).all()
    database.close()
    assert deeds == ["export"] * 3


def test_a_cancelled_report_leaves_the_last_one_and_a_refused_file_is_told(
    flow: ReportsFlow, tmp_path: Path, qtbot: QtBot
) -> None:
    """In a notice, with what to do."""
    room = _shown(flow)
    qtbot.waitUntil(lambda: room.report is not None, timeout=20_000)
    before = room.report
    room.ask()
    room.cancel_requested.emit()
    qtbot.waitUntil(lambda: not room.cancel_button.isVisible(), timeout=20_000)
    assert before is not None
    flow.save(str(tmp_path / "calls.sqlite" / "x.csv"))
    qtbot.waitUntil(lambda: flow.lane is not None and flow.lane.idle, timeout=20_000)
    assert not (tmp_path / "calls.sqlite" / "x.csv").exists()
