"""Finds out who is calling, and lets the agent correct it."""

import logging
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from app.models.rows.callers import Identification
from app.models.rows.cards import Card
from app.models.rows.customers import NewCustomer
from app.telephony.protocol import CallId
from app.ui.jobs import Jobs
from app.ui.state.call_page import CallPage
from app.ui.state.calls import Calls

if TYPE_CHECKING:
    from app.models.memory import Memory

LOG = logging.getLogger(__name__)


class Identifier(QObject):
    """Asks the database for each new call, off the GUI thread, and writes the answer to its page."""

    opened = Signal(object)  # Card: somebody was looked for while no call is in front

    def __init__(self, calls: Calls, memory: "Jobs[Memory]", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls = calls
        self._memory = memory

    @Slot(object)
    def identify(self, page: CallPage) -> None:
        """Ask who this is; the page says so when the answer is there."""
        caller, account = page.picture.caller, page.picture.queue.account
        self._memory.ask(
            page,
            lambda memory: memory.identify(caller.number, account, is_anonymous=caller.is_anonymous),
            lambda found: self._take(page, found),
            lambda error: self._miss(page, error),
        )

    @Slot(str, object)
    def choose(self, call_id: str, customer_id: UUID | None) -> None:
        """Say who the caller is; None takes a customer off the call again."""
        page = self._calls.page(CallId(call_id))
        if page is None:
            return
        if customer_id is None:
            self._belongs_to(page, None)
            return
        self._memory.ask(
            page, lambda memory: memory.card(customer_id), lambda card: self._belongs_to(page, card)
        )

    @Slot(object)
    def open(self, customer_id: UUID) -> None:
        """Somebody was found: he is the caller in front, or else shown to be called."""
        page = self._calls.current
        if page is not None:
            self.choose(page.call_id, customer_id)
        else:
            self._memory.ask(self, lambda memory: memory.card(customer_id), self.opened.emit)

    @Slot(str, object)
    def add(self, call_id: str, customer: NewCustomer) -> None:
        """Take the caller in as a new customer; duplicates are merged later."""
        page = self._calls.page(CallId(call_id))
        if page is not None:
            self._memory.ask(
                page, lambda memory: memory.card_of_new(customer), lambda card: self._belongs_to(page, card)
            )

    @Slot()
    def attach(self) -> None:
        """The number of the call in front is the customer's: the next call from it finds him."""
        page = self._calls.current
        if page is None or page.card is None:
            return
        customer_id, number = page.card.customer_id, page.picture.caller.number

        def work(memory: "Memory") -> Card:
            memory.attach_number(customer_id, number)
            return memory.card(customer_id)

        def learnt(card: Card) -> None:
            page.attached_number = number
            self._belongs_to(page, card)

        self._memory.ask(page, work, learnt)

    @Slot(str)
    def detach(self, call_id: str) -> None:
        """The number that was attached in this call is not the customer's after all."""
        page = self._calls.page(CallId(call_id))
        if page is None or page.card is None or not page.attached_number:
            return
        customer_id, number = page.card.customer_id, page.attached_number

        def work(memory: "Memory") -> Card:
            memory.records.detach_number(customer_id, number)
            return memory.card(customer_id)

        def forgotten(card: Card) -> None:
            page.attached_number = ""
            self._belongs_to(page, card)

        self._memory.ask(page, work, forgotten)

    @Slot(str)
    def note_third_party(self, call_id: str) -> None:
        """The caller is not the customer, but calls for him: his number is not the customer's."""
        page = self._calls.page(CallId(call_id))
        if page is not None:
            page.calls_for = True
            page.identified.emit()

    def _take(self, page: CallPage, found: Identification) -> None:
        page.lookup_failed = False
        page.identification = found
        if page.card is None:  # else the agent, or an earlier desk, has chosen already
            page.card = found.card
        page.identified.emit()

    def _miss(self, page: CallPage, error: Exception) -> None:
        LOG.warning("the caller could not be looked up: %s", type(error).__name__)
        page.lookup_failed = True
        page.identification = Identification(candidates=(), card=None)
        page.identified.emit()

    @staticmethod
    def _belongs_to(page: CallPage, card: Card | None) -> None:
        page.card = card
        page.identified.emit()
