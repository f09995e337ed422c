"""Arabic begins at the right edge, English at the left one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.ui.parts.text_direction import let_run


@pytest.mark.parametrize(("language", "text"), [("ar", "متى يصل؟"), ("en", "When?")])
def test_a_text_begins_at_the_edge_of_its_language(qtbot: QtBot, language: str, text: str) -> None:
    field = QPlainTextEdit()
    qtbot.addWidget(field)
    let_run(field, language)
    field.setPlainText(text)
    field.resize(400, 80)
    field.show()
    cursor = field.textCursor()
    cursor.setPosition(0)
    field.setTextCursor(cursor)
    place = field.cursorRect().center().x()
    assert (place > 200) is (language == "ar")
    is_right_to_left = field.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert is_right_to_left is (language == "ar")
