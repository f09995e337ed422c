"""The wall in every shape."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import times
from app.ui.overview.attention import Limits
from app.ui.wallboard.board import Board
from tests.ui.languages import language
from tests.ui.overview import floors


@pytest.mark.parametrize("code", ["en", "ar"])
def test_it_is_painted_for_few_and_for_many_and_read_aloud(
    qtbot: QtBot, qapp: QApplication, code: str
) -> None:
    with language(qapp, code) as spoken:
        pictures = []
        for size in (10, 40, 100):
            board = Board(spoken, floors.floor(size), Limits())
            qtbot.addWidget(board)
            board.resize(960, 540)
            board.show_floor(times.now(), times.now(), is_stale=False)
            before = board.grab().toImage()
            board.show_names(shown=True)
            board.show_floor(times.now(), times.now(), is_stale=True)
            pictures.append(before != board.grab().toImage())
            assert board.accessibleDescription().count(";") == 4
        assert all(pictures)
