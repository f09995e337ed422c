"""Brings what is recorded by hand to the database."""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.errors import Unavailable
from app.late import late
from app.models.late_changes import LateChange, LateKind
from app.models.rows.cards import Card
from app.models.rows.contacts import NewContact
from app.models.rows.outcomes import OutcomeRow, ReasonRow
from app.ui.jobs import Jobs
from app.ui.knowledge.problem_words import problem
from app.ui.language import Language
from app.ui.notices import Notices
from app.ui.outbox_flow import HandedOver, OutboxFlow
from app.ui.state.landings import Landings

if TYPE_CHECKING:
    from app.models.memory import Memory
    from app.ui.contacts.dialog import ContactDialog


class ContactFlow(QObject):
    """The dialog is made when it is first wanted; what the database refuses stays in it.

    With the database away, the card and the trees the desk has are enough to record a contact.
    """

    recorded = Signal(object)  # the customer's UUID

    def __init__(
        self,
        memory: "Jobs[Memory]",
        outbox: OutboxFlow,
        language: Language,
        landings: Landings,
        window: QWidget,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._memory, self._language, self._landings = memory, language, landings
        self._window, self._notices, self._outbox = window, notices, outbox
        self.dialog: ContactDialog | None = None
        outbox.delivered.connect(self._on_delivered)

    def open(
        self,
        customer_id: UUID,
        known: Card | None = None,
        trees: tuple[Sequence[ReasonRow], Sequence[OutcomeRow]] = ((), ()),
    ) -> None:
        """Open the dialog for a customer, with what is known of him and of the trees already."""
        dialog = self.dialog
        if dialog is None:
            dialog = late("app.ui.contacts.dialog", "ContactDialog")(
                self._language, self._landings, self._window
            )
            dialog.set_trees(*trees)
            dialog.record_requested.connect(self._record)
            self.dialog = dialog
            self._memory.ask(dialog, lambda memory: memory.trees(), self._know, lambda _error: None)

        def begin_anyway(error: Exception) -> None:
            if known is not None and isinstance(error, Unavailable):
                self._begin(known)
            else:
                self._tell(error)

        self._memory.ask(dialog, lambda memory: memory.card(customer_id), self._begin, begin_anyway)

    def _know(self, trees: tuple[tuple[ReasonRow, ...], tuple[OutcomeRow, ...]]) -> None:
        if self.dialog is not None:
            self.dialog.set_trees(*trees)

    def _begin(self, card: Card) -> None:
        if self.dialog is not None:
            self.dialog.begin(card)

    def _tell(self, error: Exception) -> None:
        self._notices.tell(problem(error))

    @Slot(object)
    def _record(self, new: NewContact) -> None:
        dialog = self.dialog
        if dialog is None:
            return

        def waits() -> None:
            dialog.finish()
            self._notices.mention(
                self.tr("The contact is kept on this computer, and goes to the customer's timeline later.")
            )

        looking = HandedOver(dialog, waits, lambda error: dialog.show_problem(problem(error)))
        self._outbox.hand_over(LateKind.CONTACT, new, looking)

    @Slot(object, object)
    def _on_delivered(self, change: LateChange, _changed: object) -> None:
        if change.kind is not LateKind.CONTACT:
            return
        if self.dialog is not None and self.dialog.contact_id == change.key:
            self.dialog.finish()
        self._notices.mention(self.tr("The contact is on the customer's timeline."))
        self.recorded.emit(change.row.customer_id)
