"""What happened with the customer, and what is still to be done for him."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from app.models.rows.cards import Card as CustomerCard
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts.contact_history import ContactHistory
from app.ui.parts.current_page import CurrentPage
from app.ui.parts.follow_up_list import FollowUpList
from app.ui.state.calls import Calls
from app.ui.theme.look import px
from app.ui.widgets.card import Card
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.separator import Separator

LEAST_WIDTH = 230  # pixels at 100 %


class TimelinePanel(Panel):
    """Two tabs: the contacts, newest first, and the open follow-ups with their number."""

    def __init__(self, calls: Calls, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._current = CurrentPage(calls, self, or_ringing=True)

        self.tabs = named(QTabBar(), "tabs")
        self.history = named(ContactHistory(language), "history")
        self.follow_ups = named(FollowUpList(language, has_deeds=False), "follow_ups")
        self.follow_ups_empty = named(EmptyState("calendar-clock"), "follow_ups_empty")
        self.stack = named(QStackedWidget(), "stack")

        self.tabs.addTab("")
        self.tabs.addTab("")
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self._lay_out()

        self.tabs.currentChanged.connect(self._on_tab_changed)
        for signal in (self._current.switched, self._current.identified):
            signal.connect(self._refresh)

        self.retranslate_ui()
        self.restyle()

    def retranslate_ui(self) -> None:
        """Set every text this panel shows."""
        self.tabs.setAccessibleName(self.tr("Customer's contacts"))
        self.follow_ups.setAccessibleName(self.tr("Open follow-ups"))
        self.tabs.setTabText(0, self.tr("History"))
        self._refresh()

    def restyle(self) -> None:
        """Keep the width in which title and day of a contact stand side by side."""
        self.setMinimumWidth(px(LEAST_WIDTH))

    def _lay_out(self) -> None:
        for page in (self.history, self.follow_ups, self.follow_ups_empty):
            self.stack.addWidget(page)
        head = QHBoxLayout()
        head.setContentsMargins(px(6), 0, px(6), 0)
        head.addWidget(self.tabs)
        head.addStretch(1)
        head.addWidget(self.history.kind_button)
        ground = Card()
        column = QVBoxLayout(ground)
        column.setContentsMargins(px(4), px(2), px(4), px(6))
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Separator())
        column.addSpacing(px(6))
        column.addWidget(self.stack, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ground)

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
        self._show_follow_ups(card)
        self.history.show_customer(card.customer_id if card else None, card.timeline if card else ())
        title = self.tr("No open follow-ups") if card else self.tr("No customer chosen")
        hint = "" if card else self.tr("History and follow-ups show here once the customer is known.")
        self.follow_ups_empty.show_texts(title, hint)
        self._show_tab()

    def _show_follow_ups(self, card: CustomerCard | None) -> None:
        rows = card.follow_ups if card else ()
        counted = self.tr("Follow-ups (%Ln)", "", len(rows))
        self.tabs.setTabText(1, counted if rows else self.tr("Follow-ups"))
        self.follow_ups.show_rows(rows)

    @Slot(int)
    def _on_tab_changed(self, index: int) -> None:
        self._show_tab()

    def _show_tab(self) -> None:
        is_history = self.tabs.currentIndex() == 0
        self.history.kind_button.setEnabled(is_history)
        if is_history:
            self.stack.setCurrentWidget(self.history)
        else:
            self.stack.setCurrentWidget(self.follow_ups if self.follow_ups.lines else self.follow_ups_empty)
