"""The list of cases."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.cases.case_table import CaseTable
from app.ui.language import Language
from tests.ui.cases.rows import CHOICES, line


def test_a_case_is_opened_with_enter_and_the_cursor_stays_on_it(english: Language, qtbot: QtBot) -> None:
    table = CaseTable(english)
    qtbot.addWidget(table)
    table.retranslate_ui()
    one, other = line(), line(status="closed")
    table.show_lines((one, other), CHOICES)
    table.setCurrentCell(1, 0)
    assert table.marked == other.id
    table.show_lines((other, one), CHOICES)
    assert (table.marked, table.keys) == (other.id, [other.id, one.id])
    with qtbot.waitSignal(table.entry_chosen) as chosen:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert chosen.args == [other.id]
    table.show_lines((), CHOICES)
    assert table.marked is None
