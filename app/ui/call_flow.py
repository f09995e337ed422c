"""Leads each call from the first ring to the saved wrap-up: the only writer of the calls' state."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from app import times
from app.dial_plan import plan_of
from app.models.keys import new_key
from app.settings import Settings
from app.telephony.protocol import (
    AnswerCall,
    CallChanged,
    CallEnded,
    CallId,
    CallOffered,
    CallPicture,
    DeclineCall,
    Direction,
    EndReason,
    Event,
    HangUp,
    HoldCall,
    JoinCalls,
    MuteMicrophone,
    Order,
    PlaceCall,
    Refusal,
    ResumeCall,
    SayHere,
    SendDtmf,
    ShowedCall,
    Snapshot,
    TransferCall,
    TransferChanged,
)
from app.ui.engine_link import EngineLink
from app.ui.state.call_page import CallPage, Phase
from app.ui.state.calls import Calls
from app.ui.state.left_call import LeftCall

if TYPE_CHECKING:
    from app.ui.dialling_gate import DiallingGate

FIRST_FAILURE = 300  # a SIP status from here on says that it did not work


class CallFlow(QObject):
    """Turns the engine's events into pages, and the agent's wishes into orders."""

    page_opened = Signal(object)  # CallPage, new: identify it, find its drafts
    page_answered = Signal(object)  # CallPage: the conversation began
    page_ended = Signal(object)  # CallPage: answered once, now in wrap-up
    page_missed = Signal(object)  # CallPage: ended before it was answered
    order_failed = Signal(object, object)  # Order, Refusal
    consult_ended = Signal(object)  # CallPage of the colleague: the customer is still there
    transfer_failed = Signal()  # the customer is still ours
    cut_off = Signal(object)  # CallPage of a conversation that a fault ended: dialling again calls back

    def __init__(
        self, link: EngineLink, calls: Calls, settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._link = link
        self._calls = calls
        self._settings = settings
        self._gate: DiallingGate | None = None  # given before anything can be dialled
        self._is_apart: Callable[[CallPicture], bool] | None = None
        self._dial_again: Callable[[], CallId] | None = None
        self._consulted: dict[CallId, str] = {}  # calls to colleagues, and what those are called

        link.snapshot_received.connect(self._on_snapshot)
        link.event_received.connect(self._on_event)
        link.refused.connect(self._on_refused)

    # ------------------------------------------------------------------------------ the agent's wishes

    @Slot(str)
    def say_shown(self, call_id: str) -> None:
        """The panel of a call is on the screen: it may ring."""
        self._link.send(ShowedCall(call_id=CallId(call_id)))

    @Slot()
    def answer(self) -> None:
        """Answer the oldest call that rings; the one that talks is held."""
        if not self._calls.incoming:
            return
        page = self._calls.incoming[0]
        talking = self._calls.current
        if talking is not None and talking.phase is Phase.TALKING:
            self._link.send(HoldCall(call_id=talking.call_id))
        self._link.send(AnswerCall(call_id=page.call_id))

    @Slot()
    def decline(self) -> None:
        """Refuse the oldest call that rings."""
        if self._calls.incoming:
            self._link.send(DeclineCall(call_id=self._calls.incoming[0].call_id))

    @Slot()
    def hang_up(self) -> None:
        """End the call one speaks into; of a conference both."""
        if self._calls.is_conference and self._calls.consult is not None:
            self._link.send(HangUp(call_id=self._calls.consult.call_id))
            self._order_current(lambda call_id: HangUp(call_id=call_id))
        else:
            self._order_spoken(lambda call_id: HangUp(call_id=call_id))

    @Slot()
    def toggle_hold(self) -> None:
        """Hold the call in front, or take it back; while a colleague is asked, change between the two."""
        page, consult = self._calls.current, self._calls.consult
        if page is None:
            return
        if page.phase is Phase.HELD:
            self._link.send(ResumeCall(call_id=page.call_id))
        elif consult is not None and consult.phase is Phase.HELD:
            self._link.send(ResumeCall(call_id=consult.call_id))
        else:
            self._link.send(HoldCall(call_id=page.call_id))

    @Slot()
    def toggle_mute(self) -> None:
        """Silence the microphone, or give it back; in a conference for both."""
        spoken, consult = self._calls.spoken, self._calls.consult
        pages = [spoken, consult] if self._calls.is_conference else [spoken]
        for page in dict.fromkeys(pages):
            if page is not None and spoken is not None:
                self._link.send(MuteMicrophone(call_id=page.call_id, muted=not spoken.picture.is_muted))

    @Slot(str)
    def send_digits(self, digits: str) -> None:
        """Send key presses into the call one speaks into."""
        self._order_spoken(lambda call_id: SendDtmf(call_id=call_id, digits=digits))

    @Slot(str)
    def transfer(self, to: str) -> None:
        """Hand the call in front over, blindly."""
        page = self._calls.current

        def go() -> None:
            if (
                page is not None and page is self._calls.current
            ):  # another call may have come forward meanwhile
                self._link.send(TransferCall(call_id=page.call_id, to=self._dialled(to)))

        self._guarded(to, go)

    @Slot(str, str)
    def consult(self, to: str, name: str = "") -> None:
        """Ask a colleague first: the customer is held, and his page stays in front."""
        if self._calls.current is None or self._calls.consult is not None:
            return
        call_id = CallId(str(new_key()))
        self._consulted[call_id] = name
        self._guarded(to, lambda: self._link.send(PlaceCall(call_id=call_id, to=self._dialled(to))))

    @Slot()
    def complete_transfer(self) -> None:
        """Put the customer through to the colleague who was asked."""
        consult = self._calls.consult
        if consult is not None:
            self._order_current(lambda call_id: TransferCall(call_id=call_id, to_call=consult.call_id))

    @Slot()
    def back_to_customer(self) -> None:
        """Let the colleague go and talk to the customer again."""
        consult, page = self._calls.consult, self._calls.current
        if consult is not None:
            self._link.send(HangUp(call_id=consult.call_id))
        if page is not None and page.phase is Phase.HELD:
            self._link.send(ResumeCall(call_id=page.call_id))

    @Slot()
    def join(self) -> None:
        """Let customer and colleague hear each other, and the agent both."""
        consult, page = self._calls.consult, self._calls.current
        if consult is not None and page is not None:
            self._link.send(JoinCalls(call_ids=(page.call_id, consult.call_id)))

    @Slot()
    def redial(self) -> None:
        """Call whom one called last, for the same reason and through the same gate."""
        if self._dial_again is not None:
            self._dial_again()

    def dial(
        self,
        number: str,
        *,
        customer_id: UUID | None = None,
        basis: str = "",
        otherwise: Callable[[], None] | None = None,
    ) -> CallId:
        """Call a number, if that may be; its page opens when the engine says that it dials."""
        call_id = CallId(str(new_key()))
        self._dial_again = partial(self.dial, number, customer_id=customer_id, basis=basis)

        def go() -> None:
            self._link.send(PlaceCall(call_id=call_id, to=self._dialled(number)))

        self._guarded(number, go, customer_id, basis, otherwise)
        return call_id

    def _dialled(self, number: str) -> str:
        """Return a number as the PBX wants it dialled."""
        return plan_of(self._settings).dialled(number)

    def guard(self, gate: "DiallingGate") -> None:
        """From now on let every number that is dialled pass this gate."""
        self._gate = gate

    def keep_apart(self, is_apart: Callable[[CallPicture], bool]) -> None:
        """From now on open no page for calls of which this is true: somebody else leads them."""
        self._is_apart = is_apart

    def _guarded(
        self,
        number: str,
        go: Callable[[], None],
        customer_id: UUID | None = None,
        basis: str = "",
        otherwise: Callable[[], None] | None = None,
    ) -> None:
        if self._gate is None or plan_of(self._settings).is_emergency(number):
            go()
        else:
            self._gate.pass_on(number, go, customer_id=customer_id, basis=basis, otherwise=otherwise)

    def show(self, page: CallPage) -> None:
        """Bring a page to the front; its call is resumed by the agent, not by looking at it."""
        self._calls.show(page)

    @Slot(object)
    def take_back(self, left: LeftCall) -> None:
        """Open the page of a call that an earlier desk did not wrap up, unless it still goes on."""
        if self._calls.page(left.picture.call_id) is not None:
            return
        page = left.page()
        if page.is_answered:
            self._begin_wrap_up(page, times.now())
        self._calls.add(page)
        self.page_opened.emit(page)
        if page.phase is Phase.MISSED:
            self.page_missed.emit(page)
        elif self._calls.current is None:
            self._calls.show(page)

    # ------------------------------------------------------------------------------ what the engine says

    @Slot(object)
    def _on_snapshot(self, snapshot: Snapshot) -> None:
        known = {picture.call_id for picture in snapshot.calls}
        for picture in snapshot.calls:
            self._take_picture(picture)
        for page in self._calls.pages:
            if page.call_id not in known and page.ended is None:
                self._end(page, CallEnded(call_id=page.call_id, reason=EndReason.FAILED))

    @Slot(object)
    def _on_event(self, event: Event) -> None:
        match event:
            case CallOffered() | CallChanged():
                self._take_picture(event.call)
            case TransferChanged() if event.is_final and event.code >= FIRST_FAILURE:
                self.transfer_failed.emit()
            case CallEnded():
                page = self._calls.page(event.call_id)
                if page is not None and page.ended is None:
                    self._end(page, event)

    @Slot(object, object)
    def _on_refused(self, order: Order, refusal: Refusal) -> None:
        # The caller gave up meanwhile, or a sentence was cut short: nothing to tell.
        if not isinstance(order, ShowedCall | SayHere):
            self.order_failed.emit(order, refusal)

    def _take_picture(self, picture: CallPicture) -> None:
        if self._is_apart is not None and self._is_apart(picture):
            return
        page = self._calls.page(picture.call_id)
        if page is None:
            page = self._open(picture)
        page.picture = picture
        self._calls.note_change(page)
        if page.is_consult:
            return
        if picture.answered_at is not None and not page.is_answered:
            page.is_answered = True
            self._calls.show(page)
            self.page_answered.emit(page)
        elif picture.direction is Direction.OUTBOUND and self._calls.current is None:
            self._calls.show(page)

    def _open(self, picture: CallPicture) -> CallPage:
        page = CallPage(picture, new_key())
        if picture.call_id in self._consulted:
            page.is_consult, page.consulted = True, self._consulted.pop(picture.call_id)
            self._calls.add(page)
            return page
        self._calls.add(page)
        self.page_opened.emit(page)
        return page

    def _end(self, page: CallPage, ended: CallEnded) -> None:
        page.ended = ended
        page.ended_at = times.now()
        if page.is_consult:
            self.consult_ended.emit(page)
            self._calls.remove(page)
            return
        if page.picture.answered_at is not None:
            self._begin_wrap_up(page, page.ended_at)
            if ended.reason is EndReason.FAILED:
                self._offer_call_back(page)
        self._calls.note_change(page)
        if page.phase is Phase.MISSED:
            self.page_missed.emit(page)
        else:
            self._calls.show(page)
            self.page_ended.emit(page)

    def _offer_call_back(self, page: CallPage) -> None:
        """Let dialling again call whom a fault has taken away; who withholds his number cannot be called."""
        caller = page.picture.caller
        if caller.number and not caller.is_anonymous:
            customer_id = page.card.customer_id if page.card else None
            self._dial_again = partial(self.dial, caller.number, customer_id=customer_id)
        self.cut_off.emit(page)

    def _begin_wrap_up(self, page: CallPage, at: datetime) -> None:
        """Let the time run that the call's queue gives; after a crash all of it, from now on."""
        known = self._calls.workplace.queue_rule(page.picture.queue.queue)
        page.rule = known.rule(self._settings.wrap_up_seconds)
        page.wrap_up_ends_at = page.rule.ends_at(at)

    def _order_spoken(self, order: Callable[[CallId], Order]) -> None:
        page = self._calls.spoken
        if page is not None:
            self._link.send(order(page.call_id))

    def _order_current(self, order: Callable[[CallId], Order]) -> None:
        page = self._calls.current
        if page is not None:
            self._link.send(order(page.call_id))
