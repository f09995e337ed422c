"""The editor of offers says what is wrong with a rule, and stands in every look."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.language import Language
from app.ui.offers.editor import OfferEditorDialog
from tests.ui.helped import FIBRE
from tests.ui.structure import faults_in_every_look


@pytest.fixture
def editor(qtbot: QtBot, english: Language) -> OfferEditorDialog:
    """The open editor with one offer."""
    editor = OfferEditorDialog(english)
    qtbot.addWidget(editor)
    editor.show_rows([FIBRE])
    editor.begin()
    editor.offer_list.setCurrentRow(0)
    return editor


def test_an_offer_comes_back_as_it_was_shown(editor: OfferEditorDialog) -> None:
    assert editor.row() == FIBRE
    assert not editor.is_dirty


def test_a_rule_that_cannot_be_read_is_said_and_not_kept(editor: OfferEditorDialog) -> None:
    kept: list[object] = []
    editor.keep_requested.connect(kept.append)
    editor.rules_field.setPlainText("gold customers")
    assert "gold customers" in editor.rules_problem.text()
    editor.accept_button.click()
    assert kept == []
    editor.rules_field.setPlainText("segment is gold")
    assert editor.rules_problem.text() == ""
    editor.accept_button.click()
    assert kept == [FIBRE]


def test_what_is_typed_is_not_lost(editor: OfferEditorDialog) -> None:
    editor.written.text_en.setPlainText("Half price")
    editor.new_button.click()
    assert editor.written.text_en.toPlainText() == "Half price"
    assert "Keep what you have typed" in editor.problem_label.text()


def test_it_stands_in_every_look(editor: OfferEditorDialog, qapp: QApplication) -> None:
    assert not faults_in_every_look(qapp, editor, sizes=[(980, 585)], percents=(100,))
