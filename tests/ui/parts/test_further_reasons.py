"""One call can have several reasons."""

from uuid import UUID

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.language import Language
from app.ui.parts.further_reasons import FurtherReasons
from tests.ui import people

REASONS, _ = people.trees()
BILLING, DUPLICATE, WRONG = REASONS


def test_reasons_come_and_go(qtbot: QtBot, english: Language) -> None:
    part = FurtherReasons()
    qtbot.addWidget(part)
    part.set_tree(REASONS)
    told: list[tuple[UUID, ...]] = []

    def keep(keys: tuple[UUID, ...]) -> None:
        told.append(keys)
        part.show_reasons(keys, "en")

    part.edited.connect(keep)
    part.resize(340, 200)
    with qtbot.waitActive(part):
        part.show()
        part.activateWindow()
    for figure in "122":
        qtbot.mouseClick(part.add_button, Qt.MouseButton.LeftButton)
        qtbot.keyClicks(part.picker, figure)
    assert told == [(DUPLICATE.id,), (DUPLICATE.id, WRONG.id)]
    assert [chip.text() for chip in part.chips] == ["Duplicate charge", "Wrong amount"]
    assert not part.picker.isVisible()
    qtbot.mouseClick(part.chips[0], Qt.MouseButton.LeftButton)
    assert told[-1] == (WRONG.id,)
