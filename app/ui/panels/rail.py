"""The rail at the leading edge: the places one can go, and settings and keys at its foot."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from app.ui.actions import Actions
from app.ui.panel import Panel, named
from app.ui.parts.bound import bind
from app.ui.theme.look import px
from app.ui.widgets.buttons import IconButton

WIDTH = 52
SIDE = 38  # of each button


class RailPanel(Panel):
    """Shows a button for each place there is; only places that exist are added."""

    place_chosen = Signal(str)  # "desk", "history", "customers", "follow_ups"

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text_sources: dict[str, Callable[[], str]] = {}
        self._places: dict[str, IconButton] = {}

        self._group = QButtonGroup(self)
        self.scripts_button = named(IconButton("book-open-text", "rail"), "scripts_button")
        self.keys_button = named(IconButton("keyboard", "rail"), "keys_button")
        self.messages_button = named(IconButton("bell", "rail"), "messages_button")
        self.settings_button = named(IconButton("settings", "rail"), "settings_button")
        bind(self.scripts_button, actions.scripts, shows_text=False)
        bind(self.keys_button, actions.all_keys, shows_text=False)
        bind(self.messages_button, actions.messages, shows_text=False)
        bind(self.settings_button, actions.settings, shows_text=False)

        self.setProperty("ground", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self)
        self._column.addStretch(1)
        self._column.addWidget(self.scripts_button)
        self._column.addWidget(self.messages_button)
        self._column.addWidget(self.keys_button)
        self._column.addWidget(self.settings_button)

        self._scripts = actions.scripts
        self._scripts.changed.connect(self._show_scripts)
        self._show_scripts()
        self._group.buttonClicked.connect(self._on_button_clicked)

        self.retranslate_ui()
        self.restyle()

    def add_place(self, key: str, icon: str, text_source: Callable[[], str]) -> None:
        """Add a place below those there are; the first one is where the window starts."""
        button = named(IconButton(icon, "rail"), f"{key}_button")
        button.setCheckable(True)
        button.setProperty("place", key)
        button.setChecked(not self._places)
        self._column.insertWidget(len(self._places), button)
        self._group.addButton(button)
        self._places[key] = button
        self._text_sources[key] = text_source
        if len(self._places) > 1:
            QWidget.setTabOrder(list(self._places.values())[-2], button)
        # Backwards: Qt does nothing where the second comes next already, going round the end of the chain.
        feet = (self.settings_button, self.keys_button, self.messages_button, self.scripts_button)
        for foot in feet:
            QWidget.setTabOrder(button, foot)
        self.retranslate_ui()
        self.restyle()

    def place_button(self, key: str) -> IconButton:
        """Return the button of a place."""
        return self._places[key]

    def show_place(self, key: str) -> None:
        """Mark a place as the one that is shown, without announcing it."""
        self._places[key].setChecked(True)

    def retranslate_ui(self) -> None:
        """Set every text this panel shows."""
        self.setAccessibleName(self.tr("Places"))
        for key, button in self._places.items():
            text = self._text_sources[key]()
            button.setToolTip(text)
            button.setAccessibleName(text)

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        self.setFixedWidth(px(WIDTH))
        margin = px((WIDTH - SIDE) / 2)
        self._column.setContentsMargins(margin, px(10), margin, px(10))
        self._column.setSpacing(px(6))
        feet = (self.scripts_button, self.messages_button, self.keys_button, self.settings_button)
        for button in (*self._places.values(), *feet):
            button.setFixedSize(px(SIDE), px(SIDE))

    @Slot()
    def _show_scripts(self) -> None:
        """Only those who may change scripts see the way to them."""
        self.scripts_button.setVisible(self._scripts.isVisible())

    @Slot(QAbstractButton)
    def _on_button_clicked(self, button: QAbstractButton) -> None:
        self.place_chosen.emit(button.property("place"))
