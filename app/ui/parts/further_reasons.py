"""More reasons for one call: each is a chip with a cross, and the next is picked from the same tree."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.rows.outcomes import ReasonRow
from app.ui.panel import Panel, named
from app.ui.parts import words
from app.ui.parts.tree_picker import TreePicker
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.flow_layout import FlowLayout


class FurtherReasons(Panel):
    """Shows nothing but one small button until a second reason is wanted."""

    edited = Signal(object)  # tuple[UUID, …]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: tuple[UUID, ...] = ()
        self._code = "en"
        self.chips: tuple[TextButton, ...] = ()
        self.add_button = named(TextButton("chip", "plus", size=13), "add_button")
        self.picker = named(TreePicker(), "further_picker")
        self.picker.hide()
        self._chips = named(QWidget(), "further_chips")
        self._flow = FlowLayout(self._chips, gap=4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self._chips)
        column.addWidget(self.picker)
        self.add_button.clicked.connect(self._on_add_clicked)
        self.picker.chosen.connect(self._on_chosen)
        self._show_chips()
        self.retranslate_ui()

    def set_tree(self, reasons: Sequence[ReasonRow]) -> None:
        """Take the tree."""
        self.picker.set_tree(reasons)
        self._show_chips()

    def show_reasons(self, keys: tuple[UUID, ...], code: str) -> None:
        """Show these beside the first one."""
        if (keys, code) != (self._keys, self._code):
            self._keys, self._code = keys, code
            self.picker.show_choice(None, code)
            self._show_chips()

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.add_button.setText(self.tr("Another reason"))
        self.picker.setAccessibleName(self.tr("Another reason"))
        self.picker.setPlaceholderText(self.tr("Type to search…"))
        self._show_chips()

    def _show_chips(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self.add_button:
                widget.hide()
                widget.deleteLater()
        chips = []
        for key in self._keys:
            node = self.picker.node(key)
            if node is not None:
                chip = named(TextButton("chip", "x", size=12), "further_reason")
                name = words.node_name(node, self._code)
                chip.setText(name)
                chip.setAccessibleName(self.tr("Remove: %1").replace("%1", name))
                chip.setProperty("key", key)
                chip.clicked.connect(self._on_chip_clicked)
                self._flow.addWidget(chip)
                chips.append(chip)
        self.chips = tuple(chips)
        self._flow.addWidget(self.add_button)

    @Slot()
    def _on_add_clicked(self) -> None:
        self.picker.show()
        self.picker.begin()

    @Slot(object)
    def _on_chosen(self, key: UUID | None) -> None:
        if key is None:
            return
        self.picker.hide()
        self.picker.show_choice(None, self._code)
        self.add_button.setFocus()
        if key not in self._keys:
            self.edited.emit((*self._keys, key))

    @Slot()
    def _on_chip_clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, TextButton):
            gone = chip.property("key")
            self.edited.emit(tuple(key for key in self._keys if key != gone))
