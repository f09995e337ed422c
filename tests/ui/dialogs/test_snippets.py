"""Phrases of others are read, one's own are written."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.keys import new_key
from app.models.rows.snippets import SnippetRow, SnippetScope
from app.ui.dialogs.snippets import SnippetsDialog
from app.ui.language import Language
from tests.ui.structure import faults_in_every_look

OWN = SnippetRow(new_key(), SnippetScope.OWN, "ترحيب", "hello", "مرحبًا", "Hello")
TEAMS = SnippetRow(new_key(), SnippetScope.TEAM, "", "team", "", "Ours")


def test_an_agent_changes_his_own_and_a_supervisor_all(qtbot: QtBot, english: Language) -> None:
    assert english.code == "en"
    dialog = SnippetsDialog()
    qtbot.addWidget(dialog)
    for is_supervisor in (False, True):
        dialog.begin([OWN, TEAMS], is_supervisor=is_supervisor)
        dialog.list.setCurrentRow(1)
        assert dialog.text_en.toPlainText() == "Ours"
        assert dialog.accept_button.isEnabled() is is_supervisor
        assert dialog.remove_button.isEnabled() is is_supervisor
        assert dialog.scope.count() == (4 if is_supervisor else 1)
    dialog.list.setCurrentRow(0)
    dialog.text_en.setPlainText("Hello  there")
    with qtbot.waitSignal(dialog.keep_requested) as kept:
        dialog.accept_button.click()
    assert kept.args[0] == SnippetRow(OWN.id, SnippetScope.OWN, "ترحيب", "hello", "مرحبًا", "Hello there")
    dialog.new_button.click()
    assert dialog.key_en.text() == ""


def test_nothing_is_cut_off(qtbot: QtBot, qapp: QApplication, english: Language) -> None:
    assert english.code == "en"
    dialog = SnippetsDialog()
    qtbot.addWidget(dialog)
    dialog.begin([OWN, TEAMS], is_supervisor=True)
    faults = faults_in_every_look(qapp, dialog, sizes=[(560, 460)], percents=(100,))
    assert [fault for fault in faults if "Tab goes back" not in fault] == []
