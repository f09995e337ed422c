"""Whole flows by the controls of the window, with the database looked into after each; both languages."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app import times
from app.models.article import Article, ArticleMiss, ArticleRating
from app.models.contact_outcome import ContactOutcome
from app.models.database import Database
from app.models.follow_up import FollowUp
from app.models.foreign_papers import ForeignPapers
from app.models.interaction import Interaction
from app.models.keys import new_key
from app.models.memory import Memory
from app.models.note import Note
from app.models.offer import Offer, OfferAnswer
from tests import desks, mail_server
from tests.adapters.shop import EXAMPLE, open_shop
from tests.models.conftest import bare_url, database, file_template, url
from tests.ui import languages, people
from tests.ui.helped import FIBRE, REFUNDS, Helped, file_url, helped
from tests.ui.keys import type_text

__all__ = ["bare_url", "database", "file_template", "url"]
T = TypeVar("T")
CARD = "4111 1111 1111 1111"  # a number made for tests


class Desk:
    """The help with a customer, and a second look into its database."""

    def __init__(self, inside: Helped, database: Database, qtbot: QtBot) -> None:
        self.help, self.database, self.qtbot = inside, database, qtbot

    def kept(self, question: Callable[[Session], T]) -> T:
        """Return what the database holds."""
        with self.database.reading() as session:
            return question(session)

    def wait(self, is_true: Callable[[], bool]) -> None:
        """Wait until something is so."""
        self.qtbot.waitUntil(is_true, timeout=10_000)

    def click(self, button: object) -> None:
        """Press a button as the mouse does."""
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def count(self, model: type) -> int:
        """Return how many rows there are."""
        return self.kept(lambda session: session.scalar(select(func.count()).select_from(model))) or 0


@pytest.fixture
def desk(request: pytest.FixtureRequest, url: str, qapp: QApplication, qtbot: QtBot) -> Iterator[Desk]:
    """A desk in either language, on either engine."""
    with languages.language(qapp, request.param) as spoken, helped(url, spoken, qtbot) as inside:
        database = Database.open(url)
        yield Desk(inside, database, qtbot)
        database.close()


@pytest.mark.parametrize(
    ("url", "desk"), [("sqlite", "en"), ("sqlite", "ar"), ("postgresql", "ar")], indirect=True
)
def test_articles_offers_papers_and_contacts_from_beginning_to_end(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One window, for it is dear: what a day with customers asks for."""
    page = people.talk(desk.help.calls, known=people.card(customer_id=desk.help.customer, segment="gold"))
    _articles_are_found_read_rated_and_missed(desk)
    _an_article_is_written_and_published(desk)
    _an_article_is_sent_by_mail(desk)
    _an_article_is_sent_by_the_computers_own_program(desk, monkeypatch)
    _an_offer_is_made_and_declined(desk)
    _an_offer_is_written(desk)
    _papers_come_from_the_database_and_from_a_shop(desk)
    _a_visit_is_recorded_by_hand(desk)
    assert page.card is not None


def _articles_are_found_read_rated_and_missed(desk: Desk) -> None:
    flow = desk.help.knowledge
    flow.open()
    palette = flow.palette
    assert palette is not None
    desk.wait(lambda: palette.article_list.count() == 2)
    type_text(palette.search_field, "money")
    desk.wait(lambda: palette.article_list.count() == 1)
    reader = palette.reader
    assert "five working days" in reader.text.toPlainText() or "خمسة أيام" in reader.text.toPlainText()
    code = "ar" if "خمسة" in reader.text.toPlainText() else "en"
    desk.click(reader.language_button)
    assert ("خمسة" in reader.text.toPlainText()) is (code == "en")
    desk.click(reader.read_button)
    assert desk.help.speech.said[-1][1] != code
    desk.click(reader.insert_button)
    assert "1. " in desk.help.notes[-1]
    desk.click(reader.helpful_button)
    desk.wait(lambda: desk.count(ArticleRating) == 1)
    desk.wait(lambda: reader.helpful_button.isChecked())
    palette.search_field.setFocus()
    palette.search_field.clear()
    type_text(palette.search_field, "weather")
    desk.wait(lambda: palette.stack.currentWidget() is palette.list_empty)
    desk.qtbot.keyClick(palette.search_field, Qt.Key.Key_Return)
    desk.wait(lambda: desk.count(ArticleMiss) == 1)
    palette.hide()
    assert desk.count(ArticleMiss) == 1  # told once


