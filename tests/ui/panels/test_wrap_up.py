"""The wrap-up is quick to fill in, says what is missing beside the field, and loses nothing."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import times
from app.ui.actions import Actions
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.panels.wrap_up import WrapUpPanel
from app.ui.state.call_page import CallPage
from app.ui.state.calls import Calls
from app.ui.state.wrap_up_form import Resolved, WrapUpForm
from tests.ui import people
from tests.ui.keys import type_text
from tests.ui.structure import faults_in_every_look

REASONS, OUTCOMES = people.trees()
SOLVED, PROMISED, REFUSED = OUTCOMES


@pytest.fixture
def panel(qtbot: QtBot, calls: Calls, actions: Actions, english: Language) -> WrapUpPanel:
    """The panel with its trees, active."""
    panel = WrapUpPanel(calls, actions, english)
    qtbot.addWidget(panel)
    panel.set_trees(REASONS, OUTCOMES)
    panel.resize(352, 420)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    return panel


@pytest.fixture
def page(calls: Calls) -> CallPage:
    """A call that has just ended."""
    page = people.talk(calls, known=people.card())
    people.hang_up(calls, page)
    return page


@pytest.fixture
def forms(panel: WrapUpPanel) -> list[WrapUpForm]:
    """Every form the panel announces."""
    told: list[WrapUpForm] = []
    panel.form_edited.connect(lambda _call_id, form: told.append(form))
    return told


def _choose(qtbot: QtBot, panel: WrapUpPanel, letters: str) -> None:
    panel.outcome_picker.setFocus()
    panel.outcome_picker.selectAll()
    qtbot.keyClicks(panel.outcome_picker, letters)
    qtbot.keyClick(panel.outcome_picker, Qt.Key.Key_Return)


def test_during_the_call_reason_and_outcome_are_open(panel: WrapUpPanel, calls: Calls) -> None:
    """The rest comes when the call is over."""
    page = people.talk(calls)
    assert panel.reason_picker.isVisible()
    assert panel.outcome_picker.isVisible()
    assert not panel.finish_button.isVisible()
    assert not panel.satisfaction_row.isVisible()
    people.hang_up(calls, page)
    assert panel.finish_button.isVisible()
    assert panel.satisfaction_row.isVisible()


def test_a_few_letters_and_enter_choose(panel: WrapUpPanel, page: CallPage, qtbot: QtBot) -> None:
    """The path is shown back."""
    panel.reason_picker.setFocus()
    with qtbot.waitSignal(panel.form_edited) as edited:
        qtbot.keyClicks(panel.reason_picker, "dup")
        qtbot.keyClick(panel.reason_picker, Qt.Key.Key_Return)
    assert edited.args == ["call-1", WrapUpForm(reason_id=REASONS[1].id)]
    assert panel.reason_picker.text() == "Billing › Duplicate charge"


def test_arabic_letters_find_it_too(
    panel: WrapUpPanel, page: CallPage, forms: list[WrapUpForm], qtbot: QtBot
) -> None:
    """Whatever the window's language, and without vowel marks."""
    panel.reason_picker.setFocus()
    type_text(panel.reason_picker, "مكرر")
    qtbot.keyClick(panel.reason_picker, Qt.Key.Key_Return)
    assert forms[-1].reason_id == REASONS[1].id


def test_escape_gives_back_what_was_chosen(
    panel: WrapUpPanel, page: CallPage, forms: list[WrapUpForm], qtbot: QtBot
) -> None:
    """Letters that chose nothing are no choice."""
    _choose(qtbot, panel, "solved")
    panel.outcome_picker.selectAll()
    qtbot.keyClicks(panel.outcome_picker, "prom")
    qtbot.keyClick(panel.outcome_picker, Qt.Key.Key_Escape)
    assert panel.outcome_picker.text() == "Solved"
    assert forms[-1].outcome_id == SOLVED.id


def test_an_outcome_is_needed(panel: WrapUpPanel, page: CallPage) -> None:
    """It is said beside the field, and the cursor goes there."""
    assert panel.problems()
    assert panel.outcome_picker.hasFocus()
    assert panel.outcome_picker.accessibleDescription() == "Choose an outcome."


