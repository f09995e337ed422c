"""From a complaint to its end by the controls of two windows; the database is looked at after each step."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from uuid import UUID

import pytest
import time_machine
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from app import times
from app.cases.kinds import CaseStatus, Deed
from app.cases.spoken import shown
from app.models.case import Case, CaseEvent
from app.models.cases import WAITED
from app.models.changes import case_moves
from app.models.keys import new_key
from app.models.memory import Memory
from app.models.rows.cases import CaseDetail, Closing, DeedEnd, NewCase
from app.models.satisfaction import Satisfaction
from tests.ui.cases.desk import Desks, Seat
from tests.ui.languages import language

CLICK = Qt.MouseButton.LeftButton


@pytest.fixture(params=["en", "ar"])
def desks(
    request: pytest.FixtureRequest, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> Iterator[Desks]:
    """Sara's and Omar's windows, in each language."""
    with language(qapp, request.param) as spoken:
        desks = Desks(tmp_path / "cases.sqlite", spoken, qtbot)
        yield desks
        desks.close()


@pytest.mark.qt_log_ignore("does not support")
def test_a_complaint_goes_to_a_department_is_answered_and_closed_with_satisfaction(
    desks: Desks, qtbot: QtBot
) -> None:
    hers, his = desks.hers, desks.his
    hers.flow.open_new(NewCase(id=new_key(), customer_id=desks.mona, interaction_id=new_key()), None, "Mona")
    editor = hers.flow.editor
    hers.until(editor.isVisible)
    qtbot.mouseClick(editor.accept_button, CLICK)  # a title and a department are missing
    assert editor.isVisible()
    qtbot.keyClicks(editor.form.title_field, "Parcel lost")
    qtbot.mouseClick(editor.form.urgency_row.buttons["now"], CLICK)
    editor.form.department_field.setCurrentIndex(editor.form.department_field.findData("logistics"))
    qtbot.keyClicks(editor.form.reason_field, "Find it")
    with qtbot.waitSignal(hers.flow.opened, timeout=10_000) as opened:
        qtbot.mouseClick(editor.accept_button, CLICK)
    key = opened.args[1].id
    case = desks.case(key)
    assert (case.department, case.department_reason, case.priority) == ("logistics", "Find it", "high")
    assert (case.status, case.customer_id, case.agent_id) == ("new", desks.mona, desks.sara.agent.id)

    his.flow.refresh()
    his.until(lambda: key in his.room.board.columns[CaseStatus.NEW].keys)
    column = his.room.board.columns[CaseStatus.NEW]
    column.setFocus()
    column.setCurrentRow(0)
    forward = Qt.Key.Key_Left if column.isRightToLeft() else Qt.Key.Key_Right
    qtbot.keyClick(column, forward, Qt.KeyboardModifier.ControlModifier)
    his.until(lambda: desks.case(key).status == "open")
    assert desks.case(key).owner_id == desks.omar.agent.id
    his.settle()
    his.room.board.columns[CaseStatus.ANSWERED].dropped.emit(key, "answered")  # the mouse's
    page = his.flow.page
    his.until(lambda: page.isVisible() and page.box.isVisible())
    qtbot.mouseClick(page.box.go_button, CLICK)  # an answer needs words
    assert page.box._rows[1].problem_label.text()  # noqa: SLF001  what is beside the field
    qtbot.keyClicks(page.box.text_field, "It comes on Monday")
    qtbot.mouseClick(page.box.go_button, CLICK)
    his.until(lambda: desks.case(key).status == "answered")
    case = desks.case(key)
    assert (case.answer, case.heard_at) == ("It comes on Monday", None)

    hers.flow.show(key)
    hers.until(lambda: desks.case(key).heard_at is not None)
    hers.until(lambda: hers.flow.page.answer_tip.text() != "")
    qtbot.mouseClick(hers.flow.page.buttons["close"], CLICK)
    qtbot.keyClicks(hers.flow.page.box.text_field, "Told her")
    qtbot.mouseClick(hers.flow.page.box.score_row.buttons["4"], CLICK)
    qtbot.mouseClick(hers.flow.page.box.go_button, CLICK)
    hers.until(lambda: desks.case(key).status == "closed")
    with desks.database.reading() as session:
        score = select(Satisfaction.score).where(Satisfaction.interaction_id == key)
        assert session.scalar(score) == 4
        kinds = session.scalars(select(CaseEvent.kind).where(CaseEvent.case_id == key)).all()
    assert sorted(kinds) == ["answered", "closed", "heard", "opened", "taken"]


def begin_an_answer_and_go_elsewhere(hers: Seat, first: UUID, other: UUID, qtbot: QtBot) -> None:
    """What is typed at one case is lost neither to another case nor to another deed."""
    page = hers.flow.page
    qtbot.mouseClick(page.buttons["answer"], CLICK)
    qtbot.keyClicks(page.box.text_field, "By Monday")
    page.reject()
    hers.flow.show(other)
    assert (page.isVisible(), page.case_id, page.box.text_field.toPlainText()) == (True, first, "By Monday")
    qtbot.mouseClick(page.buttons["note"], CLICK)
    assert page.box.text_field.toPlainText() == "By Monday"
    qtbot.mouseClick(page.box.cancel_button, CLICK)


@pytest.mark.parametrize("desks", ["en"], indirect=True)
@pytest.mark.qt_log_ignore("does not support")
def test_what_is_there_is_proposed_cases_are_passed_on_linked_described_and_found_by_number(
    desks: Desks, qtbot: QtBot
) -> None:
    hers, first, other = (
        desks.hers,
        desks.opened(title="Parcel lost on the way"),
        desks.opened(title="Refund"),
    )
    hers.flow.open_new(NewCase(id=new_key(), customer_id=desks.mona, title="Parcel lost"), None, "Mona")
    editor, page = hers.flow.editor, hers.flow.page
    hers.until(lambda: first in editor.alike_buttons)
    qtbot.mouseClick(editor.alike_buttons[first], CLICK)
    hers.until(lambda: page.isVisible() and page.case_id == first)
    editor.hide()
    qtbot.mouseClick(page.buttons["pass_on"], CLICK)
    qtbot.keyClicks(page.box.text_field, "About shipping")
    qtbot.mouseClick(page.box.go_button, CLICK)  # without a department
    page.box.department_field.setCurrentIndex(page.box.department_field.findData("logistics"))
    qtbot.mouseClick(page.box.go_button, CLICK)
    hers.until(lambda: desks.case(first).department == "logistics")
    hers.until(lambda: not page.box.isVisible())
    qtbot.mouseClick(page.buttons["link"], CLICK)
    qtbot.keyClicks(page.box.text_field, "1234-5678")
    qtbot.mouseClick(page.box.go_button, CLICK)
    hers.until(lambda: bool(page.box._rows[1].problem_label.text()))  # noqa: SLF001
    page.box.text_field.setPlainText(shown(desks.case(other).number))
    qtbot.mouseClick(page.box.go_button, CLICK)
    hers.until(lambda: other in page.unlink_buttons)
    begin_an_answer_and_go_elsewhere(hers, first, other, qtbot)
    qtbot.mouseClick(page.unlink_buttons[other], CLICK)
    hers.until(lambda: other not in page.link_buttons)
    qtbot.mouseClick(page.buttons["wait"], CLICK)
    qtbot.mouseClick(page.box.go_button, CLICK)
    hers.until(lambda: desks.case(first).status == "waiting")
    hers.until(lambda: page.buttons["go_on"].isVisible())
    qtbot.mouseClick(page.buttons["describe"], CLICK)
    hers.until(editor.isVisible)
    qtbot.mouseClick(editor.form.impact_row.buttons["wide"], CLICK)
    qtbot.mouseClick(editor.accept_button, CLICK)
    hers.until(lambda: desks.case(first).impact == "wide")
    hers.until(lambda: not editor.isVisible())
    hers.settle()
    room = hers.room
    qtbot.mouseClick(room.views.buttons["list"], CLICK)
    qtbot.keyClicks(room.search_field, desks.case(other).number)
    hers.until(lambda: room.table.keys == [other])
    page.hide()
    hers.settle()
    qtbot.keyClick(room.search_field, Qt.Key.Key_Return)
    hers.until(lambda: page.isVisible() and page.case_id == other)
    room.search_field.setText("1234-5678")
    room.search_field.textEdited.emit("1234-5678")
    assert room.tip.isVisible()  # a digit is wrong
    with desks.database.reading() as session:
        assert session.scalar(select(func.count()).select_from(Case)) == 2


@pytest.mark.qt_log_ignore("does not support")
def test_a_case_is_opened_with_the_database_away_and_gets_its_number_when_that_is_back(
    desks: Desks, qtbot: QtBot
) -> None:
    hers = desks.away()
    new = NewCase(id=new_key(), customer_id=desks.mona)
    hers.flow.open_new(new, None, "Mona")
    editor = hers.flow.editor
    hers.until(editor.isVisible)
    assert editor.tip.isVisible()  # the departments are not known: one is found for it later
    card = "4111 1111 1111 1111"
    qtbot.keyClicks(editor.form.title_field, f"Parcel lost {card}")
    with qtbot.waitSignal(hers.flow.waits, timeout=10_000):
        qtbot.mouseClick(editor.accept_button, CLICK)
    assert not editor.isVisible()
    kept: list[str] = []
    hers.outbox.journal.ask(editor, lambda journal: [item.payload for item in journal.waiting()], kept.extend)
    hers.until(lambda: len(kept) == 1)
    assert card not in kept[0]
    hers.is_away = False
    with qtbot.waitSignal(hers.flow.opened, timeout=20_000) as opened:
        hers.outbox.flow.send_now()
    case = desks.case(new.id)
    assert opened.args[1].number == case.number
    assert (case.agent_id, case.customer_id, case.status) == (desks.sara.agent.id, desks.mona, "new")
    hers.flow.refresh()
    hers.until(lambda: new.id in hers.room.board.columns[CaseStatus.NEW].keys)


@pytest.mark.parametrize("desks", ["en"], indirect=True)
@pytest.mark.qt_log_ignore("does not support")
def test_what_is_said_at_a_case_with_the_database_away_waits_and_is_done_when_that_is_back(
    desks: Desks, qtbot: QtBot
) -> None:
    """Also where a colleague has closed the case meanwhile: then it is a note."""
    first, second = desks.opened(title="Parcel lost"), desks.opened(title="Refund")
    away, details = desks.away(), list[CaseDetail]()
    for key in (first, second):
        desks.hers.memory.ask(desks.hers.window, partial(_detail_of, key), details.append)
    desks.hers.until(lambda: len(details) == 2)
    page, card = away.flow.page, "4111 1111 1111 1111"
    away.room.hide()
    with qtbot.waitSignal(away.flow.unreachable, timeout=10_000):
        away.flow.show(first)  # out of a call: the place of cases is not in front
    for detail in details:
        page.show_case(detail, desks.sara.agent.id)
        page.open_beside_calls()
        page.begin_deed(Deed.ANSWER)
        qtbot.keyClicks(page.box.text_field, f"It comes on Monday {card}")
        with qtbot.waitSignal(away.flow.deed_waits, timeout=10_000):
            qtbot.mouseClick(page.box.go_button, CLICK)
            qtbot.mouseClick(page.box.go_button, CLICK)  # pressed twice
        assert not page.box.isVisible()
    kept: list[str] = []
    away.outbox.journal.ask(page, lambda journal: [item.payload for item in journal.waiting()], kept.extend)
    away.until(lambda: len(kept) == 2)
    assert card not in "".join(kept)
    with desks.database.writing() as session:
        case_moves.close(session, second, Closing("Paid"), desks.omar)
    page.hide()
    away.is_away, ends = False, list[DeedEnd]()
    away.outbox.flow.delivered.connect(lambda _change, end: ends.append(end))
    with time_machine.travel(times.now() + 2 * WAITED):
        away.outbox.flow.send_now()
        away.until(lambda: len(ends) == 2)
    assert ends == [DeedEnd.DONE, DeedEnd.NOTED]
    assert (desks.case(first).status, desks.case(second).status) == ("answered", "closed")
    with desks.database.reading() as session:
        note = select(CaseEvent.text).where(CaseEvent.case_id == second, CaseEvent.kind == "note")
        assert "It comes on Monday" in (session.scalar(note) or "")


def _detail_of(key: UUID, memory: Memory) -> CaseDetail:
    return memory.cases.detail(key)
