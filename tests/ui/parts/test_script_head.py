"""The head of a script."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.parts.script_head import MOST_CRUMBS, ScriptHead
from tests.ui import people


@pytest.fixture
def head(qtbot: QtBot, english: Language) -> ScriptHead:
    """The head, open."""
    head = ScriptHead(english)
    qtbot.addWidget(head)
    head.resize(640, 90)
    head.show()
    return head


def _show(head: ScriptHead, *answers: object, language: str = "en") -> None:
    runner = people.runner(*answers)
    head.show_place(runner.script, runner.place(language), language)


def test_the_first_step_has_no_crumbs(head: ScriptHead) -> None:
    """There is nothing to go back to."""
    _show(head)
    assert head.crumb_buttons == ()
    assert not head.crumbs.isVisible()


def test_only_the_last_steps_are_crumbs(head: ScriptHead) -> None:
    """All others are in the list of steps."""
    _show(head, 1, 2, "100", "yes", 1, 1)
    assert len(head.crumb_buttons) == MOST_CRUMBS
    assert stripped(head.crumb_buttons[-1].text()) == "Note it"


def test_where_it_is_narrow_the_title_has_the_room(head: ScriptHead) -> None:
    """How far one is still stands in words."""
    _show(head, 1)
    assert head.progress.isVisible()
    head.resize(400, 90)
    assert not head.progress.isVisible()
    assert head.progress_label.isVisible()


def test_the_other_language_is_named_in_itself(head: ScriptHead, qtbot: QtBot) -> None:
    """Whoever wants it can read it."""
    _show(head, 1, language="ar")
    assert head.language_button.text() == "English"
    assert stripped(head.title_label.text()) == "استرداد"
    with qtbot.waitSignal(head.language_requested) as requested:
        qtbot.mouseClick(head.language_button, Qt.MouseButton.LeftButton)
    assert requested.args == ["en"]
