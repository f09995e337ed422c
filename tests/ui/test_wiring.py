"""What the agent does reaches whom it concerns, and what happens reaches the agent."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import times
from app.desk_works import DeskWorks
from app.models.rows.customers import NewCustomer, NewNumber
from app.telephony.protocol import (
    AnswerCall,
    DeclineCall,
    EndReason,
    HangUp,
    HoldCall,
    MuteMicrophone,
    Order,
    PlaceCall,
)
from app.ui.isolates import stripped
from app.ui.state.agent_status import Availability
from app.ui.state.call_page import CallPage
from app.ui.state.wrap_up_form import PlannedFollowUp, WrapUpForm
from tests import desks
from tests.desks import Seat
from tests.ui import memories, pictures

Deeds = tuple[tuple[QAction, type[Order]], ...]


@pytest.fixture
def seat(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Seat]:
    """A furnished desk whose engine is played by the test."""
    with desks.seat(qapp, tmp_path) as seat:
        seat.open_without_engine()
        seat.furnish(qtbot)
        yield seat


@pytest.fixture
def works(seat: Seat) -> DeskWorks:
    """What one works with at it."""
    assert seat.works is not None
    return seat.works


def known(page: CallPage, qtbot: QtBot) -> CallPage:
    """Wait until the caller was looked for."""
    qtbot.waitUntil(lambda: page.identification is not None and page.is_restored, timeout=10_000)
    return page


def taken(order: Order, kind: type[Order]) -> bool:
    """Say whether an order is of a kind and about the first call."""
    return type(order) is kind and getattr(order, "call_id", "") == "call-1"


def test_each_action_of_a_call_gives_its_order(seat: Seat) -> None:
    """Key, button and banner are one; what the telephone refuses is said."""
    actions = seat.front.actions
    seat.ring()
    of_a_ring: Deeds = ((actions.answer, AnswerCall), (actions.decline, DeclineCall))
    of_a_talk: Deeds = (
        (actions.hold, HoldCall),
        (actions.mute, MuteMicrophone),
        (actions.hang_up, HangUp),
    )
    for action, kind in of_a_ring:
        action.trigger()
        assert taken(seat.orders[-1], kind)
    seat.talk()
    for action, kind in of_a_talk:
        action.trigger()
        assert taken(seat.orders[-1], kind)
    assert "could not do this" in seat.front.frame.notices.sentence.text()


def test_a_number_typed_above_is_dialled(seat: Seat) -> None:
    """By the line, in the form in which it was typed."""
    seat.front.frame.strip.dial_requested.emit("2 04")
    order = seat.orders[-1]
    assert isinstance(order, PlaceCall)
    assert order.to == "2 04"


def test_a_caller_is_known_and_his_customer_can_be_corrected(
    seat: Seat, works: DeskWorks, qtbot: QtBot
) -> None:
    """On the banner or on the card; a new one is taken in with his number."""
    page = known(seat.ring(), qtbot)
    assert page.card is not None
    mona = page.card.customer_id
    works.room.customer_card.customer_chosen.emit(page.call_id, None)
    assert page.card is None
    with qtbot.waitSignal(page.identified):
        seat.front.frame.incoming.customer_chosen.emit(page.call_id, mona)
    assert page.card.customer_id == mona
    new = NewCustomer(name="سعد", numbers=(NewNumber(text="0500000099"),))
    with qtbot.waitSignal(page.identified):
        works.room.customer_card.new_customer_requested.emit(page.call_id, new)
    assert page.card.name == "سعد"


def test_what_is_typed_above_is_searched_for(seat: Seat, qtbot: QtBot) -> None:
    """While it is typed."""
    seat.window.activateWindow()
    seat.front.actions.search.trigger()
    box = seat.front.frame.strip.search_box
    box.setFocus()
    qtbot.keyClicks(box, "Mona")
    qtbot.waitUntil(lambda: box.found_list.count() == 1, timeout=5_000)


def test_a_customer_can_be_searched_for_on_the_card_too(seat: Seat, works: DeskWorks, qtbot: QtBot) -> None:
    """For a caller nobody knows."""
    seat.talk(number="0500000077")
    choice = works.room.customer_card.choice
    choice.search_field.setText("Mona")
    works.room.customer_card.customer_search_edited.emit("Mona")
    qtbot.waitUntil(lambda: choice.found_list.count() == 1, timeout=5_000)


def test_the_script_begins_with_the_conversation_and_its_place_is_kept(
    seat: Seat, works: DeskWorks, qtbot: QtBot
) -> None:
    """Answers, steps back, and the language it is shown in."""
    page = seat.talk()
    qtbot.waitUntil(lambda: page.runner is not None, timeout=10_000)
    assert page.runner is not None
    first = page.runner.step_key
    script = works.room.script
    script.answered.emit(page.runner.place("en").answers[0].value or 1)
    second = page.runner.step_key
    assert second != first
    qtbot.waitUntil(lambda: "answer" in seat.drafts(page).get("script", ""))
    seat.front.actions.script_back.trigger()
    assert page.runner.step_key == first
    script.step_requested.emit(second)
    assert page.runner.step_key == second
    script.script_language_requested.emit("ar")
    assert page.script_language == "ar"


def test_what_is_written_and_chosen_is_safe_on_disk_soon(seat: Seat, works: DeskWorks, qtbot: QtBot) -> None:
    """Nobody has to save."""
    page = known(seat.talk(), qtbot)
    works.room.notes.note_edited.emit(page.call_id, "asked for an invoice")
    works.room.wrap_up.form_edited.emit(page.call_id, WrapUpForm(satisfaction=4))
    qtbot.waitUntil(lambda: seat.drafts(page).keys() >= {"call", "note", "form"})
    assert seat.drafts(page)["note"] == "asked for an invoice"


def test_another_desk_takes_up_where_the_first_one_was(
    seat: Seat, qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    """Note, form, script and the customer the agent chose."""
    page = known(seat.talk(number="0500000077"), qtbot)
    assert seat.works is not None
    mona = memories.answer(seat.works.memory, qtbot, lambda memory: memory.search("Mona"))[0]
    with qtbot.waitSignal(page.identified):
        seat.works.room.customer_card.customer_chosen.emit(page.call_id, mona.customer_id)
    seat.works.room.notes.note_edited.emit(page.call_id, "promised")
    qtbot.waitUntil(lambda: page.runner is not None)
    seat.works.room.script.answered.emit(1)
    qtbot.waitUntil(lambda: "answer" in seat.drafts(page).get("script", "") and page.note == "promised")
    picture, place = page.picture, page.runner
    seat.works.stop()
    seat.works = None
    with desks.seat(qapp, tmp_path) as second:
        second.open_without_engine()
        second.furnish(qtbot)
        again = second.talk(picture.call_id, picture.caller.number)
        qtbot.waitUntil(lambda: again.card is not None and again.runner is not None, timeout=10_000)
        assert again.card is not None
        assert again.runner is not None
        assert place is not None
        assert again.card.customer_id == mona.customer_id
        assert (again.key, again.note) == (page.key, "promised")
        assert again.runner.record == place.record


def test_a_wrap_up_that_lacks_something_is_not_finished(seat: Seat, works: DeskWorks, qtbot: QtBot) -> None:
    """The form says beside the field what it lacks."""
    page = known(seat.talk(), qtbot)
    seat.hang_up(page)
    seat.front.actions.finish.trigger()
    assert seat.front.state.calls.current is page


def finished_form(works: DeskWorks, page: CallPage, qtbot: QtBot) -> None:
    """Choose an outcome that needs nothing more, and promise something."""
    trees = memories.answer(works.memory, qtbot, lambda memory: memory.trees())
    parents = {row.parent_id for row in trees[1]}
    outcome = next(
        row for row in trees[1] if not row.needs_note and not row.needs_follow_up and row.id not in parents
    )
    promise = PlannedFollowUp(page.key, "Call back", times.now() + timedelta(minutes=-1), "Asia/Riyadh")
    form = WrapUpForm(outcome_id=outcome.id, follow_ups=(promise,))
    works.flows.drafts.keep_form(page.call_id, form)


def test_a_finished_wrap_up_is_stored_and_counted_and_the_agent_goes_on_the_break_he_wished(
    seat: Seat, works: DeskWorks, qtbot: QtBot
) -> None:
    """The promise is due on the list between calls; once it is kept it goes."""
    page = known(seat.talk(), qtbot)
    seat.hang_up(page)
    finished_form(works, page, qtbot)
    with qtbot.waitSignal(works.flows.outbox.stored, timeout=10_000):
        seat.front.actions.finish_to_break.trigger()
        assert seat.front.state.calls.current is None
    assert seat.front.state.status.availability is Availability.BREAK
    ready = seat.front.frame.ready
    qtbot.waitUntil(lambda: stripped(ready.calls_figure.value_label.text()) == "1", timeout=10_000)
    (line,) = ready.due_list.lines
    line.done_button.click()
    qtbot.waitUntil(lambda: ready.due_list.lines == (), timeout=10_000)


def test_a_wrap_up_whose_time_is_over_is_said_so(seat: Seat, qtbot: QtBot) -> None:
    """The text is kept."""
    page = known(seat.talk(), qtbot)
    seat.hang_up(page)
    page.wrap_up_ends_at = times.now()
    qtbot.waitUntil(lambda: "wrap-up time is over" in seat.front.frame.notices.sentence.text())
    assert seat.front.state.calls.current is None


def test_two_missed_calls_mean_that_nobody_is_there_and_an_answered_one_that_somebody_is(
    seat: Seat, qtbot: QtBot
) -> None:
    """Missed calls go onto the timeline by themselves; one missed in the middle of another is no fault."""
    status, calls = seat.front.state.status, seat.front.state.calls

    def miss(call_id: str) -> Availability:
        page = seat.ring(call_id)
        seat.front.link.event_received.emit(pictures.ended(page.picture, EndReason.NO_ANSWER))
        return status.availability

    assert miss("one") is Availability.READY
    answered = seat.talk("answered")
    assert miss("in the middle") is Availability.READY
    seat.front.link.event_received.emit(pictures.ended(answered.picture))
    calls.remove(answered)
    assert miss("two") is Availability.READY
    assert miss("three") is Availability.NOT_RESPONDING
    assert calls.pages == ()


def test_the_agents_state_is_chosen_by_its_action(seat: Seat, works: DeskWorks) -> None:
    """At once, between calls; signing out closes the window. How the database does stands below."""
    actions = seat.front.actions
    for action, availability in (
        (actions.take_break, Availability.BREAK),
        (actions.training, Availability.TRAINING),
        (actions.ready, Availability.READY),
    ):
        action.trigger()
        assert seat.front.state.status.availability is availability
    works.flows.outbox.standing_changed.emit(False, 3)
    assert "3" in stripped(seat.front.frame.status_line.database_label.text())
    actions.sign_out.trigger()
    assert not seat.window.isVisible()
