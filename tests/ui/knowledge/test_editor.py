"""The editor of articles keeps what is typed, and stands in every look."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import times
from app.models.rows.articles import ArticleRow, ArticleStatus, Audience, MissRow
from app.ui.knowledge.editor import ArticleEditorDialog
from app.ui.language import Language
from tests.ui.helped import REFUNDS, ROAMING
from tests.ui.structure import faults_in_every_look


@pytest.fixture
def editor(qtbot: QtBot, english: Language) -> ArticleEditorDialog:
    """The editor with two articles and one that is missed."""
    editor = ArticleEditorDialog(english)
    qtbot.addWidget(editor)
    editor.show_everything([REFUNDS, ROAMING], [MissRow("storm", 3, times.now())])
    editor.begin(REFUNDS)
    return editor


def test_an_article_comes_back_as_it_was_shown(editor: ArticleEditorDialog) -> None:
    assert not editor.is_dirty
    assert editor.row() == REFUNDS


def test_what_is_typed_is_not_lost_to_another_article(editor: ArticleEditorDialog) -> None:
    editor.written.title_en.setText("Money back")
    editor.article_list.setCurrentRow(1)
    assert editor.written.title_en.text() == "Money back"
    assert "Keep what you have typed" in editor.problem_label.text()
    editor.new_button.click()
    assert editor.written.title_en.text() == "Money back"


def test_a_new_article_gets_a_key_of_its_title(editor: ArticleEditorDialog, qtbot: QtBot) -> None:
    editor.new_button.click()
    editor.written.title_en.setText("Lost SIM: what now?")
    with qtbot.waitSignal(editor.keep_requested) as kept:
        editor.accept_button.click()
    row = (kept.args or [None])[0]
    assert isinstance(row, ArticleRow)
    assert (row.key, row.status, row.audience) == ("lost_sim_what_now", ArticleStatus.DRAFT, Audience.AGENTS)


def test_filters_show_what_is_to_be_done(editor: ArticleEditorDialog, qtbot: QtBot) -> None:
    shown = []
    for kind in ("all", "draft", "review", "retired", "missed"):
        editor.filter_field.setCurrentIndex(editor.filter_field.findData(kind))
        shown.append(editor.article_list.count())
    assert shown == [2, 0, 0, 0, 1]
    editor.article_list.setCurrentRow(0)
    assert editor.keywords_field.text() == "storm"
    with qtbot.waitSignal(editor.miss_done) as done:
        editor.done_button.click()
    assert done.args == ["storm"]


@pytest.mark.usefixtures("qtbot")
def test_it_stands_in_every_look(editor: ArticleEditorDialog, qapp: QApplication) -> None:
    assert not faults_in_every_look(qapp, editor, sizes=[(980, 585)], percents=(100,))
