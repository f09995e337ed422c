"""What the database does not take stays in the dialog; while it is away, what was recorded waits."""

from pathlib import Path

from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.models.changes import erasure
from app.models.contact_outcome import ContactOutcome
from app.models.database import Database
from app.models.offer import OfferAnswer
from app.models.queries import outcomes
from app.ui.language import Language
from tests.ui import people
from tests.ui.helped import FIBRE, file_url, helped


def test_a_customer_who_is_gone_meanwhile_is_said_and_nothing_is_lost(
    tmp_path: Path, english: Language, qtbot: QtBot
) -> None:
    with helped(file_url(tmp_path), english, qtbot) as desk:
        desk.contacts.open(desk.customer)
        qtbot.waitUntil(
            lambda: desk.contacts.dialog is not None and desk.contacts.dialog.isVisible(), timeout=10_000
        )
        dialog = desk.contacts.dialog
        assert dialog is not None
        node = dialog.outcome_picker.node_of("solved")
        assert node is not None
        dialog.outcome_picker.drop_list.value_chosen.emit(node.id)
        dialog.note_field.setPlainText("Took a router")
        customer = desk.customer
        desk.memory.ask(
            dialog,
            lambda memory: erasure.erase(memory._database, customer),  # noqa: SLF001  as an administrator does
            lambda _done: None,
        )
        dialog.accept_button.click()
        qtbot.waitUntil(dialog.problem_label.isVisible, timeout=10_000)
        assert "no such customer" in dialog.problem_label.text()
        assert dialog.note_field.toPlainText() == "Took a router"


def test_with_the_database_away_a_contact_and_an_answer_wait_and_are_kept_once(
    tmp_path: Path, english: Language, qtbot: QtBot
) -> None:
    url = file_url(tmp_path)
    with helped(url, english, qtbot, is_away=True) as desk:
        database = Database.open(url)
        with database.reading() as session:
            trees = outcomes.reasons(session), outcomes.outcomes(session)
        card = people.card(customer_id=desk.customer)
        page = people.ring(desk.calls, known=card)
        people.answer(desk.calls, page)
        desk.offers.answer(FIBRE, "declined", "Too dear")
        desk.contacts.open(desk.customer, card, trees)
        qtbot.waitUntil(
            lambda: desk.contacts.dialog is not None and desk.contacts.dialog.isVisible(), timeout=10_000
        )
        dialog = desk.contacts.dialog
        assert dialog is not None
        node = dialog.outcome_picker.node_of("solved")
        assert node is not None
        dialog.outcome_picker.drop_list.value_chosen.emit(node.id)
        dialog.note_field.setPlainText("Took a router")
        dialog.accept_button.click()
        qtbot.waitUntil(dialog.isHidden, timeout=10_000)  # it is safe: nobody waits for the database
        told: list[str] = []
        desk.outbox.flow.delivered.connect(lambda change, _answer: told.append(str(change.kind)))
        desk.is_away = False
        desk.outbox.flow.send_now()
        qtbot.waitUntil(lambda: len(told) == 2, timeout=20_000)
        assert told == ["offer_answer", "contact"]  # in their order
        with database.reading() as session:
            answer = session.scalars(select(OfferAnswer)).one()
            kept = session.scalars(select(ContactOutcome)).one()
        database.close()
    assert (answer.answer, answer.reason, answer.call_id) == ("declined", "Too dear", page.key)
    assert kept.outcome_id == node.id
