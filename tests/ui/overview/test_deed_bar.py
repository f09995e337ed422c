"""What can be done about whom."""

from pytestqt.qtbot import QtBot

from app.ui.language import Language
from app.ui.overview.deed_bar import DEEDS, DeedBar, possible
from tests.ui.overview import floors


def test_nothing_is_offered_that_cannot_be_done(qtbot: QtBot, english: Language) -> None:
    lines = list(floors.floor().lines.values())
    assert possible(None, has_bridge=True, is_listening=False) == frozenset()
    assert "listen" not in possible(lines[0], has_bridge=False, is_listening=False)
    assert "stop" in possible(lines[2], has_bridge=True, is_listening=True)
    assert "state" not in possible(lines[9], has_bridge=True, is_listening=False)
    bar = DeedBar()
    qtbot.addWidget(bar)
    bar.name_for("Sara")
    assert "Sara" in bar.accessibleName()
    assert len({bar.word(deed) for deed in DEEDS}) == len(DEEDS)
