"""The tools say what they do, and by which key."""

from pytestqt.qtbot import QtBot

from app.ui.language import Language
from app.ui.script_editor.tool_row import ToolRow


def test_every_tool_has_a_name(qtbot: QtBot, arabic: Language) -> None:
    assert arabic.code == "ar"
    row = ToolRow()
    qtbot.addWidget(row)
    row.offer([("a", "أ"), ("b", "ب")], "b")
    assert row.script.value == "b"
    buttons = (row.import_button, row.export_button, row.undo_button, row.redo_button, row.arrange_button)
    assert all(button.accessibleName() and not button.accessibleName().isascii() for button in buttons)
    assert "Ctrl+Z" in row.undo_button.toolTip()
    with qtbot.waitSignal(row.script_chosen):
        row.script.activated.emit(0)