def _an_article_is_written_and_published(desk: Desk) -> None:
    flow = desk.help.knowledge
    flow.open()
    assert flow.palette is not None
    desk.click(flow.palette.keep_button)
    editor = flow.editor
    assert editor is not None
    desk.wait(lambda: editor.article_list.count() == 2)
    editor.filter_field.setCurrentIndex(editor.filter_field.findData("missed"))
    assert editor.article_list.count() == 1
    editor.article_list.setCurrentRow(0)
    assert editor.keywords_field.text() == "weather"
    editor.written.title_en.setText("Storms")
    desk.click(editor.accept_button)
    desk.wait(lambda: editor.problem_label.isVisible())  # a title without a text
    editor.written.text_en.setPlainText(f"# Storms\n\nLines may fail. {CARD}")
    editor.audience_field.setCurrentIndex(1)
    editor.status_field.setCurrentIndex(1)
    editor.review_field.setCurrentIndex(3)
    desk.click(editor.accept_button)
    desk.wait(lambda: desk.count(Article) == 3)
    row = desk.kept(lambda session: session.scalars(select(Article).where(Article.key == "storms")).one())
    assert (row.status, row.audience) == ("published", "customers")
    assert row.review_on is not None
    assert CARD not in row.text_en
    desk.wait(lambda: not editor.is_dirty)
    desk.click(editor.done_button)
    desk.wait(lambda: desk.count(ArticleMiss) == 0)
    editor.hide()


def _an_article_is_sent_by_mail(desk: Desk) -> None:
    inside = desk.help
    with mail_server.open_server() as server:
        inside.settings.mail_server, inside.settings.mail_port = "127.0.0.1", server.port
        inside.settings.mail_security, inside.settings.mail_sender = "none", "care@example.com"
        server.refused.add("abd@example.com")
        inside.knowledge.send_by_key("refunds", "email")
        desk.wait(lambda: inside.sending.dialog is not None and inside.sending.dialog.isVisible())
        dialog = inside.sending.dialog
        assert dialog is not None
        assert dialog.address_field.currentText() == "abd@example.com"
        desk.click(dialog.accept_button)
        desk.wait(lambda: dialog.problem_label.isVisible())
        assert desk.count(Interaction) == 0
        server.refused.clear()
        with desk.qtbot.waitSignal(inside.sending.sent, timeout=10_000):
            desk.click(dialog.accept_button)
    (letter,) = server.letters
    assert letter["To"] == "abd@example.com"
    line = desk.kept(lambda session: session.scalars(select(Interaction)).one())
    assert (line.kind, line.customer_id) == ("email", inside.customer)
    assert line.title == letter["Subject"]
    assert not dialog.isVisible()


def _an_article_is_sent_by_the_computers_own_program(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []

    def take(link: QUrl) -> bool:
        opened.append(link)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)  # no mail program is to open on who tests
    inside = desk.help
    inside.settings.mail_server = ""
    inside.knowledge.send_by_key("refunds", "sms")
    dialog = inside.sending.dialog
    assert dialog is not None
    desk.wait(lambda: dialog.isVisible())
    assert dialog.channel == "sms"
    desk.click(dialog.accept_button)
    assert opened[0].scheme() == "sms"
    assert desk.count(Interaction) == 1  # whether it was sent, only the agent knows
    with desk.qtbot.waitSignal(inside.sending.sent, timeout=10_000):
        desk.click(dialog.accept_button)
    kinds = desk.kept(lambda session: set(session.scalars(select(Interaction.kind))))
    assert kinds == {"email", "message"}
    inside.knowledge.send_by_key("no_such_article", "email")
    desk.wait(lambda: desk.count(ArticleMiss) == 1)


