"""The script leads through a call, by keys and by mouse, in either language."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.callscript.language import read_script
from app.callscript.runner import Runner
from app.models.rows.callers import Identification
from app.ui.actions import Actions
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.panels.script import ScriptPanel
from app.ui.state.call_page import CallPage
from app.ui.state.calls import Calls
from tests.ui import people
from tests.ui.keys import type_text
from tests.ui.structure import faults_in_every_look


@pytest.fixture
def panel(qtbot: QtBot, calls: Calls, actions: Actions, english: Language) -> ScriptPanel:
    """The panel, active."""
    panel = ScriptPanel(calls, actions, english)
    qtbot.addWidget(panel)
    panel.resize(640, 600)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    return panel


def _at(calls: Calls, *answers: object) -> CallPage:
    """Talk to a customer, the script being where these answers lead."""
    page = people.talk(calls, known=people.card())
    page.runner = people.runner(*answers)
    page.script_language = "en"
    page.script_changed.emit()
    return page


def _flow(panel: ScriptPanel, page: CallPage) -> None:
    """Carry out what the panel asks for, as the call flow does."""

    def move(value: object) -> None:
        assert page.runner is not None
        page.runner = page.runner.answer(value)
        page.script_changed.emit()

    panel.answered.connect(move)


def _title(panel: ScriptPanel) -> str:
    return stripped(panel.step.title_label.text())


def _answers(panel: ScriptPanel) -> list[str]:
    return [button.answer.text for button in panel.step.answers.buttons]


def test_a_step_shows_what_to_say_and_what_to_heed(panel: ScriptPanel, calls: Calls) -> None:
    """And where each answer leads."""
    _at(calls, 1)
    assert stripped(panel.head.title_label.text()) == "Refund"
    assert stripped(panel.head.version_pill.text()) == "v3"
    assert _title(panel) == "Which charge?"
    assert panel.step.say_card.sentence_label.text() == "Which charge do you mean?"
    assert stripped(panel.step.tip.text()) == "Promise no date"
    assert _answers(panel) == ["The same twice", "Too high"]
    assert panel.step.answers.buttons[0].accessibleDescription() == "Go to: Identity"


def test_the_way_so_far_is_shown_and_leads_back(panel: ScriptPanel, calls: Calls, qtbot: QtBot) -> None:
    """Step 2 of how many, and a crumb for each step before."""
    _at(calls, 1)
    assert stripped(panel.head.progress_label.text()).startswith("Step 2 of ")
    assert panel.head.progress.position == 2
    crumb = panel.head.crumb_buttons[0]
    assert stripped(crumb.text()) == "Greeting"
    with qtbot.waitSignal(panel.step_requested) as requested:
        qtbot.mouseClick(crumb, Qt.MouseButton.LeftButton)
    assert requested.args == ["greeting"]


def test_a_click_answers(panel: ScriptPanel, calls: Calls, qtbot: QtBot) -> None:
    """With the answer's key."""
    _at(calls, 1)
    with qtbot.waitSignal(panel.answered) as answered:
        qtbot.mouseClick(panel.step.answers.buttons[1], Qt.MouseButton.LeftButton)
    assert answered.args == ["high"]


@pytest.mark.parametrize("digit", ["2", "٢"])
def test_a_digit_answers_while_the_cursor_is_in_the_script(
    panel: ScriptPanel, calls: Calls, qtbot: QtBot, digit: str
) -> None:
    """In whichever digits the keyboard types."""
    _at(calls, 1)
    button = panel.step.answers.buttons[0]
    button.setFocus()
    with qtbot.waitSignal(panel.answered) as answered:
        type_text(button, digit)
    assert answered.args == ["high"]


