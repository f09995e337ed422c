"""The customer's open promises each with a chip: a pressed one is settled by this call."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.rows.follow_ups import FollowUpRow
from app.ui.isolates import first_strong, stripped
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts.clearing import clear, inside
from app.ui.parts.moments import full_moment
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.text_label import TextLabel

MOST = 4  # more are for the customer's own page


class KeptPromises(Panel):
    """Shown only where something is open."""

    edited = Signal(object, bool)  # the follow-up's UUID, whether this call settles it

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._rows: tuple[FollowUpRow, ...] = ()
        self._kept: frozenset[UUID] = frozenset()
        self.title_label = named(TextLabel(size="xs", tone="muted"), "title_label")
        self._column = QVBoxLayout()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(px(2))
        outer.addWidget(self.title_label)
        outer.addLayout(self._column)
        self.retranslate_ui()

    @property
    def buttons(self) -> tuple[TextButton, ...]:
        """Return the chips in their order."""
        return tuple(line.button for line in inside(self._column, _Line))

    def show_rows(self, rows: Sequence[FollowUpRow], kept: Sequence[UUID]) -> None:
        """Show what is open, and what of it the call settles."""
        wanted = tuple(rows[:MOST])
        if wanted != self._rows:
            self._rows = wanted
            self._build()
        self._kept = frozenset(kept)
        for button, row in zip(self.buttons, self._rows, strict=True):
            button.setChecked(row.id in self._kept)
        self.setVisible(bool(self._rows))

    def retranslate_ui(self) -> None:
        """Set every text this panel shows."""
        self.title_label.setText(self.tr("Promised before"))
        self._build()
        self.show_rows(self._rows, tuple(self._kept))

    def _build(self) -> None:
        clear(self._column)
        for row in self._rows:
            moment = full_moment(self._language, row.due_at, row.zone)
            text = f"{first_strong(row.what)} – {moment}"
            line = _Line(text, self.tr("Settled"))
            line.button.setToolTip(self.tr("What is not marked stays open; a callback is tried again."))
            line.button.setAccessibleName(self.tr("Settled by this call: %1").replace("%1", stripped(text)))
            line.button.setProperty("follow_up", str(row.id))
            line.button.clicked.connect(self._on_clicked)
            self._column.addWidget(line)

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, TextButton):
            self.edited.emit(UUID(str(button.property("follow_up"))), button.isChecked())


class _Line(QWidget):
    """One promise with its chip."""

    def __init__(self, text: str, settled: str) -> None:
        super().__init__()
        self.label = named(TextLabel(text, size="sm", wrap=True), "label")
        self.button = named(TextButton("chip", "check", settled, size=13), "kept_button")
        self.button.setCheckable(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        row.addWidget(self.label, 1)
        row.addWidget(self.button)
