"""A file is looked at, its columns are named, a try tells what would happen, and then it is taken in."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.dialogs.import_customers import ImportDialog
from app.ui.language import Language
from tests.ui.structure import faults_in_every_look

PREVIEW = {
    "is_cards": False,
    "headings": ["Kunde", "رقم الجوال"],
    "sample": [["منى", "0501234567"]],
    "fields": ["", "mobile"],
    "total": 3,
    "encoding": "cp1256",
    "delimiter": ";",
    "sheet": "",
    "sheets": [],
}
REPORT = {"read": 3, "taken": 1, "known": 1, "bad": 1, "alike": 2, "first_bad": [[4, "رقم", "bad_number"]]}


@pytest.fixture
def dialog(qtbot: QtBot, english: Language, tmp_path: Path) -> ImportDialog:
    """The import, open."""
    dialog = ImportDialog(tmp_path / "report.csv")
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.begin()
    return dialog


def chosen(dialog: ImportDialog, qtbot: QtBot, preview: dict[str, object]) -> list[str]:
    """Choose a file, and return how it is looked at."""
    with qtbot.waitSignal(dialog.preview_wanted) as wanted:
        dialog.choose(Path("people.csv"))
    dialog.show_preview(preview)
    found: list[str] = wanted.args[0]
    return found


def test_nothing_is_taken_in_before_a_column_is_a_name(dialog: ImportDialog, qtbot: QtBot) -> None:
    assert not dialog.accept_button.isEnabled()
    assert chosen(dialog, qtbot, PREVIEW) == ["import", "people.csv", "--json", "--preview"]
    assert not dialog.accept_button.isEnabled()
    first = dialog.columns.choices[0]
    first.setCurrentIndex(first.findData("name"))
    with qtbot.waitSignal(dialog.import_wanted) as wanted:
        qtbot.mouseClick(dialog.try_button, Qt.MouseButton.LeftButton)
    words = wanted.args[0]
    assert words[:4] == ["import", "people.csv", "--json", "--headings"]
    assert "--fields=name,mobile" in words
    assert "--dry-run" in words
    dialog.show_progress(2, 3)
    assert (dialog.bar.value(), dialog.bar.maximum()) == (2, 3)
    with qtbot.waitSignal(dialog.stop_wanted):
        qtbot.mouseClick(dialog.stop_button, Qt.MouseButton.LeftButton)
    dialog.show_report(REPORT)
    assert dialog.tip.text().startswith("1 would be taken in. 1 was there already. 1 line left out.")
    assert "no telephone number" in dialog.tip.text()
    assert not dialog.report_button.isHidden()
    with qtbot.waitSignal(dialog.import_wanted) as wanted:
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert "--dry-run" not in wanted.args[0]
    dialog.show_report({**REPORT, "bad": 0, "alike": 0, "first_bad": []})
    assert dialog.tip.text() == "1 taken in. 1 was there already."


def test_what_is_told_of_the_file_is_looked_at_again(dialog: ImportDialog, qtbot: QtBot) -> None:
    chosen(dialog, qtbot, {**PREVIEW, "sheets": ["A", "B"], "sheet": "A"})
    with qtbot.waitSignal(dialog.preview_wanted) as wanted:
        dialog.headings_box.click()
    assert "--no-headings" in wanted.args[0]
    dialog.show_preview({**PREVIEW, "headings": []})
    with qtbot.waitSignal(dialog.preview_wanted) as wanted:
        dialog.encoding_field.setCurrentIndex(1)
    assert wanted.args[0][3:5] == ["--encoding", "utf-8"]


def test_cards_need_no_columns(dialog: ImportDialog, qtbot: QtBot) -> None:
    chosen(dialog, qtbot, {"is_cards": True, "total": 2})
    assert dialog.columns.isHidden()
    with qtbot.waitSignal(dialog.import_wanted) as wanted:
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert not any(word.startswith("--fields") for word in wanted.args[0])


def test_a_failure_is_told_and_a_stop_says_how_it_goes_on(dialog: ImportDialog, qtbot: QtBot) -> None:
    chosen(dialog, qtbot, {**PREVIEW, "fields": ["name", "mobile"]})
    dialog.show_failure("people.csv cannot be read")
    assert "people.csv cannot be read" in dialog.tip.text()
    dialog.show_failure("")
    assert dialog.tip.text().startswith("Stopped.")
    assert dialog.accept_button.isEnabled()


def test_nothing_is_cut_off(dialog: ImportDialog, qtbot: QtBot, qapp: QApplication) -> None:
    assert faults_in_every_look(qapp, dialog, sizes=[(680, 500)], percents=(100,)) == []
    chosen(dialog, qtbot, PREVIEW)
    dialog.show_report(REPORT)
    assert faults_in_every_look(qapp, dialog, sizes=[(680, 540)], percents=(100,)) == []
