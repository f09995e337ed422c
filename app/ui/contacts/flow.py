"""Brings what is recorded by hand to the database."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.late import late
from app.models.rows.cards import Card
from app.models.rows.contacts import NewContact
from app.ui.jobs import Jobs
from app.ui.knowledge.problem_words import problem
from app.ui.language import Language
from app.ui.notices import Notices
from app.ui.state.landings import Landings

if TYPE_CHECKING:
    from app.models.memory import Memory
    from app.ui.contacts.dialog import ContactDialog


class ContactFlow(QObject):
    """The dialog is made when it is first wanted; what could not be kept stays in it."""

    recorded = Signal(object)  # the customer's UUID

    def __init__(
        self,
        memory: "Jobs[Memory]",
        language: Language,
        landings: Landings,
        window: QWidget,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._memory, self._language, self._landings = memory, language, landings
        self._window, self._notices = window, notices
        self.dialog: ContactDialog | None = None

    def open(self, customer_id: UUID) -> None:
        """Open the dialog for a customer."""
        if self.dialog is None:
            dialog: ContactDialog = late("app.ui.contacts.dialog", "ContactDialog")(
                self._language, self._landings, self._window
            )
            dialog.record_requested.connect(self._record)
            self._memory.ask(
                dialog, lambda memory: memory.trees(), lambda trees: dialog.set_trees(*trees[:2])
            )
            self.dialog = dialog
        self._memory.ask(self.dialog, lambda memory: memory.card(customer_id), self._begin, self._tell)

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

        def kept(_changed: object) -> None:
            dialog.finish()
            self._notices.mention(self.tr("The contact is on the customer's timeline."))
            self.recorded.emit(new.customer_id)

        self._memory.ask(
            dialog,
            lambda memory: memory.contacts.record(new),
            kept,
            lambda error: dialog.show_problem(problem(error)),
        )
