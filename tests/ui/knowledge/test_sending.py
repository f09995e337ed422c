"""A letter is kept as sent only when it was; the way that works is in `test_customer_help`."""

from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from app.ui.language import Language
from tests.ui.helped import REFUNDS, file_url, helped


def test_a_letter_that_cannot_go_stays_as_it_was_typed(
    tmp_path: Path, english: Language, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _link: False)
    with helped(file_url(tmp_path), english, qtbot) as desk:
        sent: list[object] = []
        desk.sending.sent.connect(sent.append)
        desk.sending.begin(REFUNDS, "en", desk.customer, "email")
        dialog = desk.sending.dialog
        assert dialog is not None
        qtbot.waitUntil(dialog.isVisible, timeout=10_000)
        dialog.text_field.setPlainText("My own words")
        dialog.accept_button.click()
        assert "no program for it" in dialog.problem_label.text()
        desk.settings.mail_server, desk.settings.mail_sender = "127.0.0.1", "care@example.com"
        desk.settings.mail_security, desk.settings.mail_port = "none", 1
        dialog.accept_button.click()
        qtbot.waitUntil(lambda: "cannot be reached" in dialog.problem_label.text(), timeout=10_000)
        assert dialog.text_field.toPlainText() == "My own words"
        assert dialog.isVisible()
        assert sent == []
