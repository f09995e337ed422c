"""A mapping file that is gone or wrong is said, and our own papers are shown all the same."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from app.ui.language import Language
from tests.ui.helped import file_url, helped


def test_our_own_papers_come_whatever_the_other_system_does(
    tmp_path: Path, english: Language, qtbot: QtBot
) -> None:
    with helped(file_url(tmp_path), english, qtbot) as desk:
        desk.settings.orders_mapping = str(tmp_path / "gone.toml")
        desk.papers.open(desk.customer, "Abdulrahman")
        dialog = desk.papers.dialog
        assert dialog is not None
        assert "cannot be read" in dialog.trouble_tip.text()
        qtbot.waitUntil(lambda: dialog.lists["orders"].topLevelItemCount() == 2, timeout=10_000)
        (tmp_path / "gone.toml").write_text("name = 7")
        desk.papers.open(desk.customer, "Abdulrahman")
        assert "orders" in dialog.trouble_tip.text()
        assert not dialog.refresh_button.isVisible()
