"""A case looks like a card: as high as what it says, in any width and direction."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.cases.kinds import CaseStatus
from app.ui.cases.board import BoardColumn, CaseBoard
from app.ui.theme.look import colour
from tests.ui.cases.rows import CHOICES, line
from tests.ui.languages import language

LONG = "Charged twice for the same invoice, refund not there yet"


def heights(column: BoardColumn) -> list[int]:
    """Return how high the cards are."""
    return [column.visualItemRect(column.item(place)).height() for place in range(column.count())]


@pytest.mark.parametrize("code", ["en", "ar"])
def test_a_card_shows_its_priority_at_the_leading_edge_and_grows_with_its_title(
    code: str, qapp: QApplication, qtbot: QtBot
) -> None:
    with language(qapp, code) as spoken:
        board = CaseBoard(spoken)
        qtbot.addWidget(board)
        board.resize(1200, 500)
        board.show()
        bare = line(title="SIM", department="", customer_name="", customer_name_latin="", due_at=None)
        rows = (line(title=LONG, priority="urgent"), line(title="SIM"), bare)
        board.show_lines(rows, CHOICES)
        column = board.columns[CaseStatus.NEW]
        qapp.processEvents()
        long, short, least = heights(column)
        assert long > short > least
        board.resize(3000, 500)
        qtbot.waitUntil(lambda: heights(column)[0] == heights(column)[1])  # there is room for it in one line
        first = column.visualItemRect(column.item(0))
        picture = column.viewport().grab(first).toImage()
        ratio = picture.devicePixelRatio()
        is_mirrored = column.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = first.width() - 4 if is_mirrored else 3
        seen = QColor(picture.pixel(round(x * ratio), round(first.height() / 2 * ratio)))
        assert seen == colour("alert")
        said = column.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
        assert "4821-6707" in said
        assert LONG in said
