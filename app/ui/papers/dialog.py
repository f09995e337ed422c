"""A customer's orders with their way, invoices with payments, and service requests, with their age."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from app import times
from app.adapters.papers import InvoicePaper, OrderPaper, PapersOf, RequestPaper
from app.models.rows.customer_papers import CustomerPapers
from app.ui.dialogs.dialog import Dialog
from app.ui.isolates import as_tip, first_strong, stripped
from app.ui.language import Language
from app.ui.panel import named
from app.ui.papers import paper_words
from app.ui.parts.tip import Tip
from app.ui.theme.look import colour, px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.text_label import TextLabel

WIDTH, HEIGHT = 760, 480
_KINDS = ("orders", "invoices", "requests")


class PapersDialog(Dialog):
    """Ours and those of the other system stand in one list; whose one is, and how old, is said."""

    refresh_requested = Signal(object)  # the customer's UUID: ask the other system again

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._papers: CustomerPapers | None = None
        self._name = ""
        self._source = ""
        self._is_asking = self._is_away = False
        self._trouble = ""

        self.tabs = named(QTabBar(), "tabs")
        self.stack = named(QStackedWidget(), "stack")
        self.lists = {kind: named(QTreeWidget(), f"{kind}_list") for kind in _KINDS}
        self.empty = named(EmptyState("package"), "empty")
        self.age_label = named(TextLabel(size="xs", tone="muted", wrap=True), "age_label")
        self.refresh_button = named(TextButton("ghost", "refresh-cw", size=14), "refresh_button")
        self.trouble_tip = named(Tip("tip", "wifi-off"), "trouble_tip")

        self.accept_button.hide()
        self._lay_out()
        self.tabs.currentChanged.connect(self._on_tab)
        self.refresh_button.clicked.connect(self._on_refresh)
        self.retranslate_ui()

    @property
    def customer_id(self) -> UUID | None:
        """Return whose papers are shown."""
        return self._papers.customer_id if self._papers else None

    def begin(self, name: str, source: str) -> None:
        """Open for a customer whose papers are being asked for."""
        self._name, self._source, self._papers = name, source, None
        self._is_away, self._trouble = False, ""
        self._is_asking = bool(source)
        self.retranslate_ui()
        self.open_beside_calls()
        self.tabs.setFocus()

    def show_papers(self, papers: CustomerPapers) -> None:
        """Show what is known."""
        self._papers, self._is_away = papers, False
        self._fill()

    def show_asking(self, *, on: bool) -> None:
        """Say whether the other system is being asked."""
        self._is_asking = on
        self._show_age()

    def show_trouble(self, text: str) -> None:
        """Say why the other system tells nothing new; what it said before stays."""
        self._trouble = text
        self.trouble_tip.show_text(text)

    def show_unavailable(self) -> None:
        """Say that the database cannot be reached."""
        self._is_away = True
        self._show_tab()

    def retranslate_ui(self) -> None:
        """Set every text."""
        title = self.tr("Orders and invoices of %1").replace("%1", first_strong(self._name))
        self.set_title(title if self._name else self.tr("Orders and invoices"))
        self.tabs.setAccessibleName(self.tr("Kinds of papers"))
        heads = {
            "orders": (self.tr("Order"), self.tr("State"), self.tr("When"), self.tr("Amount")),
            "invoices": (self.tr("Invoice"), self.tr("State"), self.tr("When"), self.tr("Amount")),
            "requests": (self.tr("Request"), self.tr("State"), self.tr("When"), ""),
        }
        for kind, labels in heads.items():
            self.lists[kind].setHeaderLabels(labels)
            self.lists[kind].setAccessibleName(self._title(kind))
        self.refresh_button.setText(self.tr("Ask again"))
        self.trouble_tip.show_text(self._trouble)
        self._fill()

    def _lay_out(self) -> None:
        for kind in _KINDS:
            self.tabs.addTab("")
            tree = self.lists[kind]
            tree.setColumnCount(4)
            tree.setProperty("ground", "plain")
            tree.setUniformRowHeights(True)
            tree.setTextElideMode(Qt.TextElideMode.ElideRight)
            tree.header().setStretchLastSection(False)
            tree.header().setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
            tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
            tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
            self.stack.addWidget(tree)
        self.stack.addWidget(self.empty)
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        foot = QHBoxLayout()
        foot.addWidget(self.age_label, 1)
        foot.addWidget(self.refresh_button)
        self.body.addWidget(self.tabs)
        self.body.addWidget(self.stack, 1)
        self.body.addWidget(self.trouble_tip)
        self.body.addLayout(foot)
        self.resize(px(WIDTH), px(HEIGHT))

    # ------------------------------------------------------------------------------ showing

    def _title(self, kind: str) -> str:
        return {
            "orders": self.tr("Orders"),
            "invoices": self.tr("Invoices"),
            "requests": self.tr("Service requests"),
        }[kind]

    def _sources(self) -> tuple[tuple[PapersOf, str], ...]:
        papers = self._papers
        if papers is None:
            return ()
        foreign = ((papers.foreign, self._source),) if papers.foreign is not None else ()
        return ((papers.own, ""), *foreign)

    def _fill(self) -> None:
        for kind, tree in self.lists.items():
            tree.clear()
            for papers, source in self._sources():
                for paper in getattr(papers, kind):
                    self._add(tree, paper, source)
            first = tree.topLevelItem(0)
            if first is not None:
                tree.setCurrentItem(first)
                first.setExpanded(True)
            count = tree.topLevelItemCount()
            shown = f"{self._title(kind)} ({self._language.number(count)})" if count else self._title(kind)
            self.tabs.setTabText(_KINDS.index(kind), shown)
        self._show_age()
        self._show_tab()

    def _add(self, tree: QTreeWidget, paper: OrderPaper | InvoicePaper | RequestPaper, source: str) -> None:
        match paper:
            case OrderPaper():
                self._add_order(tree, paper, source)
            case InvoicePaper():
                self._add_invoice(tree, paper, source)
            case RequestPaper():
                self._add_request(tree, paper, source)

    def _add_order(self, tree: QTreeWidget, order: OrderPaper, source: str) -> None:
        when = self._moment(order.placed_at)
        item = self._item(tree, order.number, source, order.status, when, order.total, order.currency)
        if order.expected_at is not None and order.status not in ("delivered", "cancelled", "returned"):
            expected = self.tr("Expected %1").replace("%1", self._moment(order.expected_at))
            self._line(item, expected)
        way = " · ".join(filter(None, (first_strong(order.carrier), paper_words.number(order.tracking))))
        if way:
            self._line(item, way)
        for step in reversed(order.steps):
            place = " · ".join(filter(None, (first_strong(step.location), first_strong(step.text))))
            said = " – ".join(filter(None, (paper_words.word(step.kind), place)))
            self._line(item, said, when=self._moment(step.at))
        for line in order.items:
            count = self._language.number(line.quantity)
            said = self.tr("%1 × %2").replace("%1", count).replace("%2", first_strong(line.name))
            self._line(item, said, amount=self._money(line.price, order.currency))

    def _add_invoice(self, tree: QTreeWidget, invoice: InvoicePaper, source: str) -> None:
        when = self._day(invoice.issued_on)
        item = self._item(tree, invoice.number, source, invoice.status, when, invoice.total, invoice.currency)
        if invoice.due_on is not None:
            self._line(item, self.tr("Due"), when=self._day(invoice.due_on))
        for paid in invoice.payments:
            is_back = paid.amount is not None and paid.amount < 0
            said = self.tr("Paid back") if is_back else self.tr("Paid")
            ways = (paper_words.word(paid.method), paper_words.number(paid.reference))
            text = " · ".join((said, *filter(None, ways)))
            amount = self._money(paid.amount, paid.currency or invoice.currency)
            self._line(item, text, when=self._moment(paid.at), amount=amount)

    def _add_request(self, tree: QTreeWidget, request: RequestPaper, source: str) -> None:
        when = self._moment(request.requested_at)
        item = self._item(tree, request.number, source, request.status, when, None, "")
        if request.kind:
            self._line(item, paper_words.word(request.kind))
        if request.planned_at is not None:
            self._line(item, self.tr("Planned for"), when=self._moment(request.planned_at))
        if request.text:
            self._line(item, first_strong(request.text))

    def _item(
        self,
        tree: QTreeWidget,
        number: str,
        source: str,
        status: str,
        when: str,
        amount: Decimal | None,
        currency: str,
    ) -> QTreeWidgetItem:
        name = paper_words.number(number)
        shown = f"{name} · {first_strong(source)}" if source else name
        cells = (shown, paper_words.word(status), when, self._money(amount, currency))
        item = QTreeWidgetItem(tree, list(cells))
        if status in paper_words.LATE:
            item.setForeground(1, colour("danger"))
        self._speak(item)
        return item

    def _line(self, item: QTreeWidgetItem, text: str, *, when: str = "", amount: str = "") -> None:
        line = QTreeWidgetItem(item, [text, "", when, amount])
        line.setToolTip(0, as_tip(stripped(text)))
        self._speak(line)

    @staticmethod
    def _speak(item: QTreeWidgetItem) -> None:
        texts = [stripped(item.text(column)) for column in range(4)]
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, texts)))

    def _money(self, amount: Decimal | None, currency: str) -> str:
        return "" if amount is None else self._language.money(amount, currency or "SAR")

    def _moment(self, moment: datetime | None) -> str:
        return "" if moment is None else self._language.day_of(moment)

    def _day(self, day: date | None) -> str:
        return "" if day is None else self._language.date_of(day)

    def _show_age(self) -> None:
        papers = self._papers
        self.refresh_button.setVisible(bool(self._source))
        self.refresh_button.setEnabled(not self._is_asking)
        if not self._source:
            self.age_label.setText("")
            return
        name = first_strong(self._source)
        if self._is_asking:
            said = self.tr("%1 is being asked…")
        elif papers is None or papers.fetched_at is None:
            said = self.tr("%1 has told nothing yet.")
        else:
            said = self._age(times.now() - papers.fetched_at)
        self.age_label.setText(said.replace("%1", name))

    def _age(self, age: timedelta) -> str:
        minutes = int(age.total_seconds() // 60)
        if minutes < 1:
            return self.tr("%1: as of now")
        if minutes < 120:
            return self.tr("%1: as of %Ln minute(s) ago", "", minutes)
        if minutes < 48 * 60:
            return self.tr("%1: as of %Ln hour(s) ago", "", minutes // 60)
        return self.tr("%1: as of %Ln day(s) ago", "", minutes // (24 * 60))

    def _show_tab(self) -> None:
        kind = _KINDS[max(0, self.tabs.currentIndex())]
        has_any = self.lists[kind].topLevelItemCount() > 0
        self.stack.setCurrentWidget(self.lists[kind] if has_any else self.empty)
        if self._is_away:
            self.empty.show_texts(self.tr("The database cannot be reached"), "")
        elif self._papers is None:
            self.empty.show_texts(self.tr("Looking up…"), "")
        else:
            self.empty.show_texts(self.tr("Nothing here"), "")

    @Slot(int)
    def _on_tab(self, _place: int) -> None:
        self._show_tab()

    @Slot()
    def _on_refresh(self) -> None:
        if self._papers is not None:
            self.refresh_requested.emit(self._papers.customer_id)
