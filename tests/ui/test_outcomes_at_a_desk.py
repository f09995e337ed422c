"""At a whole desk, by its controls: what an outcome brings about is in the database, in both languages."""

from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import insert, select, update

from app.models.agent import Agent
from app.models.case import Case, CaseLink
from app.models.customer import Customer
from app.models.field_change import FieldChange
from app.models.follow_up import FollowUp
from app.models.keys import new_key
from app.models.memory import Memory
from app.models.note import Note
from app.models.satisfaction import Satisfaction
from app.models.team import Team
from app.models.wrap_up import WrapUp
from app.ui.state.call_page import CallPage
from tests import desks
from tests.desks import Seat
from tests.ui import memories
from tests.ui.keys import type_text

LONG_MS = 15_000
CLICK = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


def focused() -> QWidget:
    """Return what has the cursor."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


class Person:
    """Somebody at the wrap-up of a whole desk."""

    def __init__(self, seat: Seat, qtbot: QtBot) -> None:
        self.seat, self.qtbot, self.works = seat, qtbot, seat.furnish(qtbot)
        self.panel = self.works.room.wrap_up
        self.count = 0
        with qtbot.waitActive(seat.window):
            seat.window.activateWindow()

    def ended_call(self) -> CallPage:
        """Talk to Mona, and let her hang up."""
        self.count += 1
        page = self.seat.talk(f"call-{self.count}")
        self.qtbot.waitUntil(lambda: page.card is not None and page.is_restored, timeout=LONG_MS)
        self.seat.hang_up(page)
        return page

    def choose(self, *, reason: str = "other.praise", outcome: str) -> None:
        """Choose both from their trees by letters, as this window's language writes them."""
        for picker, key in ((self.panel.reason_picker, reason), (self.panel.outcome_picker, outcome)):
            node = picker.node_of(key)
            assert node is not None
            name = node.name_ar if self.seat.front.state.language.is_arabic else node.name_en
            picker.begin()
            type_text(focused(), name)  # QTest knows Latin keys alone
            self.qtbot.keyClick(focused(), Qt.Key.Key_Return)
            assert picker.chosen_id == node.id

    def not_asked(self) -> None:
        """Say that the customer was not asked."""
        self.qtbot.mouseClick(self.panel.satisfaction_row.buttons["not_asked"], CLICK)

    def save(self) -> None:
        """Save by the keys, and wait until the database has it."""
        with self.qtbot.waitSignal(self.works.flows.outbox.stored, timeout=LONG_MS):
            self.qtbot.keyClick(focused(), Qt.Key.Key_Return, CONTROL)

    def stored(self, page: CallPage) -> WrapUp:
        """Return what is kept of a call."""

        def asked(memory: Memory) -> WrapUp:
            with memory._database.reading() as session:  # noqa: SLF001
                return session.execute(select(WrapUp).where(WrapUp.call_id == page.key)).scalar_one()

        return memories.answer(self.works.memory, self.qtbot, asked)


