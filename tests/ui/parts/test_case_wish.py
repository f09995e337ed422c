"""A case is opened by one press, and said to be open."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.models.keys import new_key
from app.ui.language import Language
from app.ui.parts.case_wish import CaseWish


def test_a_press_wants_a_case_until_there_is_one(qtbot: QtBot, english: Language) -> None:
    part = CaseWish()
    qtbot.addWidget(part)
    part.show()
    with qtbot.waitSignal(part.wanted):
        qtbot.mouseClick(part.open_button, Qt.MouseButton.LeftButton)
    part.show_case(new_key())
    assert not part.open_button.isVisible()
    assert part.opened_label.text() == "A case is open"
