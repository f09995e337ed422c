"""The reports that are written to a folder by themselves."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.reports.schedule import Order, written
from app.ui.dialogs.dialog import Dialog
from app.ui.isolates import ltr
from app.ui.language import Language
from app.ui.panel import named
from app.ui.reports.order_form import OrderForm
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.painted_list import Entry, PaintedList
from app.ui.widgets.text_label import TextLabel


class OrdersDialog(Dialog):
    """Announces the orders there are to be, each time one is added or removed."""

    changed = Signal(object)  # a tuple of Orders

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._orders: tuple[Order, ...] = ()
        self.how_label = named(TextLabel(size="sm", tone="muted", wrap=True), "how_label")
        self.orders_list = named(PaintedList(), "orders_list")
        self.none_label = named(TextLabel(size="sm", tone="muted", wrap=True), "none_label")
        self.folder_label = named(TextLabel(size="sm", tone="muted", wrap=True), "folder_label")
        self.remove_button = named(TextButton("ghost", "trash-2", size=15), "remove_button")
        self.form_label = named(TextLabel(bold=True), "form_label")
        self.form = named(OrderForm(language), "form")
        removing = QHBoxLayout()
        removing.addWidget(self.remove_button)
        removing.addStretch(1)
        for widget in (self.how_label, self.orders_list, self.none_label, self.folder_label):
            self.body.addWidget(widget)
        self.body.addLayout(removing)
        self.body.addWidget(self.form_label)
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.setMinimumWidth(px(520))
        self.orders_list.entry_marked.connect(self._on_marked)
        self.remove_button.clicked.connect(self._on_remove)
        self.accept_button.clicked.connect(self._on_accept)
        self.retranslate_ui()

    def begin(self, orders: Sequence[Order]) -> None:
        """Come to the front with the orders there are."""
        self._orders = tuple(orders)
        self._show()
        self.open_beside_calls()
        self.form.kind_box.setFocus()

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.set_title(self.tr("Reports written by themselves"))
        self.how_label.setText(
            self.tr(
                "They are written while this desk is open, each once. Without a desk your IT can have a"
                " computer do it."
            )
        )
        self.orders_list.setAccessibleName(self.tr("Ordered reports"))
        self.none_label.setText(self.tr("No report is ordered yet."))
        self.remove_button.setText(self.tr("Remove"))
        self.form_label.setText(self.tr("A new order"))
        self.accept_button.setText(self.tr("Add the order"))
        self._show()

    def _show(self) -> None:
        entries = [
            Entry(written(order), self.form.words(order), "", "calendar-clock", "accent", is_quiet=True)
            for order in self._orders
        ]
        self.orders_list.show_entries(entries)
        self.orders_list.setVisible(bool(entries))
        self.none_label.setVisible(not entries)
        self._on_marked("")

    def _marked(self) -> Order | None:
        marked = self.orders_list.marked
        return next((order for order in self._orders if written(order) == marked), None)

    @Slot(str)
    def _on_marked(self, _key: str) -> None:
        order = self._marked()
        self.remove_button.setEnabled(order is not None)
        self.folder_label.setVisible(order is not None)
        if order is not None:
            self.folder_label.setText(self.tr("To the folder %1").replace("%1", ltr(order.folder)))

    @Slot()
    def _on_remove(self) -> None:
        marked = self._marked()
        self._orders = tuple(order for order in self._orders if order != marked)
        self._show()
        self.changed.emit(self._orders)

    @Slot()
    def _on_accept(self) -> None:
        order = self.form.order()
        if order is None:
            return
        if order not in self._orders:
            self._orders = (*self._orders, order)
            self.changed.emit(self._orders)
        self._show()
