"""More time for a wrap-up: one press, and the reason."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.isolates import ltr, stripped
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts.drop_list import DropList
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.wrap_up.work import ExtensionReason, Work

LIST_WIDTH = 220


class ExtensionButton(Panel):
    """Says how often it still works; the reasons stand in a list below it."""

    wanted = Signal(str)  # an ExtensionReason

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._left = 0
        self._seconds = 0
        self.button = named(TextButton("chip", "hourglass", size=13), "extension_button")
        self.reasons = named(DropList(self), "extension_reasons")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        self.setFocusProxy(self.button)
        self.button.clicked.connect(self.open)
        self.reasons.value_chosen.connect(self._on_chosen)
        self.reasons.closed.connect(self.button.setFocus)
        self.retranslate_ui()

    def show_work(self, work: Work | None) -> None:
        """Show how often the time can be made longer; nothing where it never can."""
        self._left = work.extensions_left if work is not None else 0
        self._seconds = work.rule.extension_seconds if work is not None else 0
        self.setVisible(work is not None and work.ends_at is not None and work.rule.most_extensions > 0)
        self.button.setEnabled(self._left > 0)
        self._name()

    @Slot()
    def open(self) -> None:
        """Ask why."""
        if not self.button.isEnabled() or not self.isVisible():
            return
        self.reasons.show_rows(self._rows())
        self.reasons.open_beside(self.button, px(LIST_WIDTH))
        self.reasons.setFocus(Qt.FocusReason.PopupFocusReason)

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.reasons.setAccessibleName(self.tr("Why more time?"))
        self._name()

    def _name(self) -> None:
        self.button.setText(ltr(f"+{stripped(self._language.clock(self._seconds))}"))
        self.button.setAccessibleName(self.tr("More time"))
        left = self.tr("%Ln more time(s)", "", self._left)
        hint = self.tr("More time: %1 left").replace("%1", left)
        self.button.setToolTip(hint if self._left else self.tr("The time was made longer often enough."))

    def _rows(self) -> list[tuple[str, object]]:
        return [
            (self.tr("Notes to write"), ExtensionReason.NOTES),
            (self.tr("A system is slow"), ExtensionReason.SYSTEM),
            (self.tr("A case to open"), ExtensionReason.CASE),
            (self.tr("A colleague to ask"), ExtensionReason.COLLEAGUE),
            (self.tr("Something else"), ExtensionReason.OTHER),
        ]

    @Slot(object)
    def _on_chosen(self, reason: ExtensionReason) -> None:
        self.wanted.emit(str(reason))
