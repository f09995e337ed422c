"""What colleagues pinned to the customer, over the note; each can be taken off."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.rows.notes import PinnedNote
from app.ui.isolates import as_tip, first_strong
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts.clearing import clear
from app.ui.theme.look import px
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.card import Card
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.text_label import TextLabel

MOST = 3  # more would leave the note no room


class PinnedNotes(Panel):
    """Hidden while nothing is pinned."""

    unpin_requested = Signal(object)  # the key of a pinned note

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._notes: tuple[PinnedNote, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(4))
        self.hide()

    def show_notes(self, notes: Sequence[PinnedNote]) -> None:
        """Show these notes, the newest first."""
        self._notes = tuple(notes)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Make the lines anew, in the language of the moment."""
        clear(self._column)
        for note in self._notes[:MOST]:
            self._column.addWidget(self._line(note))
        self.setVisible(bool(self._notes))

    def _line(self, note: PinnedNote) -> Card:
        line = Card("tip")
        row = QHBoxLayout(line)
        row.setContentsMargins(px(10), px(4), px(6), px(4))
        row.setSpacing(px(8))
        row.addWidget(IconLabel("sticky-note", "warn", 15), 0, Qt.AlignmentFlag.AlignTop)
        label = TextLabel(note.text, size="sm", wrap=True, own_direction=True)
        day = self._language.date_of(note.at.astimezone().date(), with_year=False)
        label.setToolTip(as_tip(f"{first_strong(note.by)} · {day}"))
        row.addWidget(label, 1)
        remove = named(IconButton("x", size=13), "unpin_button")
        remove.set_name(self.tr("Take this note off"))
        remove.setProperty("note", note.id)
        remove.clicked.connect(self._on_remove)
        row.addWidget(remove, 0, Qt.AlignmentFlag.AlignVCenter)
        return line

    @Slot()
    def _on_remove(self) -> None:
        button = self.sender()
        note_id = button.property("note") if button is not None else None
        if isinstance(note_id, UUID):
            self.unpin_requested.emit(note_id)
