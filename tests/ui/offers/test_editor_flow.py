"""What the database does not take is said in the editor."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from app.ui.language import Language
from tests.ui.helped import file_url, helped


def test_a_key_that_is_taken_is_said_and_nothing_is_lost(
    tmp_path: Path, english: Language, qtbot: QtBot
) -> None:
    with helped(file_url(tmp_path), english, qtbot) as desk:
        desk.offer_editor.open()
        dialog = desk.offer_editor.dialog
        assert dialog is not None
        qtbot.waitUntil(lambda: dialog.offer_list.count() == 1, timeout=10_000)
        dialog.written.title_en.setText("Fibre")
        dialog.accept_button.click()
        qtbot.waitUntil(dialog.problem_label.isVisible, timeout=10_000)
        assert "has this key already" in dialog.problem_label.text()
        assert dialog.written.title_en.text() == "Fibre"
