"""Heads of columns."""

from PySide6.QtWidgets import QTableWidget
from pytestqt.qtbot import QtBot

from app.ui.reports.table_head import TableHead


def test_heads_ask_for_no_more_than_their_words(qtbot: QtBot) -> None:
    """In a small window the table keeps its rows."""
    table = QTableWidget(1, 2)
    qtbot.addWidget(table)
    table.setHorizontalHeader(TableHead())
    assert table.horizontalHeader().minimumSizeHint().height() == table.horizontalHeader().sizeHint().height()