def _an_offer_is_made_and_declined(desk: Desk) -> None:
    line = desk.help.line
    desk.wait(lambda: line.offer is not None)
    assert line.offer is not None
    assert line.offer.id == FIBRE.id
    desk.click(line.decline_button)
    desk.click(line.keep_button)  # without a reason nothing is kept
    type_text(line.reason_field, "too dear")
    desk.qtbot.keyClick(line.reason_field, Qt.Key.Key_Return)
    desk.wait(lambda: desk.count(OfferAnswer) == 1)
    answer = desk.kept(lambda session: session.scalars(select(OfferAnswer)).one())
    assert (answer.answer, answer.reason) == ("declined", "too dear")
    desk.wait(lambda: line.offer is None)  # the cap: once in thirty days


def _an_offer_is_written(desk: Desk) -> None:
    flow = desk.help.offer_editor
    flow.open()
    dialog = flow.dialog
    assert dialog is not None
    desk.wait(lambda: dialog.offer_list.count() == 1)
    dialog.written.title_en.setText("Second line")
    dialog.rules_field.setPlainText("colour is red")
    assert dialog.rules_problem.isVisible()
    desk.click(dialog.accept_button)
    assert desk.count(Offer) == 1
    dialog.rules_field.setPlainText("is_vip is yes")
    dialog.ends.setChecked(True)
    desk.click(dialog.accept_button)
    desk.wait(lambda: desk.count(Offer) == 2)
    offer = desk.kept(lambda session: session.scalars(select(Offer).where(Offer.key == "second_line")).one())
    assert offer.ends_at is not None
    assert times.now() < offer.ends_at <= times.now() + timedelta(days=1)
    desk.wait(lambda: not dialog.is_dirty)
    dialog.offer_list.setCurrentRow(0)
    assert not dialog.is_dirty
    dialog.hide()


def _papers_come_from_the_database_and_from_a_shop(desk: Desk) -> None:
    inside = desk.help
    flow = inside.papers
    flow.open(inside.customer, "Abdulrahman")
    dialog = flow.dialog
    assert dialog is not None
    orders = dialog.lists["orders"]
    desk.wait(lambda: orders.topLevelItemCount() == 2)
    first = orders.topLevelItem(0)
    assert first is not None
    assert "ORD-2" in first.text(0)
    assert first.childCount() == 3  # two steps of its way, and a line
    assert not dialog.refresh_button.isVisible()
    dialog.hide()


def _a_visit_is_recorded_by_hand(desk: Desk) -> None:
    inside = desk.help
    inside.contacts.open(inside.customer)
    desk.wait(lambda: inside.contacts.dialog is not None and inside.contacts.dialog.isVisible())
    dialog = inside.contacts.dialog
    assert dialog is not None
    before = desk.count(Interaction)
    desk.click(dialog.accept_button)
    assert desk.count(Interaction) == before  # an outcome is missing, and said so
    node = dialog.outcome_picker.node_of("solved")
    assert node is not None
    dialog.outcome_picker.drop_list.value_chosen.emit(node.id)
    type_text(dialog.note_field, f"Paid with {CARD}")
    assert dialog.masked_tip.isVisible()
    desk.click(dialog.follow_up_plan.tomorrow_button)
    with desk.qtbot.waitSignal(inside.contacts.recorded, timeout=10_000):
        desk.click(dialog.accept_button)
    visit = desk.kept(
        lambda session: session.scalars(select(Interaction).where(Interaction.kind == "visit")).one()
    )
    assert (
        desk.kept(
            lambda session: session.scalars(
                select(ContactOutcome.outcome_id).where(ContactOutcome.interaction_id == visit.id)
            ).one()
        )
        == node.id
    )
    assert desk.kept(lambda session: session.scalars(select(FollowUp.interaction_id)).one()) == visit.id
    notes = desk.kept(lambda session: " ".join(session.scalars(select(Note.text))))
    assert "Paid with" in notes
    assert CARD not in notes + visit.text
    assert not dialog.isVisible()


