"""Notes are plain, kept a call, saved while one types, and never hold a card number."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import times
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.panels.notes import NotesPanel
from app.ui.state.calls import Calls
from tests.ui import people
from tests.ui.keys import type_text
from tests.ui.structure import faults_in_every_look

CARD = "4111 1111 1111 1111"  # a number made for tests


@pytest.fixture
def panel(qtbot: QtBot, calls: Calls, english: Language) -> NotesPanel:
    """The panel between calls, active."""
    panel = NotesPanel(calls, english)
    qtbot.addWidget(panel)
    panel.resize(352, 460)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    return panel


def test_between_calls_the_editor_says_why_it_takes_nothing(panel: NotesPanel, qtbot: QtBot) -> None:
    """What is typed there would be saved nowhere."""
    panel.take_focus()
    with qtbot.assertNotEmitted(panel.note_edited):
        qtbot.keyClicks(panel.editor, "lost?")
    assert panel.editor.toPlainText() == ""
    assert panel.editor.placeholderText() == "Notes belong to a call: they open with the next one."


def test_every_key_is_announced_with_its_call(panel: NotesPanel, calls: Calls, qtbot: QtBot) -> None:
    """The whole text each time, so that nothing depends on an earlier message."""
    people.talk(calls)
    told: list[tuple[str, str]] = []
    panel.note_edited.connect(lambda call_id, text: told.append((call_id, text)))
    panel.take_focus()
    qtbot.keyClicks(panel.editor, "Hi")
    assert told == [("call-1", "H"), ("call-1", "Hi")]


def test_two_calls_have_two_notes(panel: NotesPanel, calls: Calls, qtbot: QtBot) -> None:
    """Nothing is mixed; cursor and undo come back with the call."""
    first = people.talk(calls, "call-1")
    qtbot.keyClicks(panel.editor, "one")
    people.talk(calls, "call-2")
    assert panel.editor.toPlainText() == ""
    qtbot.keyClicks(panel.editor, "two")
    calls.show(first)
    assert panel.editor.toPlainText() == "one"
    qtbot.keyClicks(panel.editor, "!")
    assert panel.editor.toPlainText() == "one!"
    panel.editor.undo()
    assert panel.editor.toPlainText() in ("one", "")


def test_a_restored_note_shows_without_being_announced(panel: NotesPanel, calls: Calls, qtbot: QtBot) -> None:
    """It came from the journal; it is saved already."""
    page = people.talk(calls)
    page.note = "from before"
    with qtbot.assertNotEmitted(panel.note_edited):
        page.note_restored.emit()
    assert panel.editor.toPlainText() == "from before"


def test_saving_and_saved_are_told_apart(panel: NotesPanel, calls: Calls, qtbot: QtBot) -> None:
    """The time says when."""
    page = people.talk(calls)
    qtbot.keyClicks(panel.editor, "a")
    assert panel.saved_label.text() == "Saving…"
    page.saved_at = times.now()
    page.draft_saved.emit()
    assert stripped(panel.saved_label.text()).startswith("Saved ")
    assert panel.saved_icon.name == "check"
    page.note = "a"
    panel.editor.textChanged.emit()  # as Qt does when a word is underlined
    assert panel.saved_icon.name == "check"


def test_a_card_number_is_hidden_as_it_is_typed(panel: NotesPanel, calls: Calls, qtbot: QtBot) -> None:
    """On the screen, in what is saved, and in the undo history."""
    people.talk(calls)
    told: list[str] = []
    panel.note_edited.connect(lambda _call, text: told.append(text))
    qtbot.keyClicks(panel.editor, f"card {CARD} ok")
    assert "1111 1111 1111" not in panel.editor.toPlainText()
    assert panel.editor.toPlainText().endswith("1111 ok")
    assert CARD not in "".join(told[-4:])
    assert panel.masked_tip.text() == "Card number hidden. It must not be kept in notes."
    panel.editor.undo()
    panel.editor.undo()
    assert CARD not in panel.editor.toPlainText()


def test_a_card_number_in_arabic_digits_is_hidden_too(panel: NotesPanel, calls: Calls) -> None:
    """However it is written."""
    people.talk(calls)
    type_text(panel.editor, "٤١١١ ١١١١ ١١١١ ١١١١")
    assert "١١١١ ١١١١ ١١١١" not in panel.editor.toPlainText()


def test_paste_brings_text_only(panel: NotesPanel, calls: Calls) -> None:
    """No colours, no direction marks, and no card number."""
    people.talk(calls)
    source = QMimeData()
    source.setHtml("<b>bold</b>")
    source.setText(f"bold \u202e{CARD}")
    panel.editor.insertFromMimeData(source)
    assert panel.editor.toPlainText().startswith("bold 4")
    assert CARD not in panel.editor.toPlainText()
    assert "\u202e" not in panel.editor.toPlainText()
    assert not panel.editor.fontWeight() > 500


def test_a_snippet_is_inserted_by_click_or_by_its_key(panel: NotesPanel, calls: Calls, qtbot: QtBot) -> None:
    """The cursor stays in the note."""
    people.talk(calls)
    panel.take_focus()
    qtbot.mouseClick(panel.snippet_buttons[0], Qt.MouseButton.LeftButton)
    qtbot.keyClicks(panel.editor, "/refund ")
    assert panel.editor.toPlainText() == "Identity verified. Asked for a refund. "
    assert panel.editor.hasFocus()


def test_snippets_speak_the_windows_language(qtbot: QtBot, calls: Calls, arabic: Language) -> None:
    """Key and text."""
    panel = NotesPanel(calls, arabic)
    qtbot.addWidget(panel)
    panel.show()
    people.talk(calls)
    type_text(panel.editor, "/استرداد ")
    assert panel.editor.toPlainText() == "طلب استرداد المبلغ. "


def test_a_sentence_of_the_script_is_added_at_the_end(panel: NotesPanel, calls: Calls, qtbot: QtBot) -> None:
    """It is announced like typing, and the cursor stays; another call's sentence is not taken."""
    people.talk(calls)
    qtbot.keyClicks(panel.editor, "mine")
    with qtbot.waitSignal(panel.note_edited) as edited:
        panel.add_line("call-1", "Refund asked for")
    assert edited.args == ["call-1", "mine\nRefund asked for"]
    panel.add_line("call-2", "not here")
    qtbot.keyClicks(panel.editor, "!")
    assert panel.editor.toPlainText() == "mine!\nRefund asked for"


