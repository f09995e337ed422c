"""Keys to press during a call: by mouse, or typed."""

import unicodedata

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui.dialogs.dialog import Dialog
from app.ui.isolates import ltr
from app.ui.panel import named
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.text_label import TextLabel

_KEYS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#")
_NAMES = {"*": "star", "#": "hash"}
SHOWN_DIGITS = 24


class KeypadDialog(Dialog):
    """Announces each key at once; what was pressed stands above the keys."""

    digit_pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed = ""
        self.pressed_label = named(TextLabel(size="kpi"), "pressed_label")
        self.keys = {key: named(TextButton(text=key), f"key_{_NAMES.get(key, key)}") for key in _KEYS}

        pad = QWidget()
        # The keys of a telephone stand in the same order in every language.
        pad.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        grid = QGridLayout(pad)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(px(8))
        for place, button in enumerate(self.keys.values()):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(self._on_key_clicked)
            grid.addWidget(button, place // 3, place % 3)
        self.body.addWidget(self.pressed_label)
        self.body.addWidget(pad)
        self.accept_button.hide()
        self.accept_button.setDefault(False)
        self.retranslate_ui()

    def begin(self) -> None:
        """Open for another call, with nothing pressed yet."""
        self._pressed = ""
        self._show_pressed()
        self.open_beside_calls()
        self.setFocus()

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.set_title(self.tr("Keypad"))
        self.pressed_label.setToolTip(self.tr("Keys pressed"))
        self.keys["*"].setAccessibleName(self.tr("Star"))
        self.keys["#"].setAccessibleName(self.tr("Hash"))
        self._show_pressed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send typed keys, in whichever digits the keyboard types."""
        text = event.text()
        digit = unicodedata.digit(text, None) if len(text) == 1 else None
        key = str(digit) if digit is not None else text
        if key in self.keys and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._press(key)
        else:
            super().keyPressEvent(event)

    def _press(self, key: str) -> None:
        self._pressed += key
        self._show_pressed()
        self.digit_pressed.emit(key)

    def _show_pressed(self) -> None:
        self.pressed_label.setText(ltr(self._pressed[-SHOWN_DIGITS:]) or "\u00a0")

    @Slot()
    def _on_key_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, TextButton):
            self._press(button.text())
