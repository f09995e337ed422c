"""The base of every dialog: never modal, closed by Escape, with its buttons at the foot."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.panel import named
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.text_label import TextLabel


class Dialog(QDialog):
    """Blocks nothing: calls ring, are answered and end while it is open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModal(False)
        self.title_label = named(TextLabel(size="md"), "title_label")
        self.body = QVBoxLayout()
        self.accept_button = named(TextButton("primary"), "accept_button")
        self.close_button = named(TextButton("ghost"), "close_button")

        self.accept_button.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.accept_button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(16), px(14), px(16), px(14))
        self._column.setSpacing(px(10))
        self._column.addWidget(self.title_label)
        self._column.addLayout(self.body, 1)
        self._column.addLayout(buttons)

        self.close_button.clicked.connect(self.reject)

    def open_beside_calls(self) -> None:
        """Come to the front without blocking the window."""
        self.show()
        self.raise_()
        self.activateWindow()

    def set_title(self, text: str) -> None:
        """Name the dialog, in the window's frame and in it."""
        self.setWindowTitle(text)
        self.title_label.setText(text)
        self.close_button.setText(self.tr("Close"))

    def retranslate_ui(self) -> None:
        """Set every text. Called at the end of __init__ and on a language switch."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate when the language has changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
