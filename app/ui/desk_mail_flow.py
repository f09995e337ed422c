"""An agent's side of supervision: messages, orders, a call for help, and what is on the line."""

import logging
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Slot

from app import times
from app.late import late
from app.models.keys import new_key
from app.models.rows.help_requests import HelpKind, HelpRequestRow, NewHelpRequest
from app.models.rows.news import NewsKind, NewsRow
from app.models.rows.state_orders import OrderKind, OrderResult, StateOrderRow
from app.models.rows.team_floor import CallNow
from app.models.rows.team_messages import InboxRow
from app.ui.frame import Frame
from app.ui.isolates import first_strong
from app.ui.jobs import Jobs
from app.ui.news_flow import NewsFlow
from app.ui.overview import floor_words
from app.ui.panels.desk_mail import DeskMailPanel
from app.ui.parts.words import break_reason
from app.ui.state.agent_status import Availability
from app.ui.state.breaks import BreakReason
from app.ui.state.call_page import CallPage, Phase
from app.ui.window_state import WindowState
from app.ui.wiring import Flows

if TYPE_CHECKING:
    from app.models.memory import Memory
    from app.ui.dialogs.ask_for_help import AskForHelpDialog

LOG = logging.getLogger(__name__)
MINUTE_MS = 60_000
SETTLED_MS = 300
_ORDER = "order"  # the subject of what is said about one
_WORKED_ON = frozenset({Phase.DIALLING, Phase.TALKING, Phase.HELD, Phase.WRAP_UP})


