"""Who does what in one bar."""

from collections import Counter

from pytestqt.qtbot import QtBot

from app.ui.language import Language
from app.ui.overview.agent_line import Doing
from app.ui.overview.state_bar import StateBar


def test_it_is_told_in_words_and_painted_in_parts(qtbot: QtBot, english: Language) -> None:
    bar = StateBar(english)
    qtbot.addWidget(bar)
    bar.resize(400, 18)
    bar.show_counts(Counter({Doing.READY: 1, Doing.ON_CALL: 9}))
    assert bar.accessibleName() == "On call 9, Ready 1"
    image = bar.grab().toImage()
    middle = [image.pixelColor(x, 2).name() for x in (150, 390)]
    assert middle[0] != middle[1]
    bar.show_counts(Counter())
    assert bar.accessibleName() == ""
    bar.grab()
