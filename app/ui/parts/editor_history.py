"""Who changed what of the customer, when and in which call; the latest can be taken back."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.rows.cards import TimelineRow
from app.models.rows.records import Difference, EditRow, Json
from app.ui.isolates import first_strong
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts import line_words, record_words
from app.ui.parts.clearing import clear
from app.ui.parts.contact_items import contact_items
from app.ui.parts.moments import full_moment
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.text_label import TextLabel


class EditorHistory(Panel):
    """Newest first; a line for each thing that was changed."""

    undo_wanted = Signal(object)  # the edit's UUID

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._rows: tuple[EditRow, ...] = ()
        self.undo_buttons: dict[UUID, TextButton] = {}
        self.call_buttons: dict[UUID, TextButton] = {}  # by the edit's key
        self.call_labels: dict[UUID, TextLabel] = {}
        self.empty = named(EmptyState("history"), "empty")
        self._column = QVBoxLayout()
        self._column.setSpacing(px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._column)
        column.addWidget(self.empty)
        column.addStretch(1)
        self.retranslate_ui()

    def show_rows(self, rows: Sequence[EditRow]) -> None:
        """Show these edits."""
        self._rows = tuple(rows)
        self._refresh()

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.empty.show_texts(self.tr("Nothing was changed yet"))
        self._refresh()

    def _refresh(self) -> None:
        clear(self._column)
        self.undo_buttons, self.call_buttons, self.call_labels = {}, {}, {}
        self.empty.setVisible(not self._rows)
        for row in self._rows:
            self._column.addWidget(self._entry(row))

    def _entry(self, row: EditRow) -> QWidget:
        entry = QWidget()
        texts = QVBoxLayout()
        texts.setSpacing(px(2))
        texts.addWidget(TextLabel(self._head(row), size="sm", bold=True, wrap=True))
        for change in row.changes:
            texts.addWidget(TextLabel(self._sentence(change), size="sm", tone="muted", wrap=True))
        if row.call is not None:
            self._add_call(texts, row, row.call)
        line = QHBoxLayout(entry)
        line.setContentsMargins(0, 0, 0, 0)
        line.addLayout(texts, 1)
        if row.can_be_undone:
            button = named(
                TextButton("ghost", "undo-2", self.tr("Undo"), size=14), f"undo_{row.edit_id.hex[-8:]}"
            )
            button.clicked.connect(partial(self._ask_undo, row.edit_id))
            self.undo_buttons[row.edit_id] = button
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return entry

    def _add_call(self, texts: QVBoxLayout, row: EditRow, call: TimelineRow) -> None:
        """Name the call; a press shows what it was about."""
        (item,) = contact_items((call,), self._language)
        said = self.tr("In the call of %1").replace("%1", full_moment(self._language, call.at, ""))
        button = named(TextButton("ghost", item.icon, said, size=14), f"call_{row.edit_id.hex[-8:]}")
        button.setCheckable(True)
        about = " · ".join(filter(None, (item.title, item.text)))
        label = named(TextLabel(about, size="sm", wrap=True), f"call_text_{row.edit_id.hex[-8:]}")
        label.hide()
        button.toggled.connect(label.setVisible)
        self.call_buttons[row.edit_id], self.call_labels[row.edit_id] = button, label
        texts.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        texts.addWidget(label)

    def _head(self, row: EditRow) -> str:
        latin, arabic = row.agent_name_latin, row.agent_name
        name = (arabic or latin) if self._language.is_arabic else (latin or arabic)
        parts = (
            first_strong(name) or self.tr("Unknown"),
            full_moment(self._language, row.at, ""),
            self.tr("during a call") if row.call_id and row.call is None else "",
            self.tr("taken back") if row.is_undone else "",
        )
        return " · ".join(filter(None, parts))

    def _sentence(self, change: Difference) -> str:
        key = change.cell.field if change.cell.part in ("customer", "private") else change.cell.part
        table = record_words.PRIVATE_KINDS if change.cell.part == "private" else record_words.FIELDS
        name = record_words.said(table, key)
        before, after = self._shown(change.before), self._shown(change.after)
        return self.tr("%1: %2 → %3").replace("%1", name).replace("%2", before).replace("%3", after)

    def _shown(self, value: Json) -> str:
        if isinstance(value, dict):
            return line_words.shown(value)
        if isinstance(value, bool):
            return self.tr("yes") if value else self.tr("no")
        return first_strong(str(value)) if value not in (None, "") else "–"

    def _ask_undo(self, edit_id: UUID, _checked: bool = False) -> None:
        self.undo_wanted.emit(edit_id)
