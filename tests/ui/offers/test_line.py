"""The line below a call is there only while it helps."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.keys import new_key
from app.ui.language import Language
from app.ui.offers.line import HelpLine
from tests.ui.helped import FIBRE, REFUNDS
from tests.ui.structure import faults_in_every_look

SECOND = replace(FIBRE, id=new_key(), key="second", title_en="Second line", text_en="")


@pytest.fixture
def line(qtbot: QtBot, english: Language) -> HelpLine:
    """A line with two offers and an article."""
    line = HelpLine(english)
    qtbot.addWidget(line)
    line.show_offers([FIBRE, SECOND], "en")
    line.show_articles([REFUNDS])
    return line


def test_it_hides_when_there_is_nothing(line: HelpLine) -> None:
    assert line.isVisible()
    line.show_offers([], "en")
    line.show_articles([])
    assert not line.isVisible()


def test_offers_are_gone_through_and_answered(line: HelpLine, qtbot: QtBot) -> None:
    line.next_button.click()
    assert "Second line" in line.offer_label.text()
    with qtbot.waitSignal(line.answered) as answered:
        line.accept_button.click()
    assert answered.args == [SECOND, "accepted", ""]
    with qtbot.waitSignal(line.answered) as answered:
        line.later_button.click()
    assert answered.args == [SECOND, "later", ""]


def test_a_refusal_asks_why_and_escape_takes_it_back(line: HelpLine, qtbot: QtBot) -> None:
    line.decline_button.click()
    assert line.reason_field.isVisible()
    qtbot.keyClick(line.reason_field, Qt.Key.Key_Escape)
    assert not line.reason_field.isVisible()
    line.decline_button.click()
    line.reason_field.setText("has one")
    with qtbot.waitSignal(line.answered) as answered:
        line.keep_button.click()
    assert answered.args == [FIBRE, "declined", "has one"]


def test_an_article_is_one_click_away(line: HelpLine, qtbot: QtBot) -> None:
    (button,) = line.article_buttons
    with qtbot.waitSignal(line.article_requested) as wanted:
        button.click()
    assert wanted.args == [REFUNDS]


def test_it_stands_in_every_look(line: HelpLine, qapp: QApplication) -> None:
    assert not faults_in_every_look(qapp, line, sizes=[(1280, 60), (1010, 60)], percents=(100,))