@pytest.mark.slow
@pytest.mark.qt_log_ignore("does not support")
@pytest.mark.parametrize("code", ["en", "ar"])
def test_what_an_outcome_asks_for_and_brings_about(
    code: str, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    with desks.seat(qapp, tmp_path, desks.settings(**{"ui.language": code})) as seat:
        seat.open_without_engine()
        agent = Person(seat, qtbot)
        first = says_everything(agent)
        asked_again(agent)
        marks_and_tells(agent, first)
        needs_more(agent)


def says_everything(agent: Person) -> CallPage:
    """Every mark of the customer and the agent's own, each in its own place."""
    page, panel, qtbot = agent.ended_call(), agent.panel, agent.qtbot
    agent.choose(outcome="transferred")
    qtbot.mouseClick(panel.satisfaction_row.buttons["4"], CLICK)
    qtbot.mouseClick(panel.fields.more_button, CLICK)
    more = panel.fields.more
    assert more is not None
    qtbot.waitUntil(lambda: more.effort_row.isVisible() and more.nps_field.isVisible())
    qtbot.mouseClick(more.effort_row.buttons["2"], CLICK)
    qtbot.mouseClick(more.impression_row.buttons["1"], CLICK)
    more.nps_field.setFocus()
    qtbot.keyClick(more.nps_field, Qt.Key.Key_End)
    agent.save()
    kept = agent.stored(page)
    assert (kept.impression, kept.resolved, kept.not_asked) == (1, "pending", "")

    def asked(memory: Memory) -> tuple[Satisfaction, Note]:
        with memory._database.reading() as session:  # noqa: SLF001
            return session.scalars(select(Satisfaction)).one(), session.scalars(select(Note)).one()

    said, note = memories.answer(agent.works.memory, qtbot, asked)
    assert (said.score, said.nps, said.effort, said.source) == (4, 10, 2, "agent")
    is_arabic = agent.seat.front.state.language.is_arabic
    assert ("حُوّلت المكالمة إلى القسم" if is_arabic else "Put through to the department") in note.text
    return page


def asked_again(agent: Person) -> None:
    """Who was asked a moment ago is not asked again; that is the reason that is kept."""
    page = agent.ended_call()
    agent.qtbot.waitUntil(lambda: page.not_again_before is not None, timeout=LONG_MS)
    assert agent.panel.fields.satisfaction.hint_label.isVisible()
    agent.choose(outcome="resolved")
    agent.not_asked()
    agent.save()
    kept = agent.stored(page)
    assert (kept.not_asked, kept.resolved, kept.is_complete) == ("asked_lately", "yes", True)


def marks_and_tells(agent: Person, first: CallPage) -> None:
    """The customer is called no more, with the call in his history; the team has something to do."""
    memories.answer(agent.works.memory, agent.qtbot, _team)
    never = agent.ended_call()
    agent.choose(outcome="do_not_call")
    agent.not_asked()
    agent.save()
    up = agent.ended_call()
    agent.choose(outcome="escalated")
    agent.not_asked()
    agent.qtbot.keyClick(focused(), Qt.Key.Key_Return, CONTROL)  # it needs a note
    assert agent.seat.front.state.calls.current is up
    agent.works.room.notes.take_focus()
    agent.qtbot.keyClicks(focused(), "Wants the head of the department")
    agent.save()

    def asked(memory: Memory) -> tuple[object, ...]:
        with memory._database.reading() as session:  # noqa: SLF001
            mona = select(Customer.is_do_not_call).where(Customer.id == _customer(never))
            calls = session.scalars(
                select(FieldChange.call_id).where(FieldChange.field == "is_do_not_call")
            ).all()
            tasks = session.execute(select(FollowUp.agent_id, FollowUp.kind, FollowUp.interaction_id)).all()
            return session.scalar(mona), calls, [tuple(task) for task in tasks]

    found = memories.answer(agent.works.memory, agent.qtbot, asked)
    assert found == (True, [never.key], [(None, "task", up.key)])
    assert first.key != never.key


def _team(memory: Memory) -> None:
    """Take Sara into a team."""
    with memory._database.writing() as session:  # noqa: SLF001
        session.execute(insert(Team), [{"id": (key := new_key()), "key": "day", "name_ar": "النهار"}])
        session.execute(update(Agent).where(Agent.login == "sara").values(team_id=key))


def _customer(page: CallPage) -> UUID:
    assert page.card is not None
    return page.card.customer_id


def needs_more(agent: Person) -> None:
    """One outcome needs a case, another a follow-up: neither is saved without."""
    page, panel, qtbot = agent.ended_call(), agent.panel, agent.qtbot
    agent.works.room.notes.take_focus()
    qtbot.keyClicks(focused(), "Parcel lost")
    agent.choose(outcome="callback_promised")
    agent.not_asked()
    qtbot.keyClick(focused(), Qt.Key.Key_Return, CONTROL)
    assert agent.seat.front.state.calls.current is page
    agent.choose(outcome="case_opened")
    qtbot.keyClick(focused(), Qt.Key.Key_Return, CONTROL)
    assert agent.seat.front.state.calls.current is page
    qtbot.mouseClick(panel.fields.case_wish.open_button, CLICK)
    editor = agent.works.cases.flow.editor
    qtbot.waitUntil(editor.isVisible, timeout=LONG_MS)
    qtbot.keyClicks(editor.form.title_field, "Parcel")
    editor.form.department_field.setCurrentIndex(editor.form.department_field.findData("logistics"))
    qtbot.mouseClick(editor.accept_button, CLICK)
    qtbot.waitUntil(lambda: page.form.case_id is not None, timeout=LONG_MS)
    with qtbot.waitSignal(agent.works.flows.outbox.stored, timeout=LONG_MS):
        qtbot.mouseClick(panel.finish_button, CLICK)

    def asked(memory: Memory) -> tuple[object, ...]:
        with memory._database.reading() as session:  # noqa: SLF001
            case = session.scalars(select(Case)).one()
            link = session.scalars(select(CaseLink.target_id).where(CaseLink.case_id == case.id)).one()
            return case.title, case.department, link

    assert memories.answer(agent.works.memory, qtbot, asked) == ("Parcel", "logistics", page.key)