def test_each_paragraph_runs_in_its_own_direction(panel: NotesPanel, calls: Calls) -> None:
    """Arabic from the right, Latin from the left, in one note."""
    people.talk(calls)
    type_text(panel.editor, "Refund")
    panel.editor.insertPlainText("\nاسترداد")
    document = panel.editor.document()
    directions = [document.findBlockByNumber(number).textDirection() for number in (0, 1)]
    assert directions == [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]


def test_the_note_stays_open_in_the_wrap_up(panel: NotesPanel, calls: Calls, qtbot: QtBot) -> None:
    """And the cursor does not jump to another control when the call is saved while somebody types."""
    page = people.talk(calls)
    panel.take_focus()
    people.hang_up(calls, page)
    qtbot.keyClicks(panel.editor, "late words")
    assert panel.editor.toPlainText() == "late words"
    calls.remove(page)
    assert panel.editor.hasFocus()


def test_nothing_is_cut_off(panel: NotesPanel, calls: Calls, qapp: QApplication) -> None:
    """With the warning in it."""
    people.talk(calls)
    type_text(panel.editor, CARD)
    looks = {"themes": ("light",), "percents": (100, 130), "sizes": [(300, 330), (520, 600)]}
    assert faults_in_every_look(qapp, panel, **looks) == []  # type: ignore[arg-type]


def test_the_time_is_inserted_on_a_line_of_its_own(panel: NotesPanel, calls: Calls, qtbot: QtBot) -> None:
    """By a click or by its key."""
    people.talk(calls)
    panel.take_focus()
    qtbot.keyClicks(panel.editor, "called")
    qtbot.mouseClick(panel.snippets.stamp_button, Qt.MouseButton.LeftButton)
    first, second = panel.editor.toPlainText().split("\n")
    assert first == "called"
    assert second.startswith("[")
    assert second.endswith("] ")


def test_one_row_of_tools_and_all_of_them_do_not_take_turns(
    panel: NotesPanel, calls: Calls, qtbot: QtBot
) -> None:
    """What is shown decides how high the panel becomes, so that it must not turn back at the same height."""
    people.talk(calls)
    panel.show()
    chip = panel.snippet_buttons[0]
    for height, is_shown in ((400, True), (200, True), (170, False), (200, False), (400, True)):
        panel.resize(panel.width(), height)
        qtbot.waitUntil(lambda: panel.height() == height)  # noqa: B023  waited for in the same turn
        assert chip.isVisible() is is_shown, height
