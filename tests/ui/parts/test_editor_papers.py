"""Papers are hidden, shown for a while to whoever says why, and given or changed beside that."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.models.rows.records import PrivateLine
from app.private_values import PrivateKind
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.parts import editor_papers
from app.ui.parts.editor_papers import EditorPapers


@pytest.fixture
def papers(qtbot: QtBot, english: Language) -> EditorPapers:
    """The papers of somebody whose ID is known, and whose IBAN is about to change."""
    papers = EditorPapers()
    qtbot.addWidget(papers)
    papers.show_lines(
        (
            PrivateLine(kind="national_id", masked="•••• 0008"),
            PrivateLine(kind="iban", masked="•••• 7519", waiting="•••• 1234"),
        )
    )
    papers.show()
    return papers


def test_a_value_is_told_for_a_reason_and_hidden_again(
    papers: EditorPapers, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = papers.lines[PrivateKind.NATIONAL_ID]
    qtbot.mouseClick(line.reveal_button, Qt.MouseButton.LeftButton)
    with qtbot.assertNotEmitted(papers.reveal_wanted):
        qtbot.keyClick(line.reason_field, Qt.Key.Key_Return)
    assert line.problem_label.text() == "Say why, in a few words."
    qtbot.keyClicks(line.reason_field, "to compare")
    with qtbot.waitSignal(papers.reveal_wanted) as wanted:
        qtbot.keyClick(line.reason_field, Qt.Key.Key_Return)
    assert wanted.args == ["national_id", "to compare"]
    line.show_value("1000000008")
    assert stripped(line.value_label.text()) == "1000000008"
    assert line.reason_field.isHidden()
    line.hide_value()
    assert stripped(line.value_label.text()) == "•••• 0008"
    assert editor_papers.HIDDEN_AFTER_MS <= 60_000


def test_a_new_value_is_checked_and_a_change_needs_a_reason(papers: EditorPapers, qtbot: QtBot) -> None:
    line = papers.lines[PrivateKind.NATIONAL_ID]
    qtbot.mouseClick(line.change_button, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(line.value_field, "1000000009")
    qtbot.mouseClick(line.go_button, Qt.MouseButton.LeftButton)
    assert line.problem_label.text() == "This cannot be right. Check every digit."
    line.value_field.clear()
    qtbot.keyClicks(line.value_field, "1000000016")
    qtbot.mouseClick(line.go_button, Qt.MouseButton.LeftButton)
    assert line.problem_label.text() == "Say why, in a few words."
    qtbot.keyClicks(line.reason_field, "new card")
    with qtbot.waitSignal(papers.given) as given:
        qtbot.mouseClick(line.go_button, Qt.MouseButton.LeftButton)
    assert given.args == ["national_id", "1000000016", "new card"]


def test_a_first_value_needs_no_reason_and_a_waiting_one_no_second(
    papers: EditorPapers, qtbot: QtBot
) -> None:
    first, waiting = papers.lines[PrivateKind.PASSPORT], papers.lines[PrivateKind.IBAN]
    assert first.reveal_button.isHidden()
    qtbot.mouseClick(first.change_button, Qt.MouseButton.LeftButton)
    assert first.reason_field.isHidden()
    qtbot.keyClicks(first.value_field, "a1234567")
    with qtbot.waitSignal(papers.given) as given:
        qtbot.keyClick(first.value_field, Qt.Key.Key_Return)
    assert given.args == ["passport", "a1234567", ""]
    assert not waiting.change_button.isEnabled()
    assert "waits for a second person" in waiting.waiting_label.text()
