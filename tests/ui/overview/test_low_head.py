"""A head takes no more than its words."""

from PySide6.QtWidgets import QTableWidget
from pytestqt.qtbot import QtBot

from app.ui.overview.low_head import LowHead


def test_it_is_as_high_as_its_words(qtbot: QtBot) -> None:
    table = QTableWidget(0, 2)
    qtbot.addWidget(table)
    table.setHorizontalHeader(LowHead())
    assert table.horizontalHeader().minimumSizeHint().height() == table.horizontalHeader().sizeHint().height()
