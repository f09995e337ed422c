"""The palette is gone through by keys, says what is missing, and stands in every look."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.knowledge.palette import ArticlePalette
from app.ui.language import Language
from tests.ui.helped import REFUNDS, ROAMING
from tests.ui.keys import type_text
from tests.ui.structure import faults_in_every_look


@pytest.fixture
def palette(qtbot: QtBot, english: Language) -> ArticlePalette:
    """The open palette with two articles."""
    palette = ArticlePalette(english)
    qtbot.addWidget(palette)
    palette.allow(insert=False, send=False, edit=False)
    palette.begin()
    palette.show_rows([REFUNDS, ROAMING], "", [ROAMING.id])
    return palette


def test_what_suits_the_call_comes_first_and_arrow_keys_go_on(palette: ArticlePalette, qtbot: QtBot) -> None:
    assert palette.article_list.item(0).text().endswith("suits this call")
    assert palette.reader.row == ROAMING
    qtbot.keyClick(palette.search_field, Qt.Key.Key_Down)
    assert palette.reader.row == REFUNDS
    qtbot.keyClick(palette.search_field, Qt.Key.Key_Down)
    assert palette.article_list.currentRow() == 1
    qtbot.keyClick(palette.search_field, Qt.Key.Key_Up)
    assert palette.reader.row == ROAMING
    assert not palette.keep_button.isVisible()


def test_typing_asks_once_it_pauses_and_nothing_found_is_told_once(
    palette: ArticlePalette, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(palette.search_wanted) as wanted:
        type_text(palette.search_field, "esim")
    assert wanted.args == ["esim"]
    palette.show_rows([], "esim")
    assert palette.list_empty.title.text() == "Nothing found"
    missed: list[str] = []
    palette.missed.connect(missed.append)
    qtbot.keyClick(palette.search_field, Qt.Key.Key_Return)
    palette.hide()
    assert missed == ["esim"]


def test_a_database_that_is_away_is_no_miss(palette: ArticlePalette) -> None:
    missed: list[str] = []
    palette.missed.connect(missed.append)
    palette.search_field.setText("esim")
    palette.show_rows([], "esim")
    palette.show_unavailable()
    assert palette.list_empty.title.text() == "The database cannot be reached"
    palette.hide()
    assert missed == []


def test_it_stands_in_every_look(palette: ArticlePalette, qapp: QApplication) -> None:
    palette.allow(insert=True, send=True, edit=True)
    assert not faults_in_every_look(qapp, palette, sizes=[(980, 560)], percents=(100, 150))
