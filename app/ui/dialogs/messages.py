"""What the window has said lately, to be read again."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.ui.dialogs.dialog import Dialog
from app.ui.isolates import first_strong, stripped
from app.ui.language import Language
from app.ui.notices import Notices
from app.ui.panel import named
from app.ui.theme import icons
from app.ui.theme.look import px
from app.ui.widgets.text_label import TextLabel


class MessagesDialog(Dialog):
    """The newest first; a sentence stays in the language it was said in."""

    def __init__(self, notices: Notices, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notices, self._language = notices, language
        self.list = named(QListWidget(), "list")
        self.empty_label = named(TextLabel(tone="muted", wrap=True), "empty_label")

        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.empty_label)
        self.accept_button.hide()
        notices.shown.connect(self._show)
        self.retranslate_ui()
        self.resize(px(460), px(320))

    @property
    def sentences(self) -> tuple[str, ...]:
        """Return the lines, the newest first."""
        return tuple(stripped(self.list.item(place).text()) for place in range(self.list.count()))

    def begin(self) -> None:
        """Open with what was said until now."""
        self._show()
        self.open_beside_calls()
        self.list.setFocus()

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.set_title(self.tr("Messages"))
        self.list.setAccessibleName(self.tr("Messages"))
        self.empty_label.setText(self.tr("Nothing has been said yet."))
        self._show()

    def _show(self) -> None:
        self.list.clear()
        for notice in reversed(self._notices.history):
            text = f"{self._language.time_of(notice.at)}  {first_strong(notice.sentence)}"
            item = QListWidgetItem(text, self.list)
            icon, role = ("triangle-alert", "warn") if notice.stays else ("info", "muted")
            item.setIcon(icons.icon(icon, role, px(16)))
        self.list.setVisible(bool(self._notices.history))
        self.empty_label.setVisible(not self._notices.history)
