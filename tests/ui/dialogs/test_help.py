"""The guides and the support bundle, in the window."""

import re
import zipfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.dialogs.help import FOLDER, GUIDES, HelpDialog
from app.ui.language import Language
from tests.ui.languages import language
from tests.ui.structure import faults_in_every_look


@pytest.fixture
def dialog(qtbot: QtBot, english: Language, tmp_path: Path) -> HelpDialog:
    """The dialog, open, about a profile of its own."""
    words = ["--profile", str(tmp_path / "profile"), "--only", "programs"]  # the quickest check
    dialog = HelpDialog(english, words)
    qtbot.addWidget(dialog)
    dialog.begin()
    return dialog


@pytest.mark.parametrize("code", ["ar", "en"])
def test_every_guide_and_every_picture_of_it_is_there(code: str) -> None:
    """In both languages, with the same chapters."""
    for name in GUIDES:
        text = (FOLDER / f"{name}.{code}.md").read_text(encoding="utf-8")
        other = (FOLDER / f"{name}.{'en' if code == 'ar' else 'ar'}.md").read_text(encoding="utf-8")
        assert text.count("\n## ") == other.count("\n## ")
        for picture in re.findall(r"!\[[^]]*\]\(([^)]+)\)", text):
            assert (FOLDER / picture).exists()


def test_the_guides_are_read_in_the_language_of_the_window(dialog: HelpDialog, qapp: QApplication) -> None:
    """Each in its place."""
    for place, words in enumerate(("Your desk", "Leading a team", "For IT")):
        dialog.list.setCurrentRow(place)
        assert dialog.browser.toPlainText().startswith(words)
    with language(qapp, "ar"):
        dialog.retranslate_ui()
        assert dialog.list.item(0).text() == "للموظفين"
    assert (
        faults_in_every_look(qapp, dialog, themes=("light",), percents=(100, 130), sizes=[(900, 560)]) == []
    )


def test_a_bundle_is_seen_before_it_is_saved(dialog: HelpDialog, qtbot: QtBot, tmp_path: Path) -> None:
    """It cannot be saved before it was looked at, nor into a folder that is not there."""
    dialog.list.setCurrentRow(3)
    assert not dialog.save_button.isEnabled()
    qtbot.waitUntil(lambda: "── settings.txt" in dialog.preview.toPlainText(), timeout=30_000)
    assert dialog.save_button.isEnabled()
    dialog.save(tmp_path / "nowhere" / "support.zip")
    qtbot.waitUntil(lambda: "another folder" in dialog.state_label.text(), timeout=30_000)
    dialog.save(tmp_path / "support.zip")
    qtbot.waitUntil(lambda: "Saved" in dialog.state_label.text(), timeout=30_000)
    with zipfile.ZipFile(tmp_path / "support.zip") as saved:
        assert "findings.txt" in saved.namelist()
