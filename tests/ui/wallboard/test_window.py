"""The wallboard's window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app import times
from app.ui.language import Language
from app.ui.overview.attention import Limits
from app.ui.wallboard.window import WallboardWindow
from tests.ui.overview import floors
from tests.ui.structure import faults_in_every_look


def test_names_are_masked_until_they_are_wished_and_escape_closes(
    qtbot: QtBot, english: Language, qapp: QApplication
) -> None:
    beside = QWidget()
    qtbot.addWidget(beside)
    beside.show()
    window = WallboardWindow(english, floors.floor(), Limits())
    qtbot.addWidget(window)
    window.open_beside(beside)
    window.show_floor(times.now(), times.now())
    assert window.isVisible()
    assert not window.board.has_names
    qtbot.mouseClick(window.names_button, Qt.MouseButton.LeftButton)
    assert window.board.has_names
    assert faults_in_every_look(qapp, window, sizes=[(960, 540)], percents=(100,)) == []
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert window.full_button.isChecked()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
