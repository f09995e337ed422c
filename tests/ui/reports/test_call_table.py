"""The calls behind a figure."""

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.models.keys import new_key
from app.models.rows.report_calls import ReportCallRow
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.reports.call_table import CallTable
from tests.ui.reports.made import NOON

_ROW = ReportCallRow(
    call_id=new_key(),
    customer_id=new_key(),
    customer_name="أحمد",
    agent_name="سارة",
    agent_name_latin="Sara",
    queue="sales",
    direction="inbound",
    offered_at=NOON,
    is_answered=True,
    talked_seconds=277,
    held_seconds=0,
    end_reason="remote_hangup",
    reason_ar="فاتورة",
    reason_en="Bill",
    outcome_ar="",
    outcome_en="",
    resolved="yes",
    score=4,
)


def test_calls_are_listed_and_a_customer_can_be_opened(english: Language, qtbot: QtBot) -> None:
    """Nobody is opened for a caller who is unknown."""
    table = CallTable(english)
    qtbot.addWidget(table)
    unknown = replace(_ROW, customer_id=None, customer_name="", is_answered=False, resolved="", score=None)
    table.show_calls("Sara", [_ROW, unknown])
    texts = [stripped(table.table.item(0, column).text()) for column in range(1, 9)]  # type: ignore[union-attr]
    assert texts == ["Sara", "أحمد", "sales", "04:37", "Bill", "–", "yes", "4"]
    assert stripped(table.title_label.text()) == "Sara – 2 calls"
    opened: list[object] = []
    table.customer_chosen.connect(opened.append)
    for row in (1, 0):
        table.table.cellActivated.emit(row, 0)
    assert opened == [_ROW.customer_id]
    with qtbot.waitSignal(table.back_requested):
        qtbot.mouseClick(table.back_button, Qt.MouseButton.LeftButton)
