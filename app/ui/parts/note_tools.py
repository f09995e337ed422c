"""What helps with a note: ready-made phrases, the time, a search, and pinning to the customer."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.ui.isolates import as_tip, ltr
from app.ui.panel import Panel, named
from app.ui.parts.tab_order import in_order
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.flow_layout import FlowLayout

MOST_CHIPS = 3


class NoteTools(Panel):
    """A click leaves the cursor in the note."""

    snippet_chosen = Signal(str)
    stamp_requested = Signal()
    find_requested = Signal()
    pin_requested = Signal()
    snippets_wanted = Signal()
    card_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: tuple[TextButton, ...] = ()
        self.stamp_button = named(TextButton("chip", "clock", size=14), "stamp_button")
        self.find_button = named(TextButton("chip", "search", size=14), "find_button")
        self.pin_button = named(TextButton("chip", "sticky-note", size=14), "pin_button")
        self.edit_button = named(TextButton("chip", "pencil-line", size=14), "snippets_button")
        self.card_button = named(TextButton("chip", "credit-card", size=14), "card_button")
        self._is_short = False
        self._flow = FlowLayout(self, gap=4)
        self._tools = (
            self.stamp_button,
            self.find_button,
            self.pin_button,
            self.edit_button,
            self.card_button,
        )
        for button, signal in zip(
            self._tools,
            (
                self.stamp_requested,
                self.find_requested,
                self.pin_requested,
                self.snippets_wanted,
                self.card_requested,
            ),
            strict=True,
        ):
            button.clicked.connect(signal)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for button in (self.pin_button, self.card_button):
            button.setEnabled(False)
        self._fill()
        self.retranslate_ui()

    def show_snippets(self, snippets: Sequence[tuple[str, str]]) -> None:
        """Offer the first few, by key and text."""
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = tuple(self._chip(number, *one) for number, one in enumerate(snippets[:MOST_CHIPS]))
        self._fill()

    def be_short(self, is_short: bool) -> None:
        """Take one row only, without the chips of snippets, or as many as there is need for."""
        if is_short != self._is_short:
            self._is_short = is_short
            self._fill()

    def retranslate_ui(self) -> None:
        """Set every text."""
        names = (
            (self.tr("Insert the time"), "Ctrl+;"),
            (self.tr("Find in the note"), "Ctrl+F"),
            (self.tr("Pin to the customer what is marked, or the whole note"), ""),
            (self.tr("Write ready-made phrases"), ""),
            (self.tr("Take a card number while nobody records"), "Ctrl+F9"),
        )
        for button, (name, key) in zip(self._tools, names, strict=True):
            button.setAccessibleName(name)
            button.setToolTip(f"{name} ({ltr(key)})" if key else name)

    def _chip(self, number: int, key: str, text: str) -> TextButton:
        button = named(TextButton("chip", text=key), f"snippet_{number}")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(as_tip(text))
        button.setAccessibleName(self.tr("Insert: %1").replace("%1", text))
        button.clicked.connect(self._on_chip)
        return button

    def _fill(self) -> None:
        while self._flow.takeAt(0) is not None:
            pass
        shown = self._tools if self._is_short else (*self.buttons, *self._tools)
        for button in self.buttons:
            button.hide()
        for button in shown:
            self._flow.addWidget(button)  # only with a parent it is no window of its own
            button.show()
        in_order(shown)

    @Slot()
    def _on_chip(self) -> None:
        button = self.sender()
        if isinstance(button, TextButton):
            self.snippet_chosen.emit(button.text())
