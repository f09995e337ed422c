"""Asks what may be offered to the customer of the call in front, and keeps what he says."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from app import redaction, times
from app.models.keys import new_key
from app.models.late_changes import LateChange, LateKind
from app.models.rows.offers import NewOfferAnswer, OfferRow
from app.ui.jobs import Jobs
from app.ui.knowledge.problem_words import problem
from app.ui.notices import Notices
from app.ui.outbox_flow import HandedOver, OutboxFlow
from app.ui.parts.current_page import CurrentPage
from app.ui.state.call_page import CallPage
from app.ui.state.calls import Calls

if TYPE_CHECKING:
    from app.models.memory import Memory


class OfferFlow(QObject):
    """Asks once the call is answered and the customer known; an answer about another call is never shown."""

    offered = Signal(object, str)  # list[OfferRow], and the customer's language

    def __init__(
        self,
        memory: "Jobs[Memory]",
        outbox: OutboxFlow,
        calls: Calls,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._memory, self._outbox, self._notices = memory, outbox, notices
        self._shown: tuple[list[OfferRow], str] = ([], "ar")
        outbox.delivered.connect(self._on_delivered)
        self._current = CurrentPage(calls, self)
        self._about: tuple[str, UUID] | None = None
        for signal in (self._current.switched, self._current.identified, self._current.changed):
            signal.connect(self.look)

    @Slot()
    def look(self) -> None:
        """Ask for the call in front, when it is with another customer than before."""
        page = self._current.page
        if page is None or page.card is None or page.answered_at is None or page.calls_for:
            if self._about is not None:
                self._about = None
                self._show([], "ar")
            return
        about = (page.call_id, page.card.customer_id)
        if about != self._about:
            self._about = about
            self._ask(page)

    @Slot(object, str, str)
    def answer(self, offer: OfferRow, answer: str, reason: str) -> None:
        """Keep what the customer said."""
        page = self._current.page
        if page is None or page.card is None:
            return
        new = NewOfferAnswer(
            id=new_key(),
            offer_id=offer.id,
            customer_id=page.card.customer_id,
            call_id=page.key,
            answer=answer,
            reason=redaction.masked(reason),
            at=times.now(),
        )

        def waits() -> None:
            """The database is away: the answer is safe, and nobody asks him again."""
            self._notices.mention(self.tr("The customer's answer is kept on this computer."))
            rows, code = self._shown
            self._show([row for row in rows if row.id != offer.id], code)

        looking = HandedOver(page, waits, lambda error: self._notices.tell(problem(error)))
        self._outbox.hand_over(LateKind.OFFER_ANSWER, new, looking)

    @Slot(object, object)
    def _on_delivered(self, change: LateChange, _answer: object) -> None:
        page = self._current.page
        if change.kind is LateKind.OFFER_ANSWER and page is not None and page.key == change.row.call_id:
            self._notices.mention(self.tr("The customer's answer is kept."))
            self._ask(page)

    def _show(self, rows: list[OfferRow], code: str) -> None:
        self._shown = (rows, code)
        self.offered.emit(rows, code)

    def _ask(self, page: CallPage) -> None:
        card = page.card
        if card is None:
            return
        about = (page.call_id, card.customer_id)
        more = {"queue": page.picture.queue.queue, "direction": str(page.picture.direction)}
        code = card.language if card.language in ("ar", "en") else "ar"

        def take(rows: list[OfferRow]) -> None:
            if about == self._about:
                self._show(rows, code)

        self._memory.ask(
            page, lambda memory: memory.offers.for_customer(card.customer_id, more), take, lambda _error: None
        )
