"""The customer's open promises, each with a chip."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.parts.kept_promises import MOST, KeptPromises
from tests.ui import people


def test_a_pressed_one_is_settled_by_the_call(english: Language, qtbot: QtBot) -> None:
    panel = KeptPromises(english)
    qtbot.addWidget(panel)
    rows = [people.follow_up(f"Promise {number}") for number in range(MOST + 1)]
    panel.show_rows(rows, [rows[0].id])
    panel.show()
    assert len(panel.buttons) == MOST
    assert [button.isChecked() for button in panel.buttons] == [True, False, False, False]
    assert stripped(panel.buttons[0].accessibleName()).startswith("Settled by this call: Promise 0")
    with qtbot.waitSignal(panel.edited) as edited:
        qtbot.mouseClick(panel.buttons[1], Qt.MouseButton.LeftButton)
    assert edited.args == [rows[1].id, True]


def test_nothing_open_takes_no_room(english: Language, qtbot: QtBot) -> None:
    panel = KeptPromises(english)
    qtbot.addWidget(panel)
    panel.show_rows([], [])
    assert panel.isHidden()
