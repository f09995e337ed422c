"""A customer's contacts: those of his card at once, earlier ones page by page, and one kind alone."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from app.models.rows.cards import TimelineRow
from app.models.rows.interactions import HistoryKind
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts.contact_items import contact_items
from app.ui.theme.look import px
from app.ui.widgets.buttons import IconButton, TextButton
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.timeline_list import TimelineList

OF_CARD = 10  # contacts a card brings; where there are as many, there may be more


class ContactHistory(Panel):
    """Asks for nothing by itself: what is wanted goes out as a signal, and comes back by `take`."""

    wanted = Signal(
        object, object, object
    )  # the customer's UUID, a HistoryKind, the last TimelineRow or None

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._customer_id: UUID | None = None
        self._of_card: tuple[TimelineRow, ...] = ()
        self._rows: tuple[TimelineRow, ...] = ()
        self._kind = HistoryKind.ALL
        self._has_more = self._is_asking = self._is_away = False

        self.list = named(TimelineList(), "list")
        self.empty = named(EmptyState("history"), "empty")
        self.stack = named(QStackedWidget(), "stack")
        self.more_button = named(TextButton("ghost", "history", size=14), "more_button")
        # Whoever shows the history puts this beside its title.
        self.kind_button = named(IconButton("sliders-horizontal", size=15, parent=self), "kind_button")
        self.kind_menu = QMenu(self)
        self._kinds = QActionGroup(self)
        self.kind_actions = {kind: self._kind_action(kind) for kind in HistoryKind}

        self._lay_out()
        self.more_button.clicked.connect(self._on_more)
        self.list.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._kinds.triggered.connect(self._on_kind_chosen)
        self.kind_button.clicked.connect(self._on_kind_wanted)
        self.retranslate_ui()
        self.restyle()

    @property
    def kind(self) -> HistoryKind:
        """Return which contacts are shown."""
        return self._kind

    def show_customer(self, customer_id: UUID | None, of_card: Sequence[TimelineRow]) -> None:
        """Show a customer's contacts; of one who is shown already, what was fetched before stays."""
        is_other = customer_id != self._customer_id
        if not is_other and tuple(of_card) == self._of_card:
            self._refresh()
            return
        self._customer_id, self._of_card = customer_id, tuple(of_card)
        if is_other:
            self._show_kind(HistoryKind.ALL)
        if self._kind is not HistoryKind.ALL:
            self._ask(None)
            return
        earlier = () if is_other else _earlier(self._rows, self._of_card)
        if not earlier:
            self._has_more = len(self._of_card) >= OF_CARD
        self._rows = (*self._of_card, *earlier)
        self._refresh()

    def take(
        self,
        customer_id: UUID,
        kind: HistoryKind,
        after: TimelineRow | None,
        rows: Sequence[TimelineRow],
        page: int,
    ) -> None:
        """Show what was asked for, unless something else is wanted by now."""
        if (customer_id, kind) != (self._customer_id, self._kind):
            return
        self._is_asking = self._is_away = False
        self._rows = (*(self._rows if after is not None else ()), *rows)
        self._has_more = len(rows) >= page
        self._refresh()

    def show_unavailable(self) -> None:
        """Say that earlier contacts cannot be looked up now."""
        self._is_asking, self._is_away = False, True
        self._refresh()

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.list.setAccessibleName(self.tr("Contact history"))
        names = (
            self.tr("All contacts"), self.tr("Calls"), self.tr("Written"), self.tr("Visits"),
            self.tr("Cases"), self.tr("With a note"),
        )  # fmt: skip
        for action, name in zip(self.kind_actions.values(), names, strict=True):
            action.setText(name)
        self._show_kind(self._kind)
        self._refresh()

    def restyle(self) -> None:
        """Keep the button large enough to be hit, also where there is little room."""
        self.kind_button.setMinimumSize(self.kind_button.sizeHint())

    def _lay_out(self) -> None:
        for page in (self.list, self.empty):
            self.stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        column.addWidget(self.stack, 1)
        column.addWidget(self.more_button)

    def _kind_action(self, kind: HistoryKind) -> QAction:
        action = QAction(self)
        action.setCheckable(True)
        action.setData(kind)
        self._kinds.addAction(action)
        self.kind_menu.addAction(action)
        return action

    def _show_kind(self, kind: HistoryKind) -> None:
        self._kind = kind
        self.kind_actions[kind].setChecked(True)
        said = self.tr("Show: %1").replace("%1", self.kind_actions[kind].text())
        self.kind_button.set_name(said)

    def _refresh(self) -> None:
        self.list.show_items(contact_items(self._rows, self._language))
        self.stack.setCurrentWidget(self.list if self._rows else self.empty)
        if self._is_away:
            self.more_button.setText(self.tr("The database cannot be reached. Try again"))
        else:
            looking = self.tr("Looking up contacts…")
            self.more_button.setText(looking if self._is_asking else self.tr("Earlier contacts"))
        self.more_button.setVisible(self._has_more or self._is_asking or self._is_away)
        title, hint = self.tr("No contacts yet"), ""
        if self._customer_id is None:
            title = self.tr("No customer chosen")
            hint = self.tr("History and follow-ups show here once the customer is known.")
        elif self._kind is not HistoryKind.ALL:
            title, hint = self.tr("No such contacts"), self.kind_actions[self._kind].text()
        self.empty.show_texts(title, hint)
        self.kind_button.setVisible(self._customer_id is not None)

    def _ask(self, after: TimelineRow | None) -> None:
        if self._customer_id is not None and not self._is_asking:
            self._is_asking, self._is_away = True, False
            self._refresh()
            self.wanted.emit(self._customer_id, self._kind, after)

    @Slot()
    def _on_more(self) -> None:
        self._ask(self._rows[-1] if self._rows else None)

    @Slot(int)
    def _on_scrolled(self, value: int) -> None:
        """Whoever scrolls to the end wants to see what was before."""
        if 0 < value == self.list.verticalScrollBar().maximum() and self._has_more and not self._is_away:
            self._on_more()

    @Slot()
    def _on_kind_wanted(self) -> None:
        self.kind_menu.popup(self.kind_button.mapToGlobal(self.kind_button.rect().bottomLeft()))

    @Slot(QAction)
    def _on_kind_chosen(self, action: QAction) -> None:
        kind = HistoryKind(action.data())
        if kind is self._kind:
            return
        self._show_kind(kind)
        self._rows, self._has_more, self._is_asking = (), False, False
        self._ask(None)


def _earlier(rows: Sequence[TimelineRow], newest: Sequence[TimelineRow]) -> tuple[TimelineRow, ...]:
    """Return what was fetched beyond the newest ones; nothing where the two do not meet."""
    known = {row.id for row in newest}
    if not newest or not any(row.id in known for row in rows):
        return ()
    oldest = newest[-1]
    return tuple(row for row in rows if row.id not in known and row.at <= oldest.at)
