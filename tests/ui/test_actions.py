"""What the agent can do, and when."""

from collections import Counter

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.models.rows.callers import Identification
from app.telephony.protocol import EndReason
from app.ui.actions import DEEDS, Actions, Deed
from app.ui.language import Language
from app.ui.state.agent_status import AgentStatus
from app.ui.state.calls import Calls
from tests.ui import languages, people, pictures

ALWAYS = {
    "ready",
    "take_break",
    "training",
    "sign_out",
    "search",
    "articles",
    "papers",
    "contact",
    "notes",
    "all_keys",
    "lock",
    "messages",
    "switch_language",
    "switch_theme",
    "settings",
    "edit_customer",
    "open_case",
    "incomplete",
}
OF_NO_CALL = {"next_callback", "redial"}
OF_A_RING = {"answer", "decline"}
OF_A_TALK = {"mute", "hold", "transfer", "keypad", "hang_up", "take_card", "wrap_up", "hard_call"}
OF_A_CONSULT = {"mute", "hold", "keypad", "hang_up", "complete_transfer", "join", "back_to_customer"} | {
    "wrap_up",
    "hard_call",
}
OF_A_WRAP_UP = {"finish", "finish_to_break", "wrap_up", "extend_wrap_up", "hard_call"}


def possible(actions: Actions) -> set[str]:
    """Return the names of what can be done now, beyond what can be done always."""
    enabled = {action.objectName() for action in actions.every if action.isEnabled()}
    assert enabled >= ALWAYS
    return enabled - ALWAYS


def test_an_idle_agent_has_no_call_to_act_on(actions: Actions) -> None:
    """State, search and the window itself are always there."""
    assert possible(actions) == OF_NO_CALL


def test_each_phase_of_a_call_allows_what_fits_it(actions: Actions, calls: Calls) -> None:
    """From the ring to the kept wrap-up."""
    page = people.ring(calls)
    assert possible(actions) == OF_A_RING
    people.answer(calls, page)
    assert possible(actions) == OF_A_TALK
    people.hang_up(calls, page)
    assert possible(actions) == OF_A_WRAP_UP
    calls.remove(page)
    assert possible(actions) == OF_NO_CALL


def test_a_second_call_can_be_answered_out_of_the_first(actions: Actions, calls: Calls) -> None:
    """The first one's own actions stay."""
    people.talk(calls, "first")
    people.ring(calls, pictures.ringing("second"))
    assert possible(actions) == OF_A_RING | OF_A_TALK


def test_who_asks_a_colleague_can_put_through_join_or_come_back(actions: Actions, calls: Calls) -> None:
    """Nothing can be put through before he has answered, and a conference is not begun twice."""
    page = people.talk(calls)
    people.hold(calls, page)
    colleague = people.consult(calls)
    assert possible(actions) == {"hold", "hang_up", "back_to_customer", "wrap_up", "hard_call"}
    colleague.picture = pictures.talking(colleague.picture)
    calls.note_change(colleague)
    assert possible(actions) == OF_A_CONSULT
    people.join(calls, page, colleague)
    assert possible(actions) == OF_A_CONSULT - {"join"}
    people.hang_up(calls, page)
    assert possible(actions) == OF_A_WRAP_UP | {"mute", "keypad", "hang_up", "back_to_customer"}


def test_a_number_is_attached_where_it_is_a_new_one(actions: Actions, calls: Calls) -> None:
    """Known by it already, there is nothing to attach."""
    page = people.talk(calls, known=people.card())
    assert "attach_number" not in possible(actions)
    people.identify(page, Identification((), people.card()))
    assert "attach_number" in possible(actions)


def test_hold_and_mute_show_whether_they_are_on(actions: Actions, calls: Calls) -> None:
    """By what the engine says, not by what was pressed."""
    page = people.talk(calls)
    assert (actions.hold.isChecked(), actions.mute.isChecked()) == (False, False)
    page.picture = people.muted(page.picture)
    calls.note_change(page)
    assert (actions.hold.isChecked(), actions.mute.isChecked()) == (False, True)
    people.hold(calls, page)
    assert (actions.hold.isChecked(), actions.mute.isChecked()) == (True, True)
    people.hang_up(calls, page)
    assert not actions.hold.isChecked()


def test_one_goes_back_in_a_script_only_where_there_is_a_way_back(actions: Actions, calls: Calls) -> None:
    """Not at its first step."""
    page = people.talk(calls)
    for runner, can_go_back in ((people.runner(), False), (people.runner("next"), True)):
        page.runner = runner
        page.script_changed.emit()
        assert actions.script_back.isEnabled() is can_go_back


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.name)
def test_every_deed_has_a_text_an_icon_and_a_key(actions: Actions, english: Language, deed: Deed) -> None:
    """The tooltip names the key."""
    action: QAction = getattr(actions, deed.name)
    assert action.text()
    assert action.property("icon_name")
    assert action.shortcuts()
    assert action.toolTip().endswith(")")


def test_no_key_does_two_things() -> None:
    """Qt would then do neither."""
    keys = Counter(key for deed in DEEDS for key in deed.keys)
    assert [key for key, times in keys.items() if times > 1] == []


def test_texts_follow_the_language_while_the_window_is_open(
    qapp: QApplication, qtbot: QtBot, english: Language
) -> None:
    """Qt tells widgets and what belongs to them: so the actions belong to the window."""
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(Calls(), AgentStatus(), window)
    assert actions.answer.text() == "Answer"
    with languages.language(qapp, "ar"):
        qtbot.waitUntil(lambda: actions.answer.text() == "ردّ")


def test_the_key_back_points_against_the_reading_direction(actions: Actions, qapp: QApplication) -> None:
    assert actions.script_back.shortcut().toString() == "Alt+Left"
    with languages.language(qapp, "ar"):
        actions.retranslate_ui()
        assert actions.script_back.shortcut().toString() == "Alt+Right"
        assert [key.toString() for key in actions.articles.shortcuts()][1:] == ["Ctrl+K", "Ctrl+ن"]


def test_a_key_of_ones_own_takes_the_place_of_the_usual_one(actions: Actions) -> None:
    """One that something else needs is left out."""
    actions.use_keys({"answer": "F5", "next_callback": "F6", "hold": "H", "unknown": "F9", "mute": "Ctrl+M"})
    shown = [action.shortcut().toString() for action in (actions.answer, actions.hold, actions.mute)]
    assert shown == ["F4", "F8", "Ctrl+M"]
    actions.use_keys({"answer": "Ctrl+F6"})
    assert actions.answer.shortcut().toString() == "Ctrl+F6"
    assert actions.mute.shortcut().toString() == "F7"


def test_whom_a_fault_has_taken_away_is_called_back_by_one_key(actions: Actions, calls: Calls) -> None:
    """Also while the wrap-up of that call is open."""
    page = people.talk(calls)
    page.ended = pictures.ended(page.picture, EndReason.FAILED)
    calls.note_change(page)
    assert possible(actions) == OF_A_WRAP_UP | {"redial"}
