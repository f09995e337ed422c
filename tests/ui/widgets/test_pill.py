"""Pills."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.theme.tokens import STATE_ICONS, State
from app.ui.widgets.pill import Pill
from tests.ui.languages import theme


def test_a_pill_shows_colour_icon_and_word(qtbot: QtBot) -> None:
    """Never a colour alone."""
    pill = Pill("ringing", "Ringing")
    qtbot.addWidget(pill)
    assert (pill.state, pill.icon, pill.text()) == (State.RINGING, "bell-ring", "Ringing")
    assert pill.accessibleName() == "Ringing"
    pill.show_state("on_call", "On call", "phone-outgoing")
    assert (pill.state, pill.icon, pill.text()) == (State.ON_CALL, "phone-outgoing", "On call")


def test_an_unknown_state_is_refused(qtbot: QtBot) -> None:
    """Rather than shown without a colour."""
    with pytest.raises(ValueError, match="sleeping"):
        Pill("sleeping", "Sleeping")


@pytest.mark.parametrize("state", list(State))
def test_a_pill_is_as_wide_as_its_word_and_icon(qtbot: QtBot, state: State) -> None:
    """A longer word needs more room, an icon too."""
    short, long = Pill(state, "Go"), Pill(state, "Going on")
    for pill in (short, long):
        qtbot.addWidget(pill)
        assert pill.minimumSizeHint() == pill.sizeHint()
    assert short.sizeHint().width() < long.sizeHint().width()
    bare = Pill(State.NEUTRAL, "Go")
    qtbot.addWidget(bare)
    assert (short.sizeHint().width() > bare.sizeHint().width()) is bool(STATE_ICONS[state])


def test_a_pill_grows_with_the_text_and_can_be_painted(qtbot: QtBot, qapp: QApplication) -> None:
    """In both directions and every theme."""
    pill = Pill("vip", "عميل مميّز")
    qtbot.addWidget(pill)
    before = pill.sizeHint()
    with theme(qapp, "contrast", 150):
        assert pill.sizeHint().height() > before.height()
        pictures = []
        for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
            pill.setLayoutDirection(direction)
            pictures.append(pill.grab().toImage())
        assert pictures[0] != pictures[1]
