"""At a whole desk a case is opened out of a call, the wrap-up takes it, and its answer is told."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import func, insert, select, update

from app import times
from app.callscript.place import Action
from app.callscript.steps import ActionKind
from app.models.agent import Agent
from app.models.case import Case, CaseLink
from app.models.changes import case_moves, cases
from app.models.database import Database
from app.models.help_request import HelpRequest
from app.models.keys import new_key
from app.models.late_changes import LateChange, LateKind
from app.models.memory import Memory
from app.models.rows.cases import CaseDeed, DeedEnd, OpenedCase
from app.models.team import Team
from app.ui.department_news import SUBJECT
from tests import desks
from tests.desks import Seat
from tests.models import cases_made
from tests.ui import memories

LONG_MS = 15_000
CLICK = Qt.MouseButton.LeftButton


@pytest.fixture
def seat(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Seat]:
    """A furnished desk whose engine is played by the test."""
    with desks.seat(qapp, tmp_path) as seat:
        seat.open_without_engine()
        seat.furnish(qtbot)
        yield seat


def database_of(memory: Memory) -> Database:
    """Return the database itself, to look into its tables and to act for somebody else."""
    return memory._database  # noqa: SLF001


@pytest.mark.qt_log_ignore("does not support")
def test_a_script_asks_for_a_case_the_wrap_up_takes_it_and_the_answer_is_told(
    seat: Seat, qtbot: QtBot
) -> None:
    works = seat.works
    assert works is not None
    database = memories.answer(works.memory, qtbot, database_of)
    page = seat.talk()
    qtbot.waitUntil(lambda: page.card is not None, timeout=LONG_MS)
    wished = (("department", "logistics"), ("subject", "Trace the parcel"), ("priority", "high"))
    with qtbot.waitSignal(works.room.case_wanted):
        works.room.script.work_requested.emit(Action(ActionKind.CREATE_CASE, wished))
    editor = works.cases.flow.editor
    qtbot.waitUntil(editor.isVisible, timeout=LONG_MS)
    assert editor.form.title_field.text() == "Trace the parcel"
    assert editor.form.department_field.currentData() == "logistics"
    with qtbot.waitSignal(works.room.case_noted, timeout=LONG_MS):
        qtbot.mouseClick(editor.accept_button, CLICK)
    with database.reading() as session:
        case = session.execute(select(Case)).scalar_one()
        link = session.execute(select(CaseLink.kind, CaseLink.target_id)).one()
    assert (case.priority, case.title, tuple(link)) == ("high", "Trace the parcel", ("interaction", page.key))
    qtbot.waitUntil(lambda: page.form.case_id == case.id, timeout=LONG_MS)
    qtbot.waitUntil(lambda: bool(page.card and page.card.cases), timeout=LONG_MS)

    with database.writing() as session:
        omar = cases_made.hand(session, "omar")
        case_moves.answer(session, case.id, "It comes on Monday", omar)
    notices = seat.front.frame.notices
    works.flows.day.refresh()
    subject = f"answer of a department {case.id}"
    qtbot.waitUntil(lambda: notices.says(subject), timeout=LONG_MS)
    works.room.case_chosen.emit(case.id)  # out of the card's menu
    shown = works.cases.flow.page
    qtbot.waitUntil(lambda: shown.isVisible() and bool(shown.answer_tip.text()), timeout=LONG_MS)
    qtbot.waitUntil(lambda: not notices.says(subject), timeout=LONG_MS)

    with database.writing() as session:
        session.execute(update(Agent).where(Agent.login == "sara").values(role="supervisor"))
        cases.open_case(session, cases_made.new(kind="emergency", title="Oxygen"), omar)
    agent = memories.answer(works.memory, qtbot, lambda memory: memory.agent)
    works.cases.sign_in(replace(agent, role="supervisor"))
    qtbot.waitUntil(lambda: any("Oxygen" in said.sentence for said in notices.history), timeout=LONG_MS)
    shown.hide()


@pytest.mark.qt_log_ignore("does not support")
def test_a_late_case_is_handed_up_unseen_the_department_hears_of_it_and_of_one_that_had_waited(
    seat: Seat, qtbot: QtBot
) -> None:
    """Nobody goes to the place of cases."""
    works = seat.works
    assert works is not None
    database = memories.answer(works.memory, qtbot, database_of)
    notices = seat.front.frame.notices
    with database.writing() as session:
        cases_made.rules(session)
        omar, team = cases_made.hand(session, "omar"), new_key()
        session.execute(insert(Team), [{"id": team, "key": "money", "name_ar": "المالية"}])
        session.execute(update(Agent).where(Agent.login == "sara").values(team_id=team))
        cases_made.team_of(session, "finance", team)
        case_id = cases_made.opened(session, omar, title="Refund")
        past = times.now() - timedelta(minutes=5)
        session.execute(update(Case).where(Case.id == case_id).values(due_at=past, reply_due_at=past))
    works.flows.day.refresh()
    qtbot.waitUntil(lambda: notices.says(SUBJECT), timeout=LONG_MS)

    def handed_up() -> tuple[int, int]:
        with database.reading() as session:
            level = session.scalar(select(Case.escalation).where(Case.id == case_id)) or 0
            return level, session.scalar(select(func.count()).select_from(HelpRequest)) or 0

    qtbot.waitUntil(lambda: handed_up() == (2, 1), timeout=LONG_MS)
    assert not works.cases.place.findChildren(QWidget)  # it was never built
    new = cases_made.new(title="Waited", opened_at=past)
    told = OpenedCase(new.id, "48216707", "high", None)
    works.flows.outbox.delivered.emit(LateChange(LateKind.CASE, omar.agent.id, new), told)
    assert any("had waited" in said.sentence and said.stays for said in notices.history)
    works.cases.flow.waits.emit(cases_made.new(kind="emergency"))
    assert any("Call one yourself" in said.sentence and said.stays for said in notices.history)
    works.cases.flow.deed_waits.emit()
    assert any("kept on this computer" in said.sentence for said in notices.history)
    deed = CaseDeed(id=new_key(), case_id=case_id, kind="note", at=past)
    for end in DeedEnd:
        works.flows.outbox.delivered.emit(LateChange(LateKind.CASE_DEED, omar.agent.id, deed), end)
    assert [said.stays for said in notices.history if "case" in said.sentence][-2:] == [True, True]