def test_the_complaint_goes_once_it_is_mended(panel: WrapUpPanel, page: CallPage, qtbot: QtBot) -> None:
    """Without another press."""
    assert panel.problems()
    _choose(qtbot, panel, "solved")
    assert panel.outcome_picker.accessibleDescription() == ""
    assert not panel.problems()


def test_some_outcomes_need_a_follow_up(panel: WrapUpPanel, page: CallPage, qtbot: QtBot) -> None:
    """A promise without a date is none."""
    _choose(qtbot, panel, "promised")
    assert panel.problems()
    qtbot.mouseClick(panel.follow_up_plan.hour_button, Qt.MouseButton.LeftButton)
    assert not panel.problems()


def test_some_outcomes_need_a_note(panel: WrapUpPanel, page: CallPage, qtbot: QtBot) -> None:
    """Somebody will ask why."""
    _choose(qtbot, panel, "refused")
    assert panel.problems()
    assert panel.outcome_picker.accessibleDescription() == "This needs a note: write one above."
    page.note = "He has no contract."
    assert not panel.problems()


def test_what_was_wrong_loses_nothing(
    panel: WrapUpPanel, page: CallPage, forms: list[WrapUpForm], qtbot: QtBot
) -> None:
    """Everything entered before stays."""
    qtbot.mouseClick(panel.resolved_row.buttons["no"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(panel.satisfaction_row.buttons["4"], Qt.MouseButton.LeftButton)
    assert panel.problems()
    _choose(qtbot, panel, "solved")
    assert forms[-1] == WrapUpForm(outcome_id=SOLVED.id, resolved=Resolved.NO, satisfaction=4)


def test_not_asked_asks_why(
    panel: WrapUpPanel, page: CallPage, forms: list[WrapUpForm], qtbot: QtBot
) -> None:
    """A grade and a reason for none exclude each other."""
    qtbot.mouseClick(panel.satisfaction_row.buttons["2"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(panel.satisfaction_row.buttons["not_asked"], Qt.MouseButton.LeftButton)
    assert (forms[-1].satisfaction, forms[-1].not_asked) == (None, "hurry")
    assert panel.not_asked_field.isVisible()
    qtbot.keyClick(panel.not_asked_field, Qt.Key.Key_Down)
    assert forms[-1].not_asked == "dropped"
    qtbot.mouseClick(panel.satisfaction_row.buttons["5"], Qt.MouseButton.LeftButton)
    assert (forms[-1].satisfaction, forms[-1].not_asked) == (5, "")
    assert not panel.not_asked_field.isVisible()


def test_a_press_on_a_grade_takes_it_back(
    panel: WrapUpPanel, page: CallPage, forms: list[WrapUpForm], qtbot: QtBot
) -> None:
    """A slip of the mouse can be mended."""
    for _ in range(2):
        qtbot.mouseClick(panel.satisfaction_row.buttons["1"], Qt.MouseButton.LeftButton)
    assert forms[-1].satisfaction is None


def test_follow_ups_are_shown_back_in_full(
    panel: WrapUpPanel, page: CallPage, forms: list[WrapUpForm], qtbot: QtBot
) -> None:
    """Several of them, each with its own cross; times are the customer's."""
    plan = panel.follow_up_plan
    qtbot.mouseClick(plan.hour_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(plan.tomorrow_button, Qt.MouseButton.LeftButton)
    soon, tomorrow = forms[-1].follow_ups
    assert timedelta(minutes=58) < soon.due_at - times.now() <= timedelta(hours=1)
    assert (tomorrow.zone, tomorrow.due_at.hour, tomorrow.due_at.minute) == ("Asia/Riyadh", 10, 0)
    texts = [stripped(line) for line in plan.shown]
    assert len(texts) == 2
    assert "10:00 (Riyadh)" in texts[1]
    qtbot.mouseClick(plan.remove_buttons[0], Qt.MouseButton.LeftButton)
    assert forms[-1].follow_ups == (tomorrow,)


def test_what_the_script_found_out_is_suggested(
    panel: WrapUpPanel, calls: Calls, forms: list[WrapUpForm], qtbot: QtBot
) -> None:
    """The agent confirms with one press; what was chosen by hand stays."""
    page = people.talk(calls)
    page.runner = people.runner(1, 1)
    page.script_changed.emit()
    assert panel.suggestion_button.text() == "Script suggests: Duplicate charge"
    qtbot.mouseClick(panel.suggestion_button, Qt.MouseButton.LeftButton)
    assert forms[-1].reason_id == REASONS[1].id
    assert not panel.suggestion_button.isVisible()


def test_the_time_left_is_a_number_a_bar_and_words(
    panel: WrapUpPanel, page: CallPage, calls: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And a louder colour at the end."""
    assert panel.countdown.isVisible()
    assert 58 <= panel.countdown.seconds_left <= 60
    assert panel.countdown.tone == "wrap_up"
    end = page.wrap_up_ends_at
    assert end is not None
    monkeypatch.setattr(times, "now", lambda: end - timedelta(seconds=8))
    assert panel.countdown.words() == "8 seconds left"
    assert panel.countdown.tone == "danger"


def test_without_a_limit_nothing_counts_down(panel: WrapUpPanel, calls: Calls) -> None:
    """Some queues give all the time one needs."""
    page = people.talk(calls)
    people.hang_up(calls, page)
    page.wrap_up_ends_at = None
    calls.note_change(page)
    assert not panel.countdown.isVisible()


def test_the_buttons_do_the_actions(
    panel: WrapUpPanel, page: CallPage, actions: Actions, qtbot: QtBot
) -> None:
    """Ready at once, or a break."""
    with qtbot.waitSignal(actions.finish.triggered):
        qtbot.mouseClick(panel.finish_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(actions.finish_to_break.triggered):
        qtbot.mouseClick(panel.break_button, Qt.MouseButton.LeftButton)


def test_a_restored_form_is_shown(panel: WrapUpPanel, page: CallPage) -> None:
    """After the desk was started again."""
    page.form = WrapUpForm(outcome_id=SOLVED.id, resolved=Resolved.YES, not_asked="upset")
    page.form_changed.emit()
    assert panel.outcome_picker.text() == "Solved"
    assert panel.resolved_row.value == "yes"
    assert panel.satisfaction_row.value == "not_asked"
    assert panel.not_asked_field.currentText() == "Customer was upset"


def test_two_calls_have_two_forms(panel: WrapUpPanel, calls: Calls, qtbot: QtBot) -> None:
    """The flow keeps each with its page."""
    first = people.talk(calls, "call-1")
    panel.form_edited.connect(lambda call_id, form: setattr(calls.page(call_id), "form", form))
    _choose(qtbot, panel, "solved")
    people.talk(calls, "call-2")
    assert panel.outcome_picker.text() == ""
    calls.show(first)
    assert panel.outcome_picker.text() == "Solved"


def test_the_form_speaks_arabic(qtbot: QtBot, calls: Calls, actions: Actions, arabic: Language) -> None:
    """Names of the tree and grades too."""
    panel = WrapUpPanel(calls, actions, arabic)
    qtbot.addWidget(panel)
    panel.set_trees(REASONS, OUTCOMES)
    page = people.talk(calls)
    page.form = WrapUpForm(reason_id=REASONS[1].id)
    page.form_changed.emit()
    assert panel.reason_picker.text() == "الفوترة › خصم مكرّر"
    assert stripped(panel.satisfaction_row.buttons["4"].text()) == "٤"


def test_nothing_is_cut_off(panel: WrapUpPanel, page: CallPage, qapp: QApplication, qtbot: QtBot) -> None:
    """Complaints and all."""
    assert panel.problems()
    qtbot.mouseClick(panel.follow_up_plan.tomorrow_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(panel.satisfaction_row.buttons["not_asked"], Qt.MouseButton.LeftButton)
    looks = {"themes": ("light",), "percents": (100, 130), "sizes": [(352, 300), (420, 600)]}
    assert faults_in_every_look(qapp, panel, **looks) == []  # type: ignore[arg-type]
