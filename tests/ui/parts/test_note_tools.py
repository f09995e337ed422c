"""The tools of a note are one click away and leave the cursor where it is."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.language import Language
from app.ui.parts.note_tools import MOST_CHIPS, NoteTools


def test_phrases_and_tools_tell_what_was_pressed(qtbot: QtBot, english: Language) -> None:
    assert english.code == "en"
    tools = NoteTools()
    qtbot.addWidget(tools)
    tools.resize(340, 90)
    tools.show()
    for count in (5, 2):
        tools.show_snippets([(f"/{number}", f"Text {number}") for number in range(count)])
        assert len(tools.buttons) == min(count, MOST_CHIPS)
    with qtbot.waitSignal(tools.snippet_chosen) as chosen:
        qtbot.mouseClick(tools.buttons[1], Qt.MouseButton.LeftButton)
    assert chosen.args == ["/1"]
    for button, signal in (
        (tools.stamp_button, tools.stamp_requested),
        (tools.find_button, tools.find_requested),
    ):
        assert button.focusPolicy() == Qt.FocusPolicy.TabFocus
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_where_height_is_short_only_the_tools_are_left(qtbot: QtBot) -> None:
    """And the chips come back with the height."""
    tools = NoteTools()
    qtbot.addWidget(tools)
    tools.show_snippets([("hello", "Hello!")])
    tools.be_short(True)
    assert tools.buttons[0].isHidden()
    assert not tools.stamp_button.isHidden()
    tools.be_short(False)
    assert not tools.buttons[0].isHidden()
