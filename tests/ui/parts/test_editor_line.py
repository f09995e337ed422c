"""A line of an editor says what is wrong under its fields, and can be taken out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.ui.parts.editor_line import EditorLine


class _Line(EditorLine):
    """A line that wants an x."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.fields.addWidget(self.field)
        self.field.textEdited.connect(self._on_edited)
        self.retranslate_ui()

    def line(self) -> str:
        return self.field.text()

    def is_empty(self) -> bool:
        return not self.field.text()

    def fault(self) -> str:
        return "" if "x" in self.field.text() else "No x."


def test_what_is_wrong_is_said_until_it_is_right(qtbot: QtBot) -> None:
    line = _Line()
    qtbot.addWidget(line)
    assert line.check()  # an empty line is left out
    qtbot.keyClicks(line.field, "a")
    assert not line.check()
    assert line.problem_label.text() == "No x."
    with qtbot.waitSignal(line.edited):
        qtbot.keyClicks(line.field, "x")
    assert line.problem_label.text() == ""
    with qtbot.waitSignal(line.removed) as removed:
        qtbot.mouseClick(line.remove_button, Qt.MouseButton.LeftButton)
    assert removed.args == [line]


@pytest.mark.parametrize("method", ["line", "is_empty", "fault"])
def test_the_base_holds_nothing_itself(qtbot: QtBot, method: str) -> None:
    line = EditorLine()
    qtbot.addWidget(line)
    with pytest.raises(NotImplementedError):
        getattr(line, method)()
