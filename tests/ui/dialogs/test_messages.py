"""What was said can be read again."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.dialogs.messages import MessagesDialog
from app.ui.language import Language
from app.ui.notices import Notices
from tests.ui.structure import faults_in_every_look


@pytest.fixture
def notices(qtbot: QtBot, english: Language) -> Notices:
    """A line that has said nothing yet."""
    notices = Notices()
    qtbot.addWidget(notices)
    return notices


@pytest.fixture
def dialog(qtbot: QtBot, english: Language, notices: Notices) -> MessagesDialog:
    """The dialog, open."""
    dialog = MessagesDialog(notices, english)
    qtbot.addWidget(dialog)
    dialog.begin()
    return dialog


def test_the_newest_comes_first_also_while_it_is_open(dialog: MessagesDialog, notices: Notices) -> None:
    """What was dismissed is still there."""
    assert dialog.empty_label.isVisible()
    for sentence in ("first", "second"):
        notices.tell(sentence, stays=True)
    notices.dismiss.click()
    assert [line.split("  ")[1] for line in dialog.sentences] == ["second", "first"]
    assert not dialog.empty_label.isVisible()


def test_nothing_is_cut_off(dialog: MessagesDialog, notices: Notices, qapp: QApplication) -> None:
    """A long sentence takes two lines."""
    notices.tell("The telephone does not respond. Your call goes on; please wait. " * 3, stays=True)
    assert faults_in_every_look(qapp, dialog, sizes=[(420, 300)], percents=(100, 130)) == []
