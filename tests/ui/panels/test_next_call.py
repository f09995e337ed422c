"""The notice that lets the next simulated customer call."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.practice.calls import CallKind
from app.ui.language import Language
from app.ui.panels.next_call import NextCallPanel
from tests.ui.structure import faults_in_every_look


@pytest.fixture
def panel(qtbot: QtBot, english: Language) -> NextCallPanel:
    """The notice while the first customer is getting ready."""
    panel = NextCallPanel()
    qtbot.addWidget(panel)
    panel.show()
    return panel


def test_until_a_customer_is_ready_nobody_can_be_let_call(panel: NextCallPanel) -> None:
    """And it says why."""
    assert not panel.call_button.isEnabled()
    assert "getting ready" in panel.kind_label.text()


@pytest.mark.parametrize("kind", CallKind)
def test_every_kind_of_call_is_announced_in_words(panel: NextCallPanel, kind: CallKind) -> None:
    """None shows as its key, none as if nobody were ready."""
    panel.show_next(str(kind), is_possible=True)
    assert panel.kind_label.text()
    assert "getting ready" not in panel.kind_label.text()
    assert panel.kind_label.text() != kind.value


def test_the_button_asks_for_the_call(panel: NextCallPanel, qtbot: QtBot) -> None:
    """Once a press; while it is not possible, not at all."""
    panel.show_next("vip", is_possible=True)
    with qtbot.waitSignal(panel.call_requested):
        qtbot.mouseClick(panel.call_button, Qt.MouseButton.LeftButton)
    panel.show_next("vip", is_possible=False)
    with qtbot.assertNotEmitted(panel.call_requested):
        qtbot.mouseClick(panel.call_button, Qt.MouseButton.LeftButton)


def test_nothing_is_cut_off(panel: NextCallPanel, qapp: QApplication) -> None:
    """In either language."""
    for kind in ("", *CallKind):
        panel.show_next(str(kind), is_possible=True)
        assert faults_in_every_look(qapp, panel, sizes=[(420, 90), (900, 90)]) == []
