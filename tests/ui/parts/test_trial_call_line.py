"""The line under the account: signed in or not, call, and what came of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.telephony.protocol import RegistrationProblem, RegistrationState
from app.ui.language import Language
from app.ui.parts.trial_call_line import TrialCallLine
from app.ui.state.trial_news import TrialEnd, TrialNews, TrialStage
from tests.ui.structure import faults_in_every_look


@pytest.fixture
def line(qtbot: QtBot, english: Language) -> TrialCallLine:
    """The line of somebody who is not signed in."""
    assert english.code == "en"
    line = TrialCallLine()
    qtbot.addWidget(line)
    line.show()
    return line


def test_one_calls_once_the_pbx_knows_the_telephone(line: TrialCallLine, qtbot: QtBot) -> None:
    assert not line.button.isEnabled()
    assert not line.state_label.isVisible()
    line.show_registration(RegistrationState.REFUSED, RegistrationProblem.NONE)
    assert line.state_label.text() == "The PBX refused the sign-in"
    assert not line.button.isEnabled()
    line.show_registration(RegistrationState.REGISTERED, RegistrationProblem.NONE)
    with qtbot.waitSignal(line.wanted):
        qtbot.mouseClick(line.button, Qt.MouseButton.LeftButton)
    line.show_news(TrialNews(TrialStage.CALLING))
    assert not line.button.isEnabled()
    line.show_news(TrialNews(TrialStage.OVER, TrialEnd.HEARD, 60))
    assert line.button.isEnabled()


def test_each_end_has_its_sentence(line: TrialCallLine) -> None:
    said = {}
    for end in TrialEnd:
        line.show_news(TrialNews(TrialStage.OVER, end, 60))
        said[end] = line.result_label.text()
    assert said.pop(TrialEnd.LEFT) == said.pop(TrialEnd.NONE) == ""
    assert len(set(said.values())) == len(said)
    line.show_news(TrialNews(TrialStage.OVER, TrialEnd.HEARD, 3))
    assert "hardly anything" in line.result_label.text()
    line.show_news(TrialNews(TrialStage.OVER, TrialEnd.HEARD))
    assert "came back" in line.result_label.text()


def test_nothing_is_cut_off(line: TrialCallLine, qapp: QApplication) -> None:
    line.show_registration(RegistrationState.UNREACHABLE, RegistrationProblem.WRONG_NAME)
    line.show_news(TrialNews(TrialStage.OVER, TrialEnd.SILENT))
    assert faults_in_every_look(qapp, line, sizes=[(440, 120)], percents=(100, 130)) == []
