"""What the database does not take stays in the dialog."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from app.models.changes import erasure
from app.ui.language import Language
from tests.ui.helped import file_url, helped


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