def test_a_shop_is_asked_off_the_window_and_its_last_answer_is_shown_with_its_age(
    tmp_path_factory: pytest.TempPathFactory, qapp: QApplication, qtbot: QtBot
) -> None:
    folder = tmp_path_factory.mktemp("shop")
    address = file_url(folder)
    with (
        languages.language(qapp, "en") as spoken,
        helped(address, spoken, qtbot) as inside,
        open_shop() as shop,
    ):
        text = EXAMPLE.read_text(encoding="utf-8")
        mapping = folder / "shop.toml"
        mapping.write_text(text.replace("https://shop.example.com", f"http://127.0.0.1:{shop.port}"))
        inside.settings.orders_mapping = str(mapping)
        inside.papers.open(inside.customer, "Abdulrahman")
        dialog = inside.papers.dialog
        assert dialog is not None
        qtbot.waitUntil(lambda: dialog.lists["orders"].topLevelItemCount() == 4, timeout=10_000)
        assert "Shop: as of now" in dialog.age_label.text().replace("\u2068", "").replace("\u2069", "")
        assert dialog.lists["requests"].topLevelItemCount() == 2
        asked = len(shop.asked)
        qtbot.waitUntil(lambda: inside.memory.idle, timeout=10_000)
        inside.papers.open(inside.customer, "Abdulrahman")  # it is fresh: nobody asks
        qtbot.waitUntil(lambda: dialog.lists["orders"].topLevelItemCount() == 4, timeout=10_000)
        assert len(shop.asked) == asked
        shop.answers = lambda _path: (500, {}, b"")
        qtbot.mouseClick(dialog.refresh_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(dialog.trouble_tip.isVisible, timeout=10_000)
        assert dialog.lists["orders"].topLevelItemCount() == 4
        mapping.write_text("name = 7")
        inside.papers.open(inside.customer, "Abdulrahman")
        qtbot.waitUntil(lambda: dialog.lists["orders"].topLevelItemCount() == 2, timeout=10_000)
        assert dialog.trouble_tip.isVisible()
    database = Database.open(address)
    with database.reading() as session:
        assert session.scalar(select(func.count()).select_from(ForeignPapers)) == 1
    database.close()


@pytest.mark.slow  # a whole desk
def test_the_keys_of_the_desk_lead_to_all_of_it(
    tmp_path_factory: pytest.TempPathFactory, qapp: QApplication, qtbot: QtBot
) -> None:
    """A whole desk with a call: articles, papers once the caller is verified, a contact, the line below."""
    with desks.seat(qapp, tmp_path_factory.mktemp("desk")) as seat:
        seat.open_without_engine()
        works = seat.furnish(qtbot)

        def fill(memory: Memory) -> None:
            memory.knowledge.keep(replace(REFUNDS, id=new_key()))
            memory.offers.keep(replace(FIBRE, id=new_key(), rules=""))

        filled: list[bool] = []
        works.memory.ask(seat.window, fill, lambda _done: filled.append(True))
        qtbot.waitUntil(lambda: bool(filled), timeout=10_000)
        actions = seat.front.state.actions
        actions.contact.trigger()
        assert works.help.knowledge.palette is None
        page = seat.talk()
        qtbot.waitUntil(lambda: page.card is not None, timeout=10_000)
        line = works.help.line
        assert line is not None
        qtbot.waitUntil(lambda: line.offer is not None, timeout=10_000)
        assert line.isVisible()
        actions.articles.trigger()
        palette = works.help.knowledge.palette
        assert palette is not None
        qtbot.waitUntil(lambda: palette.article_list.count() == 1, timeout=10_000)
        palette.reader.insert_button.click()
        assert "1. Verify" in works.room.notes.editor.toPlainText()
        palette.hide()
        page.verification = replace(page.verification, needs=1)
        actions.papers.trigger()
        assert works.help.papers.dialog is None  # nobody has verified who calls
        page.verification = replace(page.verification, needs=0)
        actions.papers.trigger()
        assert works.help.papers.dialog is not None
        actions.contact.trigger()
        qtbot.waitUntil(lambda: works.help.contacts.dialog is not None, timeout=10_000)
        room = seat.front.frame.room
        assert room is not None
        room.article_wanted.emit("refunds", "email")
        qtbot.waitUntil(lambda: works.help.sending.dialog is not None, timeout=10_000)
