"""The board is read and moved by keys and by the mouse."""

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from app.cases.kinds import CaseStatus
from app.ui.cases.board import MIME, CaseBoard
from app.ui.language import Language
from tests.ui.cases.rows import CHOICES, line

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_cases_stand_in_their_columns_and_move_with_ctrl_and_the_arrows(
    english: Language, qtbot: QtBot
) -> None:
    board = CaseBoard(english)
    qtbot.addWidget(board)
    board.resize(1000, 400)
    board.show()
    first, second, closed = line(), line(status="waiting"), line(status="closed", closed_at=line().opened_at)
    board.show_lines((first, second, closed), CHOICES)
    new, waiting = board.columns[CaseStatus.NEW], board.columns[CaseStatus.WAITING]
    assert (new.keys, waiting.keys) == ([first.id], [second.id])
    new.setFocus()
    new.setCurrentRow(0)
    assert board.marked == first.id
    with qtbot.waitSignal(board.move_wanted) as moved:
        qtbot.keyClick(new, Qt.Key.Key_Right, CONTROL)
    assert moved.args == [first.id, "open"]
    with qtbot.assertNotEmitted(board.move_wanted):
        qtbot.keyClick(new, Qt.Key.Key_Left, CONTROL)  # there is nothing before it
    qtbot.keyClick(new, Qt.Key.Key_Right)  # the cursor goes on to the next column that has something
    assert (board.window().focusWidget(), board.marked) == (waiting, second.id)
    with qtbot.waitSignal(board.entry_chosen) as chosen:
        qtbot.keyClick(waiting, Qt.Key.Key_Return)
    assert chosen.args == [second.id]
    board.show_lines((first, line(id=second.id, status="answered")), CHOICES)
    assert board.marked == second.id  # the cursor stays on its case


def test_a_case_is_dropped_on_another_column_and_nothing_else_is_taken(
    english: Language, qtbot: QtBot
) -> None:
    board = CaseBoard(english)
    qtbot.addWidget(board)
    mine = line()
    board.show_lines((mine,), CHOICES)
    data = board.columns[CaseStatus.NEW].mimeData([board.columns[CaseStatus.NEW].item(0)])
    assert data.formats() == [MIME]
    nothing = QMimeData()
    for carried, count in ((data, 1), (nothing, 0)):
        told: list[tuple[object, ...]] = []
        board.move_wanted.connect(lambda *args, told=told: told.append(args))
        event = QDropEvent(
            QPointF(5, 5), Qt.DropAction.MoveAction, carried, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        board.columns[CaseStatus.CLOSED].dropEvent(event)
        assert len(told) == count
