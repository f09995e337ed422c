"""One promise with what stands in its way."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.parts.plan_line import PlanLine


def test_the_remark_comes_and_goes_and_its_button_moves(qtbot: QtBot) -> None:
    line = PlanLine("Call back – Tomorrow 10:00", "Take back")
    qtbot.addWidget(line)
    line.show()
    assert not line.remark.isVisible()
    line.show_remark("It is the weekend.", "Move it there")
    assert line.remark.isVisible()
    with qtbot.waitSignal(line.move_requested):
        qtbot.mouseClick(line.move_button, Qt.MouseButton.LeftButton)
    line.show_remark("", "")
    assert not line.move_button.isVisible()
