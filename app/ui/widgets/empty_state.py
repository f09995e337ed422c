"""What stands where nothing is yet: an icon, what is missing, and what one can do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import look
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.text_label import TextLabel


class EmptyState(QWidget):
    """An icon over two lines of text in the middle of its room."""

    def __init__(self, icon: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.icon = IconLabel(icon, "muted", 32)
        self.title = TextLabel(size="md", wrap=True)
        self.hint = TextLabel(tone="muted", wrap=True)
        self.title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)

        picture = QHBoxLayout()
        picture.addStretch(1)
        picture.addWidget(self.icon)
        picture.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(look.px(6))
        column.addStretch(1)
        column.addLayout(picture)
        column.addWidget(self.title)
        column.addWidget(self.hint)
        column.addStretch(1)

    def show_texts(self, title: str, hint: str = "") -> None:
        """Say what is missing and what one can do about it."""
        self.title.setText(title)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.setAccessibleName(f"{title} {hint}".strip())
