"""Gives the customers their place in the rail and their editor its key, and notes who was looked at."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Slot

from app.folders import Folders
from app.late import late
from app.models.rows.agents import AgentRow
from app.ui.customers_flow import CustomersFlow
from app.ui.frame import Frame
from app.ui.jobs import Jobs
from app.ui.parts.late_place import LatePlace
from app.ui.record_flow import RecordFlow
from app.ui.view_log import ViewLog
from app.ui.window_state import WindowState
from app.ui.wiring import Flows

if TYPE_CHECKING:
    from app.models.memory import Memory
    from app.models.rows.cards import Card


class CustomersPlace(QObject):
    """What it takes is built when somebody goes there."""

    def __init__(
        self,
        memory: "Jobs[Memory]",
        another_lane: "Callable[[str], Jobs[Memory]]",
        frame: Frame,
        state: WindowState,
        flows: Flows,
        folders: Folders,
        *,
        is_demo: bool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._frame, self._state, self._flows = frame, state, flows
        self.views = ViewLog(memory, self)
        window = frame.window()
        self.records = RecordFlow(memory, flows.outbox, state.language, state.settings.region, window, self)
        self.flow = CustomersFlow(
            memory,
            lambda: another_lane("duplicates"),
            self.records,
            self.views,
            window,
            state.language,
            frame.notices,
            lambda: late("app.profile_arguments", "profile_arguments")(folders, is_demo=is_demo),
            folders.data / "import-report.csv",
            self,
        )
        self.place = LatePlace(self.flow.build)

        state.actions.edit_customer.triggered.connect(self._on_edit)
        flows.calls.page_opened.connect(self.views.follow)
        flows.identifier.opened.connect(lambda card: self.views.note(card.customer_id))
        self.flow.call_requested.connect(
            lambda number, customer_id: flows.calls.dial(number, customer_id=customer_id)
        )
        self.flow.changed.connect(self._on_changed)
        self.flow.papers_requested.connect(state.actions.papers.trigger)
        self.flow.contact_requested.connect(state.actions.contact.trigger)

    def move_in(self) -> None:
        """Put the place into the rail."""
        self._frame.add_place("customers", "users", lambda: self.tr("Customers"), self.place)

    def sign_in(self, agent: AgentRow) -> None:
        """Know who works here."""
        self.flow.sign_in(agent)

    @property
    def card_in_front(self) -> "Card | None":
        """Return the card that is shown in this place; none when one is elsewhere."""
        panel = self.flow.panel
        return panel.card if panel is not None and panel.isVisible() else None

    @Slot(object)
    def show(self, customer_id: UUID) -> None:
        """Go there and show a customer's card."""
        self._frame.show_place("customers")
        self.place.ensure()
        self.flow.open(customer_id)

    def stop(self) -> None:
        """Write what is not written yet and end what is running."""
        self.flow.stop()

    @Slot()
    def _on_edit(self) -> None:
        """Edit the customer of the call in front, or the one whose card is shown."""
        page = self._state.calls.current
        panel = self.flow.panel
        if page is not None and page.card is not None:
            self.records.edit(page.card.customer_id, page.key, page.card)
        elif page is not None:
            self.records.add(page.picture.caller.number)
        elif panel is not None and panel.isVisible() and panel.customer_id is not None:
            self.records.edit(panel.customer_id, known=panel.card)

    @Slot(object)
    def _on_changed(self, customer_id: UUID) -> None:
        """Show the new card in every call with this customer; a new one becomes the caller nobody knew."""
        current = self._state.calls.current
        for page in self._state.calls.pages:
            is_his = page.card is not None and page.card.customer_id == customer_id
            if is_his or (page is current and page.card is None and self.records.was_new(customer_id)):
                self._flows.identifier.choose(page.call_id, customer_id)
