"""The sentence to say."""

import pytest
from pytestqt.qtbot import QtBot

from app.ui.parts.say_card import SayCard


@pytest.fixture
def say(qtbot: QtBot) -> SayCard:
    """The card."""
    say = SayCard()
    qtbot.addWidget(say)
    return say


def test_without_a_sentence_there_is_no_card(say: SayCard) -> None:
    """An empty box would ask a question."""
    say.show_sentence("SAY", "Good morning")
    assert say.isVisible()
    say.show_sentence("SAY", "")
    assert not say.isVisible()


def test_what_was_read_out_is_marked(say: SayCard) -> None:
    """Some sentences must be."""
    say.show_sentence("READ WORD FOR WORD", "This call is recorded.", is_read=True)
    assert say.read_icon.isVisible()
    assert say.caption_label.text() == "READ WORD FOR WORD"
    assert say.sentence_label.text() == "This call is recorded."