class DeskMailFlow(QObject):
    """Nothing of it interrupts a call: what comes meanwhile is mentioned, and waits on the desk."""

    def __init__(
        self,
        memory: "Jobs[Memory]",
        news: NewsFlow,
        frame: Frame,
        state: WindowState,
        flows: Flows,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._memory, self._frame, self._state, self._flows = memory, frame, state, flows
        self._messages: tuple[InboxRow, ...] = ()
        self._told: set[UUID] = set()
        self._done: set[UUID] = set()
        self._shown: CallNow | None = None
        self._was_shown = False
        self._held: tuple[UUID, datetime] | None = None
        self._dialog: AskForHelpDialog | None = None
        self.panel = DeskMailPanel(state.language)
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._soon = QTimer(self, interval=SETTLED_MS, singleShot=True)

        frame.ready.add_notice(self.panel)
        state.actions.ask_help.setVisible(True)
        state.actions.ask_help.triggered.connect(self._open_help)
        self.panel.acknowledged.connect(self._acknowledge)
        self.panel.cancelled.connect(self._cancel)
        news.told.connect(self._hear)
        news.gap_noticed.connect(self.look)
        self._minute.timeout.connect(self._show_messages)
        self._soon.timeout.connect(self._tell_call)
        state.calls.current_changed.connect(self._soon.start)
        state.calls.page_changed.connect(self._soon.start)
        state.calls.current_changed.connect(self._show_messages)
        self._minute.start()
        self._soon.start()
        self.look()

    def stop(self) -> None:
        """Say that nothing is on the line any more."""
        self._minute.stop()
        self._soon.stop()
        if self._shown is not None:
            self._memory.ask(
                self, lambda memory: memory.desk_mail.show_call(None), lambda _done: None, lambda _error: None
            )

    @Slot()
    def look(self) -> None:
        """Ask for everything."""
        self._ask(lambda memory: memory.desk_mail.inbox(), self._take_messages)
        self._ask(lambda memory: memory.desk_mail.orders(), self._take_orders)
        self._ask(lambda memory: memory.desk_mail.my_requests(), self._take_requests)

    @Slot(object)
    def _hear(self, rows: tuple[NewsRow, ...]) -> None:
        kinds = {row.kind for row in rows}
        if NewsKind.MESSAGES in kinds:
            self._ask(lambda memory: memory.desk_mail.inbox(), self._take_messages)
        if NewsKind.STATE_ORDERS in kinds:
            self._ask(lambda memory: memory.desk_mail.orders(), self._take_orders)
        if NewsKind.HELP in kinds:
            self._ask(lambda memory: memory.desk_mail.my_requests(), self._take_requests)

    # ------------------------------------------------------------------------------ messages

    def _take_messages(self, rows: list[InboxRow]) -> None:
        self._messages = tuple(rows)
        self._show_messages()

    @Slot()
    def _show_messages(self) -> None:
        now = times.now()
        current = [row for row in self._messages if row.expires_at > now]
        self.panel.show_messages(current)
        for row in current:
            if row.id not in self._told:
                self._told.add(row.id)
                if row.seen_at is None:
                    self._tell(row)

    def _tell(self, row: InboxRow) -> None:
        is_english = self._state.language.code == "en"
        sender = (row.sender_latin if is_english else row.sender) or row.sender or row.sender_latin
        sentence = f"{first_strong(sender)}: {first_strong(row.text)}"
        self._frame.notices.mention(sentence)
        self._ask(lambda memory: memory.desk_mail.see(row.id), lambda _done: None)

    @Slot(object)
    def _acknowledge(self, message_id: UUID) -> None:
        self._ask(
            lambda memory: memory.desk_mail.acknowledge(message_id),
            self._take_messages,
        )

    # ------------------------------------------------------------------------------ orders

    def _take_orders(self, rows: list[StateOrderRow]) -> None:
        for row in rows:
            if row.id not in self._done:
                self._done.add(row.id)
                self._carry_out(row)

    def _carry_out(self, row: StateOrderRow) -> None:
        """Say first that it is done here: another desk of the same agent does it no more."""
        result = self._result_of(row)

        def taken(is_ours: object) -> None:
            if is_ours and result is not OrderResult.NOTHING:
                self._do(row)

        self._ask(lambda memory: memory.desk_mail.take_order(row.id, result), taken)

    def _result_of(self, row: StateOrderRow) -> OrderResult:
        page = self._state.calls.current
        if row.kind == OrderKind.FINISH_WRAP_UP:
            is_there = page is not None and page.phase is Phase.WRAP_UP
            return OrderResult.DONE if is_there else OrderResult.NOTHING
        return OrderResult.DONE if page is None else OrderResult.NEXT

    def _do(self, row: StateOrderRow) -> None:
        is_english = self._state.language.code == "en"
        who = first_strong(
            (row.by_name_latin if is_english else row.by_name) or row.by_name or row.by_name_latin
        )
        if row.kind == OrderKind.FINISH_WRAP_UP:
            page = self._state.calls.current
            if page is not None and page.phase is Phase.WRAP_UP:
                self._flows.drafts.write()
                self._flows.wrap_ups.finish(page, is_complete=False)
            said = self.tr("%1 has finished your wrap-up; what you wrote is kept as incomplete. Reason: %2")
        else:
            is_later = self._state.calls.current is not None
            reason = BreakReason(row.break_reason) if row.break_reason else None
            known = next((one for one in self._state.status.breaks if one.key == row.break_reason), reason)
            self._flows.status.want(Availability(row.state), known)
            word = break_reason(row.break_reason) if row.break_reason else floor_words.doing(row.state)
            now = self.tr("%1 has changed your state to %3. Reason: %2")
            later = self.tr("%1 wishes that after this call your state is %3. Reason: %2")
            said = (later if is_later else now).replace("%3", word)
        said = said.replace("%1", who).replace("%2", first_strong(row.why))
        self._frame.notices.tell(said, stays=True, subject=_ORDER)

    # ------------------------------------------------------------------------------ help

    @Slot()
    def _open_help(self) -> None:
        if self._dialog is None:
            self._dialog = late("app.ui.dialogs.ask_for_help", "AskForHelpDialog")(self._frame.window())
            self._dialog.asked.connect(self._on_asked)
        self._dialog.begin()

    @Slot(str, str)
    def _on_asked(self, kind: str, text: str) -> None:
        page = self._state.calls.current
        request = NewHelpRequest(
            id=new_key(),
            kind=HelpKind(kind),
            text=text,
            customer_id=page.card.customer_id if page and page.card else None,
            subject_id=page.key if page else None,
        )
        self._memory.ask(
            self,
            lambda memory: memory.desk_mail.ask_for_help(request),
            self._on_help_asked,
            self._frame.notices.tell_error,
        )

    def _on_help_asked(self, rows: list[HelpRequestRow]) -> None:
        self._frame.notices.tell(self.tr("The supervisors are told that you need help."))
        self._take_requests(rows)

    def _take_requests(self, rows: list[HelpRequestRow]) -> None:
        for row in rows:
            if row.taken_by is not None and row.id not in self._told:
                self._told.add(row.id)
                is_english = self._state.language.code == "en"
                name = (row.taker_name_latin if is_english else row.taker_name) or row.taker_name
                self._frame.notices.mention(self.tr("%1 is coming").replace("%1", first_strong(name)))
        self.panel.show_requests(rows)

    @Slot(object)
    def _cancel(self, request_id: UUID) -> None:
        self._ask(
            lambda memory: memory.desk_mail.close_request(request_id),
            self._take_requests,
        )

    # ------------------------------------------------------------------------------ the call of the moment

    @Slot()
    def _tell_call(self) -> None:
        """Say what is on the line, once for each change."""
        call = self._call_now()
        if call == self._shown and self._was_shown:
            return
        self._shown, self._was_shown = call, True

        def missed(_error: Exception) -> None:
            self._was_shown = False  # the next change tells it again

        self._memory.ask(self, lambda memory: memory.desk_mail.show_call(call), lambda _done: None, missed)

    def _call_now(self) -> CallNow | None:
        page = self._state.calls.current
        if page is None or page.phase not in _WORKED_ON:
            self._held = None
            return None
        picture, zone = page.picture, times.now().tzinfo
        offered = datetime.fromtimestamp(picture.offered_at, zone)
        answered = datetime.fromtimestamp(picture.answered_at, zone) if picture.answered_at else None
        return CallNow(
            page.key, str(picture.direction), picture.queue.queue if picture.queue else "",
            page.card.customer_id if page.card else None, offered,
            answered, self._held_since(page),
        )  # fmt: skip

    def _held_since(self, page: CallPage) -> datetime | None:
        if page.phase is not Phase.HELD:
            self._held = None
        elif self._held is None or self._held[0] != page.key:
            self._held = (page.key, times.now())
        return self._held[1] if self._held else None

    def _ask(self, work: "Callable[[Memory], object]", then: Callable[..., None]) -> None:
        self._memory.ask(self, work, then, _miss)


def _miss(error: Exception) -> None:
    LOG.info("a supervisor's post could not be fetched: %s", type(error).__name__)
