"""Callbacks of the team: claims the next best, dials it, and keeps how each try went."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.models.rows.calls import WrapUp
from app.models.rows.follow_ups import TeamRow
from app.telephony.protocol import CallId, Direction, EndReason
from app.ui.call_flow import CallFlow
from app.ui.identifier import Identifier
from app.ui.jobs import Jobs
from app.ui.state.call_page import CallPage, Phase
from app.ui.state.calls import Calls

if TYPE_CHECKING:
    from app.models.memory import Memory

HEARTBEAT_MS = 30_000  # a quarter of the lease
_BUSY, _NO_ANSWER, _FAILED, _REACHED, _VOICEMAIL = "busy", "no_answer", "failed", "reached", "voicemail"
_OUTCOMES = {EndReason.BUSY: _BUSY, EndReason.DECLINED: _BUSY, EndReason.NO_ANSWER: _NO_ANSWER}


class CallbackFlow(QObject):
    """One follow-up at a time is this desk's; it says every half minute that it is still at it."""

    nothing_to_do = Signal()  # there is no callback that may be placed now
    taken = Signal()  # somebody else was quicker
    tried = Signal(object, str, object)  # TeamRow, the outcome, when it is tried again or None
    list_changed = Signal()

    def __init__(
        self,
        memory: "Jobs[Memory]",
        calls: Calls,
        flow: CallFlow,
        identifier: Identifier,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._memory = memory
        self._calls = calls
        self._flow = flow
        self._identifier = identifier
        self._row: TeamRow | None = None
        self._call_id: CallId | None = None
        self._key: UUID | None = None  # the call's in the database
        self._heart = QTimer(self, interval=HEARTBEAT_MS)
        self._heart.timeout.connect(self._renew)
        flow.page_opened.connect(self._on_opened)
        flow.page_answered.connect(self._on_answered)
        flow.page_missed.connect(self._on_missed)

    @property
    def row(self) -> TeamRow | None:
        """Return the follow-up this desk is at."""
        return self._row

    @Slot()
    def call_next(self) -> None:
        """Claim the next best callback and dial it; not while there is a call or a wrap-up."""
        if self._row is None and not self._is_busy():
            self._memory.ask(self, lambda memory: memory.promises.claim_next(), self._take_next)

    @Slot(object)
    def call_back(self, follow_up_id: UUID) -> None:
        """Claim this one and dial it."""
        if self._row is None and not self._is_busy():
            self._memory.ask(self, lambda memory: memory.promises.claim(follow_up_id), self._take_wanted)

    @Slot()
    def give_back(self) -> None:
        """Let the follow-up go that is not dialled yet."""
        row = self._forget()
        if row is not None:
            self._memory.ask(
                self,
                lambda memory: memory.promises.release(row.follow_up.id),
                lambda _done: self.list_changed.emit(),
            )

    @Slot(object, object)
    def settle(self, page: CallPage, wrap_up: WrapUp) -> None:
        """The call of a callback is wrapped up: it was kept, or nobody but a machine answered."""
        row = self._row
        if row is None or page.call_id != self._call_id or page.picture.answered_at is None:
            return
        was_kept = row.follow_up.id in wrap_up.kept
        self._record(_REACHED if was_kept else _VOICEMAIL, wrap_up.call_id)

    def stop(self) -> None:
        """Say nothing any more; what is not done comes back by itself."""
        self._heart.stop()

    def _is_busy(self) -> bool:
        page = self._calls.current
        return bool(self._calls.incoming) or (page is not None and page.phase is not Phase.SAVED)

    def _take_next(self, row: TeamRow | None) -> None:
        if row is None:
            self.nothing_to_do.emit()
        else:
            self._dial(row)

    def _take_wanted(self, row: TeamRow | None) -> None:
        if row is None:
            self.taken.emit()
        else:
            self._dial(row)

    def _dial(self, row: TeamRow) -> None:
        self._row = row
        self._heart.start()
        self.list_changed.emit()
        plan = row.follow_up
        self._call_id = self._flow.dial(
            plan.number, customer_id=plan.customer_id, basis=row.basis, otherwise=self.give_back
        )

    @Slot(object)
    def _on_opened(self, page: CallPage) -> None:
        if self._row is None or page.call_id != self._call_id:
            return
        self._key = page.key
        customer = self._row.follow_up.customer_id
        if customer is not None:
            self._identifier.choose(page.call_id, customer)

    @Slot(object)
    def _on_answered(self, page: CallPage) -> None:
        """Somebody is there: the promise counts as kept with this call, unless the agent says otherwise."""
        if self._row is None or page.call_id != self._call_id:
            return
        page.form = page.form.keeping(self._row.follow_up.id)
        page.form_changed.emit()

    @Slot(object)
    def _on_missed(self, page: CallPage) -> None:
        is_ours = self._row is not None and page.call_id == self._call_id
        if is_ours and page.picture.direction is Direction.OUTBOUND and page.ended is not None:
            self._record(_OUTCOMES.get(page.ended.reason, _FAILED), page.key)

    def _record(self, outcome: str, interaction_id: UUID) -> None:
        row = self._forget()
        if row is None:
            return

        def keep(memory: "Memory") -> datetime | None:
            return memory.promises.record_try(row.follow_up.id, outcome, interaction_id)

        def told(next_at: datetime | None) -> None:
            self.tried.emit(row, outcome, next_at)
            self.list_changed.emit()

        self._memory.ask(self, keep, told)

    def _forget(self) -> TeamRow | None:
        row, self._row = self._row, None
        self._call_id = self._key = None
        self._heart.stop()
        return row

    @Slot()
    def _renew(self) -> None:
        row = self._row
        if row is not None:
            self._memory.ask(
                self,
                lambda memory: memory.promises.renew(row.follow_up.id),
                lambda _is_ours: None,
                lambda _error: None,
            )
