"""A sentence that stands out."""

import pytest
from pytestqt.qtbot import QtBot

from app.ui.parts.tip import Tip


@pytest.fixture
def tip(qtbot: QtBot) -> Tip:
    """A tip with nothing to say."""
    tip = Tip()
    qtbot.addWidget(tip)
    return tip


def test_it_is_there_only_with_something_to_say(tip: Tip) -> None:
    """And goes with its text."""
    assert not tip.isVisible()
    tip.show_text("Promise no date")
    assert tip.isVisible()
    assert tip.text() == "Promise no date"
    tip.show_text("")
    assert not tip.isVisible()


def test_another_ground_has_another_icon(tip: Tip) -> None:
    """Colours alone cannot be told apart."""
    tip.show_text("Overdue", "danger")
    assert tip.icon.name == "triangle-alert"
    tip.show_text("Stored", "ok")
    assert tip.icon.name == "circle-check"
