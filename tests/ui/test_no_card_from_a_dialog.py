"""Through every free text of the dialogs beside a call no card number is kept."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from app.cases.kinds import Deed
from app.errors import Unavailable
from app.models.article import Article
from app.models.case import Case, CaseEvent
from app.models.contact_outcome import ContactOutcome
from app.models.database import Database
from app.models.keys import new_key
from app.models.memory import Memory
from app.models.message import Message
from app.models.offer import Offer, OfferAnswer
from app.models.queries import agents
from app.models.rows.cases import NewCase
from app.ui.jobs import Jobs
from app.ui.language import Language
from app.ui.news_flow import NewsFlow
from app.ui.notices import Notices
from app.ui.overview.flow import OverviewFlow
from app.ui.parts.tree_picker import TreePicker
from app.ui.record_flow import RecordFlow
from app.ui.state.calls import Calls
from tests.models.floor_made import crew
from tests.ui import memories, people, teams
from tests.ui.cases.desk import Desks, Seat
from tests.ui.helped import Helped, file_url, helped
from tests.ui.outboxes import Outbox
from tests.ui.test_no_card_is_kept import cards, found_in

CLICK = Qt.MouseButton.LeftButton
_NO_TEXTS = (
    "key_field",
    "search_field",
    "suits_field",
    "rules_field",
    "postcode_field",
)  # what they take is checked by its form
Text = QLineEdit | QPlainTextEdit | QTextEdit


def texts_of(window: QWidget) -> list[Text]:
    """Return the fields in which one writes what one likes."""
    found: list[Text] = [
        *window.findChildren(QLineEdit), *window.findChildren(QPlainTextEdit), *window.findChildren(QTextEdit)
    ]  # fmt: skip
    return [
        field
        for field in found
        if field.isVisible()
        and not field.isReadOnly()
        and not isinstance(field, TreePicker)
        and not isinstance(field.parentWidget(), QAbstractSpinBox | QComboBox)
        and field.objectName() not in _NO_TEXTS
    ]


def fill(window: QWidget, text: str) -> int:
    """Paste a text into every such field, behind some words; return how many there were."""
    fields = texts_of(window)
    for field in fields:
        said = f"pays with {text} and so on"
        field.setText(said) if isinstance(field, QLineEdit) else field.setPlainText(said)
    return len(fields)


@contextmanager
def opened(desks: Desks) -> Iterator[Desks]:
    """Close them at the end."""
    try:
        yield desks
    finally:
        desks.close()


def do(seat: Seat, deed: Deed, text: str, qtbot: QtBot) -> None:
    """Do something with the case in front, and say the text with it."""
    page = seat.flow.page
    page.begin_deed(deed)
    assert fill(page.box, text) == 1
    if page.box.department_field.isVisible():
        page.box.department_field.setCurrentIndex(page.box.department_field.findData("logistics"))
    qtbot.mouseClick(page.box.go_button, CLICK)
    seat.until(lambda: not page.box.isVisible())
    seat.settle()


@pytest.mark.qt_log_ignore("does not support")
def test_none_comes_from_the_dialogs_of_cases(tmp_path: Path, english: Language, qtbot: QtBot) -> None:
    numbers = cards(10)
    used: list[str] = []

    def card() -> str:
        used.append(next(numbers))
        return used[-1]

    with opened(Desks(tmp_path / "cases.sqlite", english, qtbot)) as desks:
        for seat in (desks.away(), desks.hers):  # into the outbox alone, and into the database
            new = NewCase(id=new_key(), customer_id=desks.mona)
            seat.flow.open_new(new, None, "Mona")
            editor = seat.flow.editor
            seat.until(editor.isVisible)
            assert fill(editor, card()) == 3
            field = editor.form.department_field
            field.setCurrentIndex(max(field.findData("finance"), 0))
            qtbot.mouseClick(editor.accept_button, CLICK)
            seat.until(editor.isHidden)
            seat.settle()
        case_id = new.id
        desks.hers.flow.show(case_id)
        desks.hers.until(desks.hers.flow.page.isVisible)
        deeds = (Deed.NOTE, Deed.WAIT, Deed.GO_ON, Deed.PASS_ON, Deed.ANSWER, Deed.CLOSE)
        for deed in deeds:
            do(desks.hers, deed, card(), qtbot)
        with desks.database.reading() as session:
            assert session.scalar(select(Case.status).where(Case.id == case_id)) == "closed"
            assert (session.scalar(select(func.count()).select_from(CaseEvent)) or 0) > len(deeds)
        assert [found_in(tmp_path, text) for text in used] == [[]] * len(used)
    assert [found_in(tmp_path, text) for text in used] == [[]] * len(used)


def test_none_comes_from_the_dialogs_of_contacts_offers_and_articles(
    tmp_path: Path, english: Language, qtbot: QtBot
) -> None:
    first, second, third, fourth = used = list(cards(4))
    with helped(file_url(tmp_path), english, qtbot) as desk:
        write_a_contact(desk, first, qtbot)
        decline_an_offer(desk, second, qtbot)
        desk.offer_editor.open()
        qtbot.waitUntil(lambda: desk.offer_editor.dialog is not None and desk.offer_editor.dialog.isVisible())
        offers = desk.offer_editor.dialog
        assert offers is not None
        assert fill(offers, third) == 4
        offers.key_field.setText("another")
        offers.accept_button.click()
        desk.knowledge.open()
        assert desk.knowledge.palette is not None
        desk.knowledge.palette.keep_requested.emit()
        articles = desk.knowledge.editor
        assert articles is not None
        qtbot.waitUntil(articles.isVisible)
        assert fill(articles, fourth) == 5
        articles.key_field.setText("another")
        articles.accept_button.click()
        qtbot.waitUntil(lambda: desk.memory.idle and desk.outbox.journal.idle, timeout=10_000)
        held = [found_in(folder, text) for text in used for folder in (tmp_path, desk.folder)]
        database = Database.open(f"sqlite:///{tmp_path / 'hatif.sqlite'}")
        with database.reading() as session:
            counts = [
                session.scalar(select(func.count()).select_from(model))
                for model in (ContactOutcome, OfferAnswer, Offer, Article)
            ]
        database.close()
    assert counts == [1, 1, 2, 3]  # else finding nothing would prove nothing
    assert held == [[]] * 8
    assert [found_in(tmp_path, text) for text in used] == [[]] * 4


@pytest.mark.qt_log_ignore("does not support")
def test_none_comes_from_the_customers_editor(tmp_path: Path, english: Language, qtbot: QtBot) -> None:
    """Into the record, its history and the search; nor into the outbox while the database is away."""
    details, address, wording, late = used = list(cards(4))
    lane, window = memories.lane(tmp_path / "hatif.sqlite"), QWidget()
    qtbot.addWidget(window)
    (mona,) = memories.answer(lane, qtbot, lambda memory: memory.search("Mona"))
    agent, card = memories.answer(lane, qtbot, lambda memory: (memory.agent, memory.card(mona.customer_id)))
    outbox = Outbox(tmp_path, lane, agent.id, window)
    flow = RecordFlow(lane, outbox.flow, english, "SA", window)
    flow.edit(mona.customer_id)
    qtbot.waitUntil(lambda: flow.dialog is not None and flow.dialog.isVisible(), timeout=10_000)
    editor = flow.dialog
    assert editor is not None
    assert fill(editor.details, details) == 5
    editor.tabs.setCurrentIndex(1)
    editor.addresses.add_button.click()
    qtbot.waitUntil(lambda: bool(texts_of(editor.addresses)))
    assert fill(editor.addresses, address) == 3
    editor.tabs.setCurrentIndex(3)
    assert fill(editor.agreements, wording) == 1
    editor.agreements.given_button.click()
    with qtbot.waitSignal(flow.saved, timeout=10_000):
        editor.accept_button.click()
        assert not editor.tip.text()
    away: Jobs[Memory] = Jobs(_away, "away")
    away.start()
    folder = tmp_path / "late"
    folder.mkdir()
    waiting = Outbox(folder, away, agent.id, window)
    flow = RecordFlow(away, waiting.flow, english, "SA", window)
    flow.edit(mona.customer_id, None, card)
    qtbot.waitUntil(lambda: flow.dialog is not None and flow.dialog.isVisible(), timeout=10_000)
    assert flow.dialog is not None
    assert fill(flow.dialog.details, late) == 5
    with qtbot.waitSignal(flow.kept, timeout=10_000):
        flow.dialog.accept_button.click()
    record = memories.answer(lane, qtbot, lambda memory: memory.records.record(mona.customer_id))
    held = [found_in(tmp_path, text) for text in used]
    for ended in (waiting, outbox, away, lane):
        ended.stop()
    assert all(text.startswith("pays with") for text in (record.needs, record.addresses[0].lines))
    assert record.consents[0].wording.startswith("pays with")
    assert held == [[]] * 4
    assert [found_in(tmp_path, text) for text in used] == [[]] * 4


@pytest.mark.qt_log_ignore("does not support")
def test_none_comes_from_a_supervisors_message(tmp_path: Path, english: Language, qtbot: QtBot) -> None:
    path, (text,) = tmp_path / "hatif.sqlite", cards(1)
    database = Database.open(f"sqlite:///{path}")
    with database.writing() as session:
        crew(session)
        boss = agents.with_login(session, "boss")
    assert boss is not None
    lane = teams.lane(path, "boss")
    notices = Notices()
    qtbot.addWidget(notices)
    flow = OverviewFlow(
        lambda _name: lane, NewsFlow(Calls(), lane, notices), english, notices, (), boss, notices
    )  # fmt: skip
    qtbot.addWidget(flow.room)
    flow.room.show()
    flow.room.head.message_wanted.emit()
    dialog = flow._messages  # noqa: SLF001  it has no other way out
    assert dialog is not None
    assert fill(dialog, text) == 1
    dialog.accept_button.click()

    def kept() -> str | None:
        with database.reading() as session:
            return session.scalar(select(Message.text))

    qtbot.waitUntil(lambda: kept() is not None, timeout=10_000)
    assert (kept() or "").startswith("pays with")
    dialog.hide()
    qtbot.waitUntil(lambda: lane.idle, timeout=10_000)
    held = found_in(tmp_path, text)
    flow.stop()
    database.close()
    assert held == found_in(tmp_path, text) == []


def _away() -> Memory:
    raise Unavailable("away")


def write_a_contact(desk: Helped, text: str, qtbot: QtBot) -> None:
    """Record a visit."""
    desk.contacts.open(desk.customer)
    qtbot.waitUntil(lambda: desk.contacts.dialog is not None and desk.contacts.dialog.isVisible())
    dialog = desk.contacts.dialog
    assert dialog is not None
    assert fill(dialog, text) == 2
    node = dialog.outcome_picker.node_of("solved")
    assert node is not None
    dialog.outcome_picker.drop_list.value_chosen.emit(node.id)
    dialog.accept_button.click()
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=10_000)


def decline_an_offer(desk: Helped, text: str, qtbot: QtBot) -> None:
    """Say why an offer is not wanted."""
    page = people.ring(desk.calls, known=people.card(customer_id=desk.customer))
    people.answer(desk.calls, page)
    qtbot.waitUntil(lambda: desk.line.offer is not None, timeout=10_000)
    desk.line.decline_button.click()
    assert fill(desk.line, text) == 1
    desk.line.keep_button.click()
    qtbot.waitUntil(lambda: desk.memory.idle and desk.outbox.journal.idle, timeout=10_000)
