"""Who hears whom: the window's signals to the flows, and the flows' news to the frame."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from app.late import late
from app.telephony.protocol import CallId
from app.ui.call_flow import CallFlow
from app.ui.call_room import CallRoom
from app.ui.day_flow import DayFlow
from app.ui.draft_keeper import DraftKeeper
from app.ui.frame import Frame
from app.ui.handover_flow import HandoverFlow
from app.ui.identifier import Identifier
from app.ui.outbox_flow import OutboxFlow
from app.ui.presence_flow import PresenceFlow
from app.ui.script_flow import ScriptFlow
from app.ui.search_flow import SearchFlow
from app.ui.speech_flow import SpeechFlow
from app.ui.state.agent_status import Availability
from app.ui.state.branch_book import BranchBook
from app.ui.state.call_page import CallPage
from app.ui.status_flow import StatusFlow
from app.ui.verification_flow import VerificationFlow
from app.ui.window_state import WindowState
from app.ui.wrap_up_flow import WrapUpFlow

if TYPE_CHECKING:
    from app.ui.script_work import ScriptWork


@dataclass(frozen=True, slots=True)
class Flows:
    """Everything that writes state."""

    calls: CallFlow
    status: StatusFlow
    identifier: Identifier
    drafts: DraftKeeper
    scripts: ScriptFlow
    wrap_ups: WrapUpFlow
    outbox: OutboxFlow
    day: DayFlow
    search: SearchFlow
    customer_search: SearchFlow
    handovers: HandoverFlow
    presence: PresenceFlow
    speech: SpeechFlow
    verifications: VerificationFlow


def connect(frame: Frame, room: CallRoom, state: WindowState, flows: Flows) -> None:
    """Join, once, everything that is there between calls."""
    _calls(frame, state, flows)
    _customers(frame, state, flows)
    _wrap_ups(frame, flows)
    _status(frame, state, flows)
    _day(frame, flows)
    _handovers(frame, state, flows)
    _pages(flows)
    room.notes.note_edited.connect(flows.drafts.keep_note)
    state.actions.script_back.triggered.connect(flows.scripts.back)
    flows.scripts.moved.connect(lambda page: flows.drafts.keep(page, "script", "call"))


def connect_call(frame: Frame, room: CallRoom, state: WindowState, flows: Flows) -> None:
    """Join, once, the panels that only a call needs."""
    _customer_card(frame, room, flows)
    _script(room, state, flows)
    _wrap_up_form(room, state, flows)


def _handovers(frame: Frame, state: WindowState, flows: Flows) -> None:
    state.actions.complete_transfer.triggered.connect(flows.handovers.give_to_consulted)
    frame.handover_taken.connect(flows.handovers.take)
    frame.handover_left.connect(flows.handovers.leave)

    def opened(page: CallPage) -> None:
        flows.verifications.begin(page)
        page.handed_over.connect(lambda: frame.handover.retranslate_ui())
        flows.handovers.look(page)

    flows.calls.page_opened.connect(opened)


def _calls(frame: Frame, state: WindowState, flows: Flows) -> None:
    actions, calls = state.actions, flows.calls
    actions.answer.triggered.connect(calls.answer)
    actions.decline.triggered.connect(calls.decline)
    actions.hang_up.triggered.connect(calls.hang_up)
    actions.hold.triggered.connect(calls.toggle_hold)
    actions.mute.triggered.connect(calls.toggle_mute)
    actions.complete_transfer.triggered.connect(calls.complete_transfer)
    actions.join.triggered.connect(calls.join)
    actions.back_to_customer.triggered.connect(calls.back_to_customer)
    calls.consult_ended.connect(frame.tell_consult_ended)
    calls.transfer_failed.connect(frame.tell_transfer_failed)
    calls.cut_off.connect(frame.tell_cut_off)
    frame.strip.dial_requested.connect(calls.dial)
    calls.order_failed.connect(frame.notices.tell_refusal)

    def show_page(call_id: str) -> None:
        page = state.calls.page(CallId(call_id))
        if page is not None:
            calls.show(page)

    frame.strip.page_chosen.connect(show_page)


def _customers(frame: Frame, state: WindowState, flows: Flows) -> None:
    frame.incoming.customer_chosen.connect(flows.identifier.choose)
    state.actions.attach_number.triggered.connect(flows.identifier.attach)
    frame.strip.search_edited.connect(flows.search.search)
    frame.strip.customer_opened.connect(flows.identifier.open)
    flows.identifier.opened.connect(frame.strip.show_customer)


def _customer_card(frame: Frame, room: CallRoom, flows: Flows) -> None:
    card = room.customer_card
    card.case_chosen.connect(room.case_chosen)
    card.verify.answered.connect(flows.verifications.answer)
    card.offer.third_party_told.connect(flows.identifier.note_third_party)
    card.offer.undo_requested.connect(flows.identifier.detach)
    card.offer.third_party_told.connect(
        lambda call_id: room.notes.add_line(call_id, frame.words_of_third_party())
    )
    card.customer_chosen.connect(flows.identifier.choose)
    card.new_customer_requested.connect(flows.identifier.add)
    card.customer_search_edited.connect(flows.customer_search.search)


def _script(room: CallRoom, state: WindowState, flows: Flows) -> None:
    room.script.answered.connect(flows.scripts.answer)
    room.script.step_requested.connect(flows.scripts.jump)
    room.script.script_language_requested.connect(flows.scripts.speak)
    room.script.note_suggested.connect(room.notes.add_line)
    work: ScriptWork = late("app.ui.script_work", "ScriptWork")(state.calls, room)
    room.script.work_requested.connect(work.do)
    work.form_filled.connect(flows.drafts.keep_form)
    work.transfer_wanted.connect(lambda _department: state.actions.transfer.trigger())
    work.case_wanted.connect(room.case_wanted)
    room.case_noted.connect(work.note_case)
    work.done.connect(room.script.go_on)
    work.article_wanted.connect(room.article_wanted)

    def read_aloud(text: str) -> None:
        page = state.calls.current
        if flows.speech.is_speaking:
            flows.speech.stop()
        elif page is not None:
            flows.speech.say(text, page.script_language or state.settings.language)

    room.script.read_aloud_requested.connect(read_aloud)


def _wrap_ups(frame: Frame, flows: Flows) -> None:
    flows.wrap_ups.finished.connect(flows.outbox.keep)
    flows.wrap_ups.form_edited.connect(flows.drafts.keep_form)
    flows.wrap_ups.timed_out.connect(lambda _page: frame.tell_timed_out())


def _wrap_up_form(room: CallRoom, state: WindowState, flows: Flows) -> None:
    room.wrap_up.form_edited.connect(flows.drafts.keep_form)
    room.wrap_up.case_wanted.connect(lambda page: room.case_wanted.emit(page, {}))
    room.wrap_up.let_open_cases()
    room.wrap_up.note_suggested.connect(room.notes.add_line)
    room.wrap_up.use_book(BranchBook(state.settings))

    def extend(call_id: str, reason: str) -> None:
        page = state.calls.page(CallId(call_id))
        if page is not None:
            flows.wrap_ups.extend(page, reason)

    room.wrap_up.extension_wanted.connect(extend)

    def finish(availability: Availability | None) -> None:
        page = state.calls.current
        if page is None or room.wrap_up.problems():
            return
        if availability is not None:
            state.status.become_next(availability)
        flows.drafts.write()
        flows.wrap_ups.end(page)

    state.actions.finish.triggered.connect(lambda: finish(None))
    state.actions.finish_to_break.triggered.connect(lambda: finish(Availability.BREAK))


def _status(frame: Frame, state: WindowState, flows: Flows) -> None:
    wishes = {
        state.actions.ready: Availability.READY,
        state.actions.take_break: Availability.BREAK,
        state.actions.training: Availability.TRAINING,
    }
    for action, availability in wishes.items():
        action.triggered.connect(lambda _checked=False, wish=availability: flows.status.want(wish))
    frame.strip.state_button.break_chosen.connect(flows.status.take_break)


def _day(frame: Frame, flows: Flows) -> None:
    flows.day.day_changed.connect(frame.ready.show_day)
    flows.day.day_changed.connect(
        lambda day: frame.status_line.show_day(day.calls, day.average_handle_seconds)
    )
    frame.ready.follow_up_done.connect(flows.day.complete)
    flows.outbox.stored.connect(lambda _wrap_up: flows.day.refresh())
    flows.outbox.standing_changed.connect(frame.status_line.show_database)


def _pages(flows: Flows) -> None:
    calls = flows.calls

    def know_customer(page: CallPage) -> None:
        flows.scripts.begin(page)
        flows.scripts.refresh_facts(page)
        flows.drafts.keep(page, "call")

    def opened(page: CallPage) -> None:
        page.identified.connect(lambda: know_customer(page))
        flows.identifier.identify(page)
        flows.drafts.restore(page)

    def restored(page: CallPage, script: str, customer_id: UUID | None) -> None:
        if customer_id is not None:
            flows.identifier.choose(page.call_id, customer_id)
        flows.scripts.resume(page, script) if script else flows.scripts.begin(page)

    calls.page_opened.connect(opened)
    flows.drafts.restored.connect(restored)
    calls.page_answered.connect(flows.scripts.begin)
    calls.page_answered.connect(lambda page: flows.drafts.keep(page, "call"))
    calls.page_answered.connect(flows.status.count_answered)
    calls.page_ended.connect(lambda page: flows.drafts.keep(page, "call"))
    calls.page_missed.connect(flows.status.count_missed)
    calls.page_missed.connect(flows.wrap_ups.finish_unanswered)
