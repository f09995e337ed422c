"""Another state, with a reason."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.rows.state_orders import NewStateOrder, OrderKind
from app.ui.language import Language
from app.ui.overview.order_dialog import OrderDialog
from app.ui.state.breaks import BreakReason
from tests.ui.overview import floors
from tests.ui.structure import faults_in_every_look


def test_an_order_says_what_why_and_when(qtbot: QtBot, english: Language, qapp: QApplication) -> None:
    sara, _, lina, yusuf = list(floors.floor().lines.values())[:4]
    dialog = OrderDialog((BreakReason("meal", 45), BreakReason("rest", 15)), "en")
    qtbot.addWidget(dialog)
    orders: list[NewStateOrder] = []
    dialog.ordered.connect(orders.append)
    dialog.begin(sara, OrderKind.STATE, "en")
    assert "after the call" in dialog.when_label.text()
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert dialog.problem_label.isVisible()
    qtbot.keyClicks(dialog.why_field, "Many calls")
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    dialog.begin(lina, OrderKind.STATE, "en")
    assert dialog.states.value == "break"
    assert "at once" in dialog.when_label.text()
    qtbot.mouseClick(dialog.reasons.buttons["meal"], Qt.MouseButton.LeftButton)
    assert faults_in_every_look(qapp, dialog, sizes=[(440, 320)], percents=(100,)) == []
    qtbot.keyClicks(dialog.why_field, "Lunch")
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    dialog.begin(yusuf, OrderKind.FINISH_WRAP_UP, "en")
    assert not dialog.states.isVisible()
    qtbot.keyClicks(dialog.why_field, "Stuck")
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert [(one.agent_id, one.kind, one.state, one.break_reason, one.why) for one in orders] == [
        (sara.id, "state", "ready", "", "Many calls"),
        (lina.id, "state", "break", "meal", "Lunch"),
        (yusuf.id, "finish_wrap_up", "", "", "Stuck"),
    ]
