"""What fills the window: rail, strip that is never covered, the place one works in, line at the foot."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.late import late
from app.telephony.protocol import (
    DevicesListed,
    EndReason,
    Event,
    QualityChanged,
    RegistrationChanged,
    RegistrationProblem,
    RegistrationState,
    Snapshot,
    SoundFailed,
    SoundTrouble,
    VoicemailCounted,
)
from app.ui.banner_room import BannerRoom
from app.ui.engine_link import LinkState
from app.ui.isolates import first_strong, ltr
from app.ui.notices import Notices
from app.ui.panel import Panel
from app.ui.panels.incoming import IncomingPanel
from app.ui.panels.rail import RailPanel
from app.ui.panels.ready import ReadyPanel
from app.ui.panels.status_line import StatusLine
from app.ui.panels.strip import StripPanel
from app.ui.parts.phone_text import phone_text
from app.ui.parts.words import colleague_name
from app.ui.state.call_page import CallPage, Phase
from app.ui.widgets.shown_stack import ShownStack
from app.ui.window_state import WindowState

if TYPE_CHECKING:
    from app.ui.call_room import CallRoom
    from app.ui.panels.consult import ConsultPanel
    from app.ui.panels.handover import HandoverPanel

MARGIN, GAP = 10, 8
Registered = tuple[RegistrationState, RegistrationProblem]
_NOT_ASKED: Registered = (RegistrationState.NONE, RegistrationProblem.NONE)
_WORST_FIRST = (  # of several accounts the one that needs somebody is told
    RegistrationState.REFUSED,
    RegistrationState.UNREACHABLE,
    RegistrationState.REGISTERING,
    RegistrationState.REGISTERED,
    RegistrationState.NONE,
)
TELEPHONE, SOUND_QUALITY, RECORDING = "telephone", "sound quality", "recording"  # what a notice is about


class Frame(Panel):
    """First only what it takes to be called; the room in which calls are worked on moves in after that."""

    handover_taken = Signal(str)  # the call's id: go on from where a colleague was
    handover_left = Signal(str)

    def __init__(self, state: WindowState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._link_state = LinkState.STARTING
        self._registrations: dict[str, Registered] = {}  # by account
        self._messages: dict[str, int] = {}  # that wait at the PBX, by account
        self._place_widgets: dict[str, QWidget] = {}
        self.room: CallRoom | None = None

        self.rail = RailPanel(state.actions)
        self.strip = StripPanel(state.calls, state.status, state.actions, state.language)
        self.notices = Notices()
        self.incoming = IncomingPanel(state.calls, state.actions, state.language, state.settings.arming_ms)
        self._handover: HandoverPanel | None = None
        self.consult: ConsultPanel | None = None  # made when a colleague is asked for the first time
        self.ready = ReadyPanel(state.language, lambda: state.status.agent_name(state.settings.language))
        self.places = ShownStack()
        self.banner_room = BannerRoom(self.incoming, self.places, self)
        self.status_line = StatusLine(state.language)

        self.places.addWidget(self.ready)
        self._lay_out()

        self.rail.place_chosen.connect(self.show_place)
        state.calls.current_changed.connect(self._on_current_changed)
        state.calls.page_changed.connect(self._make_room_for_consult)
        state.actions.search.triggered.connect(self.strip.take_focus)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Say how the telephone is, in the language of the moment."""
        self._show_telephone()

    def move_in(self, room: "CallRoom") -> None:
        """Take the room of the calls in; it has the day's panel in its middle."""
        self.room = room
        room.move_in()
        self.add_place("desk", "headphones", lambda: self.tr("Desk"), room)
        self.show_place("desk")

    def add_place(self, key: str, icon: str, text: Callable[[], str], panel: QWidget) -> None:
        """Add a place to the rail and what it shows."""
        self.rail.add_place(key, icon, text)
        self._place_widgets[key] = panel
        self.places.addWidget(panel)

    def add_line(self, line: QWidget) -> None:
        """Add a line below the notices, for as long as something takes its time."""
        self._inner.insertWidget(self._inner.indexOf(self.notices) + 1, line)

    @Slot(str)
    def show_place(self, key: str) -> None:
        """Show a place of the rail."""
        self.rail.show_place(key)
        self.places.setCurrentWidget(self._place_widgets[key])

    @Slot()
    def _on_current_changed(self) -> None:
        """A call that is answered is worked on at the desk, wherever one was."""
        if "desk" in self._place_widgets:
            self.show_place("desk")

    @Slot(object)
    def _make_room_for_consult(self, page: CallPage) -> None:
        if page.is_consult and self.consult is None:
            make: type[ConsultPanel] = late("app.ui.panels.consult", "ConsultPanel")
            self.consult = make(self._state.calls, self._state.actions, self._state.language, self)
            self._inner.insertWidget(self._inner.indexOf(self.banner_room), self.consult)

    @property
    def handover(self) -> "HandoverPanel":
        """Return the line about a call that was put through; it is made when there is a first one."""
        if self._handover is None:
            make: type[HandoverPanel] = late("app.ui.panels.handover", "HandoverPanel")
            self._handover = make(self._state.calls, self._state.language, self)
            self._handover.taken.connect(self.handover_taken)
            self._handover.left.connect(self.handover_left)
            self._inner.insertWidget(self._inner.indexOf(self.banner_room), self._handover)
        return self._handover

    def tell_timed_out(self) -> None:
        """The wrap-up's time was over: nothing is lost, and the agent is free."""
        self.notices.tell(self.tr("The wrap-up time is over. What you wrote is kept as incomplete."))

    @Slot()
    def tell_close_refused(self) -> None:
        """A call is never lost by closing the window."""
        self.notices.tell(self.tr("There is a call. End it first, then close the window."))

    @Slot(object)
    def tell_consult_ended(self, page: CallPage) -> None:
        """Say why a colleague is gone who was not let go: the customer waits."""
        words = {
            EndReason.BUSY: self.tr("%1 is busy. The customer is on hold."),
            EndReason.NO_ANSWER: self.tr("%1 does not answer. The customer is on hold."),
            EndReason.DECLINED: self.tr("%1 declined. The customer is on hold."),
            EndReason.FAILED: self.tr("%1 cannot be reached. The customer is on hold."),
            EndReason.REMOTE_HANGUP: self.tr("%1 hung up. The customer is on hold."),
        }
        text = words.get(page.ended.reason) if page.ended else None
        if text and self._state.calls.current is not None and self._state.calls.current.phase is Phase.HELD:
            self.notices.tell(text.replace("%1", colleague_name(page)))

    @Slot(object)
    def tell_cut_off(self, page: CallPage) -> None:
        """Say that a fault has ended the call, and by which key one calls back."""
        caller, key = page.picture.caller, self._state.actions.redial.shortcut().toString()
        if caller.is_anonymous or not caller.number:
            self.notices.tell(self.tr("A fault has cut the call off."), stays=True)
            return
        words = self.tr("A fault has cut the call off. %1 calls %2 back.").replace("%1", ltr(key))
        self.notices.tell(words.replace("%2", phone_text(caller.number)), stays=True)

    def words_of_third_party(self) -> str:
        """Return what the note of a call says when somebody calls for the customer."""
        return self.tr("Somebody else called for the customer.")

    @Slot()
    def tell_transfer_failed(self) -> None:
        """Say that the customer is still there."""
        self.notices.tell(self.tr("The transfer did not work: the customer is still with you."), stays=True)

    def tell_link(self, state: LinkState, why: str) -> None:
        """Say how the telephone is, and what to do when it cannot start."""
        self._link_state = state
        self._show_telephone()
        if state is LinkState.FAILED:
            start = self.tr("The telephone cannot start.")
            self.notices.tell(f"{start} {first_strong(why)}" if why else start, stays=True, subject=TELEPHONE)
        elif state is LinkState.SILENT:
            waiting = self.tr("The telephone does not respond. Your call goes on; please wait.")
            self.notices.tell(waiting, stays=True, subject=TELEPHONE)
        elif state is LinkState.UP:
            self.notices.withdraw(TELEPHONE)

    @Slot(object)
    def tell_snapshot(self, snapshot: Snapshot) -> None:
        """Show what the engine says of itself."""
        nothing = RegistrationProblem.NONE
        self._registrations = {account: (state, nothing) for account, state in snapshot.registrations.items()}
        self._show_telephone()
        self.status_line.show_sound(snapshot.speaker)

    @Slot(object)
    def tell_event(self, event: Event) -> None:
        """Say what the engine tells of its sound and of the PBX."""
        match event:
            case SoundFailed():
                self.status_line.show_sound("")
                self.notices.tell(
                    self.tr("There is no sound. Plug in the headset; the call goes on meanwhile.")
                )
            case DevicesListed():
                names = {device.key: device.name for device in event.devices}
                self.status_line.show_sound(names.get(event.speaker, ""))
            case QualityChanged():
                self._tell_quality(event.trouble)
            case RegistrationChanged(account=account, state=RegistrationState.NONE):
                self._registrations.pop(account, None)
                self._tell_messages(account, 0)
                self._show_telephone()
            case RegistrationChanged():
                self._registrations[event.account] = (event.state, event.problem)
                self._show_telephone()
            case VoicemailCounted():
                self._tell_messages(event.account, event.new)

    @Slot(bool)
    def tell_recording_paused(self, is_paused: bool) -> None:
        """Say that card data may be said now, as long as it is so."""
        if is_paused:
            words = self.tr("The recording is paused: what is said now is not kept.")
            self.notices.tell(words, stays=True, subject=RECORDING)
        else:
            self.notices.withdraw(RECORDING)

    def _tell_messages(self, account: str, waiting: int) -> None:
        self._messages[account] = waiting
        self.status_line.show_voicemail(sum(self._messages.values()))

    def _tell_quality(self, trouble: SoundTrouble) -> None:
        """Say what spoils the sound, so that the agent need not ask twice why nobody understands him."""
        words = {
            SoundTrouble.LOSS: self.tr("The sound of the call is bad: parts of it get lost in the network."),
            SoundTrouble.JITTER: self.tr("The sound of the call is bad: the network is unsteady."),
            SoundTrouble.DELAY: self.tr("The sound of the call is bad: it takes long through the network."),
            SoundTrouble.SILENCE: self.tr(
                "Nothing is heard from the other side: the network seems interrupted. The call goes on."
            ),
        }
        if trouble in words:
            self.notices.tell(words[trouble], subject=SOUND_QUALITY)
        else:
            self.notices.withdraw(SOUND_QUALITY)

    def _show_telephone(self) -> None:
        registered = self._registrations.values()
        state, problem = min(registered, key=lambda each: _WORST_FIRST.index(each[0]), default=_NOT_ASKED)
        self.status_line.show_telephone(self._link_state, state, problem)

    def _lay_out(self) -> None:
        inner = self._inner = QVBoxLayout()
        inner.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        inner.setSpacing(GAP)
        inner.addWidget(self.notices)
        inner.addWidget(self.banner_room)
        inner.addWidget(self.places, 1)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.strip)
        right.addLayout(inner, 1)
        right.addWidget(self.status_line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)