def test_alt_and_a_digit_answer_from_anywhere(panel: ScriptPanel, calls: Calls, qtbot: QtBot) -> None:
    """Also while notes are written."""
    _at(calls, 1)
    with qtbot.waitSignal(panel.answered) as answered:
        qtbot.keyClick(panel, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert answered.args == ["twice"]


def test_a_number_beyond_the_answers_does_nothing(panel: ScriptPanel, calls: Calls, qtbot: QtBot) -> None:
    """No guess at what was meant."""
    _at(calls, 1)
    with qtbot.assertNotEmitted(panel.answered):
        qtbot.keyClick(panel, Qt.Key.Key_9, Qt.KeyboardModifier.AltModifier)


def test_the_cursor_stays_with_the_answers_from_step_to_step(
    panel: ScriptPanel, calls: Calls, qtbot: QtBot
) -> None:
    """A whole script by keys alone."""
    page = _at(calls)
    _flow(panel, page)
    panel.step.answers.buttons[0].setFocus()
    for digit in "111":
        type_text(panel.focusWidget(), digit)
    assert _title(panel) == "How much?"
    assert panel.step.value_entry.value_field.hasFocus()


def test_a_check_counts_right_answers(panel: ScriptPanel, calls: Calls) -> None:
    """And must be read word for word."""
    _at(calls, 1, 1)
    assert stripped(panel.step.caption_label.text()) == "ANSWERED RIGHTLY: 0 OF 1 NEEDED"
    assert panel.step.say_card.caption_label.text() == "READ WORD FOR WORD"
    assert _answers(panel)[-1] == "Could not verify"


def test_a_typed_answer_is_checked_beside_the_field(panel: ScriptPanel, calls: Calls, qtbot: QtBot) -> None:
    """What was typed stays, and a right one goes on."""
    _at(calls, 1, 2)
    entry = panel.step.value_entry
    entry.value_field.setFocus()
    with qtbot.assertNotEmitted(panel.answered):
        qtbot.keyClicks(entry.value_field, "lots")
        qtbot.keyClick(entry.value_field, Qt.Key.Key_Return)
    assert entry.problem_label.text() == "This is not a number."
    assert entry.value_field.text() == "lots"
    entry.value_field.selectAll()
    qtbot.keyClicks(entry.value_field, "9999")
    assert entry.problem_label.text() == ""
    qtbot.mouseClick(entry.next_button, Qt.MouseButton.LeftButton)
    assert stripped(entry.problem_label.text()) == "At most 5000."
    entry.value_field.selectAll()
    type_text(entry.value_field, "١٤٩٩٫٥")
    with qtbot.waitSignal(panel.answered) as answered:
        qtbot.keyClick(entry.value_field, Qt.Key.Key_Return)
    assert answered.args == ["١٤٩٩٫٥"]


def test_yes_and_no_are_answers_like_others(panel: ScriptPanel, calls: Calls) -> None:
    """Numbered too."""
    _at(calls, 1, 2, "100")
    assert _answers(panel) == ["Yes", "No"]


def test_work_to_be_done_says_what(panel: ScriptPanel, calls: Calls) -> None:
    """With its values, and whether it could be done."""
    _at(calls, 1, 2, "100", "yes")
    assert stripped(panel.step.work_tip.text()) == "Open a case: finance"
    assert _answers(panel) == ["Done", "Could not be done"]


def test_a_sentence_for_the_notes_is_offered(panel: ScriptPanel, calls: Calls, qtbot: QtBot) -> None:
    """It is added with one press."""
    _at(calls, 1, 2, "100", "yes", 1)
    assert stripped(panel.step.work_tip.text()) == "Refund asked for"
    assert _answers(panel) == ["Add to the notes"]
    with qtbot.waitSignal(panel.note_suggested) as suggested:
        qtbot.mouseClick(panel.step.answers.buttons[0], Qt.MouseButton.LeftButton)
    assert suggested.args == ["call-1", "Refund asked for"]


def test_the_end_names_what_was_not_read(panel: ScriptPanel, calls: Calls, qtbot: QtBot) -> None:
    """And leads back to it."""
    _at(calls, 1, 1, 1, "100", "yes", 1, 1)
    assert _title(panel) == "Goodbye"
    assert panel.step.unread_tip.isVisible()
    with qtbot.waitSignal(panel.step_requested) as requested:
        qtbot.mouseClick(panel.step.unread_buttons[0], Qt.MouseButton.LeftButton)
    assert requested.args == ["identity"]


def test_any_step_can_be_gone_to(panel: ScriptPanel, calls: Calls, qtbot: QtBot) -> None:
    """From a list that closes with Escape and blocks nothing."""
    _at(calls, 1)
    qtbot.mouseClick(panel.steps_button, Qt.MouseButton.LeftButton)
    assert panel.step_list.isVisible()
    qtbot.keyClick(panel.step_list, Qt.Key.Key_Escape)
    assert not panel.step_list.isVisible()
    qtbot.mouseClick(panel.steps_button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(panel.step_list, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.step_requested) as requested:
        qtbot.keyClick(panel.step_list, Qt.Key.Key_Return)
    assert requested.args == ["which"]


def test_back_is_possible_only_after_the_first_step(
    panel: ScriptPanel, calls: Calls, actions: Actions, qtbot: QtBot
) -> None:
    """The button does what Alt+Left does."""
    page = _at(calls)
    calls.note_change(page)
    assert not panel.back_button.isEnabled()
    page.runner = people.runner(1)
    page.script_changed.emit()
    calls.note_change(page)
    with qtbot.waitSignal(actions.script_back.triggered):
        qtbot.mouseClick(panel.back_button, Qt.MouseButton.LeftButton)


def test_the_script_speaks_the_customers_language(panel: ScriptPanel, calls: Calls, qtbot: QtBot) -> None:
    """Whatever the window's is."""
    page = _at(calls, 1)
    with qtbot.waitSignal(panel.script_language_requested) as requested:
        qtbot.mouseClick(panel.head.language_button, Qt.MouseButton.LeftButton)
    assert requested.args == ["ar"]
    page.script_language = "ar"
    page.script_changed.emit()
    assert panel.step.say_card.sentence_label.text() == "أي مبلغ تقصد؟"
    assert panel.head.language_button.text() == "English"
    assert panel.step.caption_label.text() == "CUSTOMER ANSWERS"


def test_the_sentence_can_be_read_aloud(panel: ScriptPanel, calls: Calls, qtbot: QtBot) -> None:
    """Without marks that a voice would stumble over."""
    _at(calls, 1)
    with qtbot.waitSignal(panel.read_aloud_requested) as requested:
        qtbot.mouseClick(panel.step.read_button, Qt.MouseButton.LeftButton)
    assert requested.args == ["Which charge do you mean?"]


def test_muting_does_not_make_the_answers_anew(panel: ScriptPanel, calls: Calls) -> None:
    """A click halfway, and the cursor, stay with the button."""
    page = _at(calls, 1)
    before = panel.step.answers.buttons
    page.picture = people.muted(page.picture)
    calls.note_change(page)
    assert panel.step.answers.buttons == before


def test_without_a_script_the_panel_says_why(panel: ScriptPanel, calls: Calls) -> None:
    """Ringing, being chosen, or none there is."""
    assert panel.empty.title.text() == "No call"
    page = people.ring(calls)
    assert panel.empty.title.text() == "The script opens when you answer"
    people.answer(calls, page)
    assert panel.empty.title.text() == "Choosing the script…"
    people.identify(page, Identification((), None))
    assert panel.empty.title.text() == "There is no script for this call"


def test_nothing_is_cut_off(panel: ScriptPanel, calls: Calls, qapp: QApplication) -> None:
    """A choice, a typed answer and the end."""
    looks = {"themes": ("light",), "percents": (100, 130), "sizes": [(460, 380), (900, 700)]}
    for answers in ((1,), (1, 2), (1, 1, 1, "100", "yes", 1, 1)):
        _at(calls, *answers)
        assert faults_in_every_look(qapp, panel, **looks) == []  # type: ignore[arg-type]


def test_reminders_stand_over_the_step(panel: ScriptPanel, calls: Calls) -> None:
    """Until they are met."""
    _at(calls)
    panel._reminders.changed.emit(("Read the notice",))  # noqa: SLF001  the clock's part is tested alone
    assert stripped(panel.reminder_tip.text()) == "Read the notice"
    assert panel.reminder_tip.isVisible()
    panel._reminders.changed.emit(())  # noqa: SLF001
    assert not panel.reminder_tip.isVisible()


def test_work_the_desk_can_do_has_a_button_and_the_step_goes_on(
    panel: ScriptPanel, calls: Calls, qtbot: QtBot
) -> None:
    """What it cannot do is told to the agent."""
    answers = (1, "twice", "birth", "70", "yes")
    page = _at(calls, *answers)
    _flow(panel, page)

    def asks_for(action: str) -> None:
        text = people.SCRIPT.replace("action: create_case", f"action: {action}")
        running = Runner(read_script(text, "refund"), {})
        for answer in answers:
            running = running.answer(answer)
        page.runner = running
        page.script_changed.emit()

    asks_for("send_article")  # but it does not say which
    assert panel.step.work_tip.isVisible()
    assert not panel.step.work_button.isVisible()
    for action in ("create_case", "schedule_follow_up"):
        asks_for(action)
        assert panel.step.work_button.isVisible()
    with qtbot.waitSignal(panel.work_requested):
        qtbot.mouseClick(panel.step.work_button, Qt.MouseButton.LeftButton)
    panel.go_on()
    assert _title(panel) == "Note it"
    panel.go_on()
    assert _title(panel) == "Note it"
