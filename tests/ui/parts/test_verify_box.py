"""The caller is asked who he is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.parts.verify_box import VerifyBox
from app.ui.state.call_page import CallPage
from app.ui.state.calls import Calls
from app.ui.state.verification import NOTHING_ASKED, Verification
from app.ui.widgets.text_label import TextLabel
from tests.ui import people
from tests.ui.structure import faults_in_every_look


@pytest.fixture
def page(calls: Calls) -> CallPage:
    """A call of somebody who must know two of three things."""
    page = people.talk(calls, known=people.card())
    page.verification = Verification(2, ("account", "city", "balance"))
    return page


@pytest.fixture
def box(qtbot: QtBot, english: Language, page: CallPage) -> VerifyBox:
    """The box, open."""
    box = VerifyBox(english)
    qtbot.addWidget(box)
    box.show_page(page)
    return box


def test_it_shows_each_question_with_as_much_as_it_takes_to_compare(box: VerifyBox) -> None:
    """The whole account number stands nowhere."""
    labels = [label.text() for label in box.questions.findChildren(TextLabel)]
    assert [stripped(text) for text in labels] == [
        "Account number: …2214",
        "City: Riyadh",
        "Balance: 1,499.50\u00a0SAR",
    ]
    assert stripped(box.state_label.text()) == "Who is it? 0 of 2 answers"


def test_an_answer_is_told_and_its_question_goes(box: VerifyBox, page: CallPage, qtbot: QtBot) -> None:
    """Until enough was known, or too little."""
    with qtbot.waitSignal(box.answered) as told:
        qtbot.mouseClick(box.answer_buttons[0][0], Qt.MouseButton.LeftButton)
    assert told.args == ["call-1", "account", True]
    page.verification = page.verification.answered("account", is_right=True)
    box.show_page(page)
    assert len(box.answer_buttons) == 2
    with qtbot.waitSignal(box.answered) as told:
        qtbot.mouseClick(box.answer_buttons[0][1], Qt.MouseButton.LeftButton)
    assert told.args == ["call-1", "city", False]
    page.verification = page.verification.answered("balance", is_right=True)
    box.show_page(page)
    assert box.state_label.text() == "Verified"
    assert not box.answer_buttons
    page.verification = Verification(1, ("city",), {"city": False})
    box.show_page(page)
    assert box.state_label.text() == "Not verified: tell nothing private"


def test_nobody_is_asked_where_no_queue_wants_it(box: VerifyBox, page: CallPage) -> None:
    """It takes no room then."""
    page.verification = NOTHING_ASKED
    box.show_page(page)
    assert box.isHidden()
    box.show_page(None)
    assert box.isHidden()


def test_nothing_is_cut_off(box: VerifyBox, qapp: QApplication) -> None:
    """In the width of the customer's column."""
    box.show()
    assert faults_in_every_look(qapp, box, sizes=[(292, 260)], percents=(100, 130)) == []
