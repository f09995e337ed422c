"""Customers: found as one types, opened without a call, edited, imported, exported and merged."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidgetItem, QStackedWidget, QVBoxLayout, QWidget

from app.models.rows.cards import Card as CustomerCard
from app.models.rows.customer_list import CustomerFilter
from app.models.rows.search import FoundRow
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts.card_facts import CardFacts
from app.ui.parts.choice_row import ChoiceRow
from app.ui.parts.contact_history import ContactHistory
from app.ui.parts.found_list import ROW_ROLE, FoundList
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.card import Card
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.separator import Separator
from app.ui.widgets.text_label import TextLabel

OPEN_AFTER_MS = 150  # whoever goes through the list with the arrow keys does not open every card on the way


class CustomersPanel(Panel):
    """A list at the leading edge, and beside it the card of the marked customer."""

    list_wanted = Signal(str, str, object)  # what is typed, a CustomerFilter, and the last one's UUID or None
    card_wanted = Signal(object)  # the customer's UUID
    edit_requested = Signal(object)  # the customer's UUID
    call_requested = Signal(str, object)  # number, and the customer's UUID
    new_requested = Signal()
    import_requested = Signal()
    export_requested = Signal(str)  # a CustomerFilter
    duplicates_requested = Signal()
    approvals_requested = Signal()
    mend_requested = Signal()
    papers_requested = Signal()
    contact_requested = Signal()

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._card: CustomerCard | None = None
        self._rows: list[FoundRow] | None = None  # None until they were looked up
        self._is_away = False
        self._waiting = 0  # changes that wait for a second person
        self._to_mend = 0  # edits that were kept, and that the database would not have
        self._soon = QTimer(self, interval=OPEN_AFTER_MS, singleShot=True)

        self.title_label = named(TextLabel(size="md"), "title_label")
        self.search_field = named(QLineEdit(), "search_field")
        self.filters = named(ChoiceRow([kind.value for kind in CustomerFilter]), "filters")
        self.customer_list = named(FoundList(), "customer_list")
        self.empty = named(EmptyState("users"), "empty")
        self.more_button = named(TextButton("ghost"), "more_button")
        self.new_button = named(TextButton("primary", "user-plus", size=16), "new_button")
        self.import_button = named(TextButton("", "upload", size=16), "import_button")
        self.export_button = named(TextButton("", "download", size=16), "export_button")
        self.duplicates_button = named(TextButton("", "merge", size=16), "duplicates_button")
        self.approvals_button = named(TextButton("", "shield-check", size=16), "approvals_button")
        self.mend_button = named(TextButton("danger", "triangle-alert", size=16), "mend_button")
        self.facts = named(CardFacts(language), "facts")
        self.history = named(ContactHistory(language), "history")
        self.nobody = named(EmptyState("contact"), "nobody")
        self.edit_button = named(TextButton("", "pencil", size=16), "edit_button")
        self.papers_button = named(TextButton("", "package", size=16), "papers_button")
        self.contact_button = named(TextButton("", "message-square", size=16), "contact_button")
        self.call_button = named(TextButton("primary", "phone", size=16), "call_button")
        self.stack = named(QStackedWidget(), "stack")

        self.search_field.setClearButtonEnabled(True)
        self.filters.show_value(CustomerFilter.ALL)
        self.facts.more_button.hide()
        self.approvals_button.hide()
        self.mend_button.hide()
        self._lay_out()
        self._connect()
        self.retranslate_ui()

    @property
    def filter(self) -> CustomerFilter:
        """Return the kind of customers that is listed."""
        return CustomerFilter(self.filters.value or CustomerFilter.ALL)

    @property
    def customer_id(self) -> UUID | None:
        """Return whose card is shown."""
        return self._card.customer_id if self._card else None

    @property
    def card(self) -> CustomerCard | None:
        """Return the card that is shown."""
        return self._card

    def refresh(self) -> None:
        """Ask for the list again."""
        self.list_wanted.emit(self._typed(), self.filter.value, None)

    def show_rows(self, rows: Sequence[FoundRow], *, has_more: bool, goes_on: bool = False) -> None:
        """Show these customers, or add them to those that are shown."""
        marked = self.customer_id
        self._is_away = False
        self._rows = [*(self._rows or [] if goes_on else []), *rows]
        self.customer_list.blockSignals(True)
        self.customer_list.show_rows(self._rows, self._language.code)
        self._mark(marked)
        self.customer_list.blockSignals(False)
        self.more_button.setVisible(has_more)
        self._show_list()

    def show_unavailable(self) -> None:
        """Say that nobody can be looked up; those that are shown stay."""
        self._is_away = True
        self._show_list()

    def show_card(self, card: CustomerCard | None) -> None:
        """Show a customer."""
        self._card = card
        self.facts.show_card(card)
        self.history.show_customer(card.customer_id if card else None, card.timeline if card else ())
        self.stack.setCurrentIndex(0 if card else 1)
        has_number = bool(card and card.numbers)
        self.call_button.setEnabled(has_number)
        self.call_button.setVisible(card is not None)
        for button in (self.edit_button, self.papers_button, self.contact_button):
            button.setVisible(card is not None)

    def show_approvals(self, *, on: bool, count: int = 0) -> None:
        """Offer what waits for a second person to those who may decide."""
        self.approvals_button.setVisible(on)
        self._waiting = count
        self._name_approvals()

    def showEvent(self, event: QShowEvent) -> None:
        """Let whoever comes here type at once."""
        super().showEvent(event)
        QTimer.singleShot(0, self.search_field, self.search_field.setFocus)  # the stack moves the cursor too

    def retranslate_ui(self) -> None:
        """Set every text this panel shows."""
        self.title_label.setText(self.tr("Customers"))
        self.search_field.setPlaceholderText(self.tr("Name, number, e-mail…"))
        self.search_field.setAccessibleName(self.tr("Search for a customer"))
        self.customer_list.setAccessibleName(self.tr("Customers"))
        names = (self.tr("All"), self.tr("VIP"), self.tr("Companies"), self.tr("Do not call"))
        self.filters.set_texts(names)
        self.more_button.setText(self.tr("Show more"))
        self.new_button.setText(self.tr("New customer"))
        self.import_button.setText(self.tr("Import"))
        self.export_button.setText(self.tr("Export"))
        self.duplicates_button.setText(self.tr("Duplicates"))
        self.edit_button.setText(self.tr("Edit"))
        self.papers_button.setText(self.tr("Orders"))
        self.contact_button.setText(self.tr("Contact…"))
        self.call_button.setText(self.tr("Call"))
        hint = self.tr("Choose somebody in the list to see the card and the history.")
        self.nobody.show_texts(self.tr("No customer chosen"), hint)
        self._name_approvals()
        if self._rows is not None:
            self.show_rows(self._rows, has_more=not self.more_button.isHidden())
        self._show_list()
        self.show_card(self._card)

    def show_to_mend(self, count: int) -> None:
        """Offer the edits that could not be saved when the database was back."""
        self._to_mend = count
        self.mend_button.setVisible(count > 0)
        self._name_approvals()

    def _name_approvals(self) -> None:
        text = self.tr("%Ln to approve", "", self._waiting) if self._waiting else self.tr("Approvals")
        self.approvals_button.setText(text)
        self.mend_button.setText(self.tr("Changes to look at: %Ln", "", self._to_mend))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self._list_side(), 3)
        row.addWidget(self._card_side(), 2)

    def _list_side(self) -> QWidget:
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(IconLabel("users", "accent", 18))
        head.addWidget(self.title_label)
        head.addStretch(1)
        for button in (self.approvals_button, self.duplicates_button, self.import_button, self.export_button):
            head.addWidget(button)
        search = QHBoxLayout()
        search.setSpacing(px(8))
        search.addWidget(self.search_field, 1)
        search.addWidget(self.mend_button)
        search.addWidget(self.new_button)
        ground = Card()
        column = QVBoxLayout(ground)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(8))
        column.addLayout(head)
        column.addLayout(search)
        for widget in (self.filters, Separator()):
            column.addWidget(widget)
        column.addWidget(self.customer_list, 1)
        column.addWidget(self.empty, 1)
        column.addWidget(self.more_button)
        return ground

    def _card_side(self) -> QWidget:
        shown = QWidget()
        inner = QVBoxLayout(shown)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(px(8))
        inner.addWidget(self.facts)
        inner.addWidget(Separator())
        inner.addWidget(self.history, 1)
        self.stack.addWidget(shown)
        self.stack.addWidget(self.nobody)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self.history.kind_button)
        foot.addStretch(1)
        foot.addWidget(self.papers_button)
        foot.addWidget(self.contact_button)
        foot.addWidget(self.edit_button)
        foot.addWidget(self.call_button)
        ground = Card()
        column = QVBoxLayout(ground)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(8))
        column.addWidget(self.stack, 1)
        column.addLayout(foot)
        return ground

    def _connect(self) -> None:
        self.search_field.textChanged.connect(self.refresh)
        self.search_field.returnPressed.connect(self._on_return)
        self.filters.chosen.connect(self._on_filter_chosen)
        self.customer_list.currentItemChanged.connect(self._on_current_changed)
        self.customer_list.itemDoubleClicked.connect(self._on_edit)
        self.more_button.clicked.connect(self._on_more)
        self._soon.timeout.connect(self._open_marked)
        self.new_button.clicked.connect(self.new_requested)
        self.import_button.clicked.connect(self.import_requested)
        self.export_button.clicked.connect(self._on_export)
        self.duplicates_button.clicked.connect(self.duplicates_requested)
        self.approvals_button.clicked.connect(self.approvals_requested)
        self.mend_button.clicked.connect(self.mend_requested)
        self.edit_button.clicked.connect(self._on_edit)
        self.papers_button.clicked.connect(self.papers_requested)
        self.contact_button.clicked.connect(self.contact_requested)
        self.call_button.clicked.connect(self._on_call)

    def _typed(self) -> str:
        return stripped(self.search_field.text()).strip()

    def _mark(self, customer_id: UUID | None) -> None:
        """Keep whoever is shown marked; nobody is opened by being first in a list."""
        self.customer_list.setCurrentRow(-1)
        for place, row in enumerate(self._rows or []):
            if row.customer_id == customer_id:
                self.customer_list.setCurrentRow(place)

    def _show_list(self) -> None:
        self.customer_list.setVisible(bool(self._rows))
        self.empty.setVisible(not self._rows)
        self.empty.show_texts(*self._why_empty())
        if not self._rows:
            self.more_button.hide()

    def _why_empty(self) -> tuple[str, str]:
        if self._is_away:
            hint = self.tr("Customers show here when it is back.")
            return self.tr("The database cannot be reached"), hint
        if self._rows is None:
            return self.tr("Looking up customers…"), ""
        if self._typed() or self.filter is not CustomerFilter.ALL:
            return self.tr("Nobody found"), self.tr("Type fewer letters, or choose another filter.")
        return self.tr("No customers yet"), self.tr("Add one, or import a list.")

    @Slot(str)
    def _on_filter_chosen(self, value: str) -> None:
        if not value:
            self.filters.show_value(CustomerFilter.ALL)  # some filter always holds
        self.refresh()

    @Slot(QListWidgetItem, QListWidgetItem)
    def _on_current_changed(self, current: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if current is not None:
            self._soon.start()

    @Slot()
    def _on_return(self) -> None:
        """Go from the field to the first one found."""
        if self._rows:
            self.customer_list.setFocus()
            self.customer_list.setCurrentRow(max(self.customer_list.currentRow(), 0))

    @Slot()
    def _open_marked(self) -> None:
        item = self.customer_list.currentItem()
        row = item.data(ROW_ROLE) if item is not None else None
        if isinstance(row, FoundRow):
            self.card_wanted.emit(row.customer_id)

    @Slot()
    def _on_more(self) -> None:
        last = self._rows[-1].customer_id if self._rows else None
        self.list_wanted.emit(self._typed(), self.filter.value, last)

    @Slot()
    def _on_export(self) -> None:
        self.export_requested.emit(self.filter.value)

    @Slot()
    def _on_edit(self) -> None:
        if self._card is not None:
            self.edit_requested.emit(self._card.customer_id)

    @Slot()
    def _on_call(self) -> None:
        if self._card is not None and self._card.numbers:
            main = next((row for row in self._card.numbers if row.is_main), self._card.numbers[0])
            self.call_requested.emit(main.number or main.as_written, self._card.customer_id)
