"""The line that says how far an upgrade has come."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.isolates import stripped
from app.ui.parts.upgrade_line import UpgradeLine
from tests.ui.structure import faults_in_every_look


def test_it_is_there_until_the_last_step(qapp: QApplication, qtbot: QtBot) -> None:
    line = UpgradeLine()
    qtbot.addWidget(line)
    line.show_steps(2, 5)
    assert line.isVisible()
    assert (line.progress.position, line.progress.length) == (2, 5)
    assert stripped(line.sentence.text()).startswith("The database is being brought up to date: step 2 of 5.")
    assert faults_in_every_look(qapp, line, sizes=[(560, 90), (1100, 60)]) == []
    line.show_steps(5, 5)
    assert line.isHidden()
