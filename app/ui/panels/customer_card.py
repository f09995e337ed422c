"""The customer of the call: his card, or the way to find out who he is."""

from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.models.rows.customers import NewCustomer
from app.models.rows.search import FoundRow
from app.ui.actions import Actions
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts.card_facts import CardFacts
from app.ui.parts.current_page import CurrentPage
from app.ui.parts.customer_choice import CustomerChoice
from app.ui.parts.number_offer import NumberOffer
from app.ui.parts.shrinking_area import ShrinkingArea
from app.ui.parts.tab_order import in_order
from app.ui.parts.tip import Tip
from app.ui.parts.verify_box import VerifyBox
from app.ui.state.calls import Calls
from app.ui.theme.look import px
from app.ui.widgets.card import Card
from app.ui.widgets.empty_state import EmptyState


class CustomerCardPanel(Panel):
    """Follows the call in front, or the one that rings while there is no other."""

    customer_search_edited = Signal(str)
    new_customer_requested = Signal(str, object)  # the call's id, NewCustomer
    case_chosen = Signal(object)  # the UUID of one of the customer's open cases
    customer_chosen = Signal(str, object)  # the call's id, the customer's UUID; None takes him off the call

    def __init__(
        self, calls: Calls, actions: Actions, language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._current = CurrentPage(calls, self, or_ringing=True)

        self.offline_tip = named(Tip("tip", "wifi-off"), "offline_tip")
        self.offer = named(NumberOffer(actions, language), "offer")
        self.verify = named(VerifyBox(language), "verify")
        self.facts = named(CardFacts(language), "facts")
        self.choice = named(CustomerChoice(language), "choice")
        self.empty = named(EmptyState("contact"), "empty")
        self._inside = QWidget()
        self.area = named(ShrinkingArea(self._inside), "area")

        inner = QVBoxLayout(self._inside)
        inner.setContentsMargins(0, 0, 0, 0)
        for widget in (self.offline_tip, self.offer, self.verify, self.facts, self.choice, self.empty):
            inner.addWidget(widget)
        ground = Card()
        self._column = QVBoxLayout(ground)
        self._column.addWidget(self.area)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

        self.facts.edit_requested.connect(actions.edit_customer.trigger)
        self.facts.papers_requested.connect(actions.papers.trigger)
        self.facts.contact_requested.connect(actions.contact.trigger)
        self.facts.case_requested.connect(actions.open_case.trigger)
        self.facts.case_chosen.connect(self.case_chosen)
        self.facts.detach_requested.connect(self._on_detach_requested)
        self.choice.search_edited.connect(self.customer_search_edited)
        self.choice.customer_chosen.connect(self._on_customer_chosen)
        self.choice.new_customer_requested.connect(self._on_new_customer_requested)
        current = self._current
        for signal in (current.switched, current.changed, current.identified, current.verified):
            signal.connect(self._refresh)

        self.retranslate_ui()
        self.restyle()

    def show_found(self, rows: list[FoundRow]) -> None:
        """Show what a search for the caller found."""
        self.choice.show_found(rows)

    def retranslate_ui(self) -> None:
        """Set every text this panel shows."""
        self.setAccessibleName(self.tr("Customer"))
        self.empty.show_texts(
            self.tr("No call"), self.tr("The customer shows here as soon as somebody calls.")
        )
        self._refresh()

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        self._column.setContentsMargins(px(12), px(10), px(12), px(10))

    def showEvent(self, event: QShowEvent) -> None:
        """Show what changed while nobody looked."""
        super().showEvent(event)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        if not self.isVisible():
            return  # while a call rings every millisecond counts
        page = self._current.page
        card = page.card if page else None
        self.empty.setVisible(page is None)
        self.facts.setVisible(card is not None)
        self.choice.setVisible(page is not None and card is None)
        self.offer.show_page(page)
        self.verify.show_page(page)
        self.facts.show_card(card, hides_private=page is not None and not page.verification.is_passed)
        self.choice.show_page(page if card is None else None)
        in_order((self.facts.more_button, *self.choice.candidate_buttons, self.choice.search_field))
        is_stale = page is not None and card is not None and page.lookup_failed
        stale = self.tr("Working offline: this is what was known at the last call.")
        self.offline_tip.show_text(stale if is_stale else "")

    @Slot()
    def _on_detach_requested(self) -> None:
        if self._current.page is not None:
            self.customer_chosen.emit(self._current.page.call_id, None)

    @Slot(object)
    def _on_customer_chosen(self, customer_id: UUID) -> None:
        if self._current.page is not None:
            self.customer_chosen.emit(self._current.page.call_id, customer_id)

    @Slot(object)
    def _on_new_customer_requested(self, customer: NewCustomer) -> None:
        if self._current.page is not None:
            self.new_customer_requested.emit(self._current.page.call_id, customer)
