"""What supervisors have written, and whether one of them comes: quiet lines between calls."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.rows.help_requests import HelpRequestRow
from app.models.rows.team_messages import InboxRow
from app.ui.isolates import first_strong
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.card import Card
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.text_label import TextLabel


class DeskMailPanel(Panel):
    """One line a message, with a button where the sender asks for an answer."""

    acknowledged = Signal(object)  # a message's UUID
    cancelled = Signal(object)  # a request's UUID

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._messages: tuple[InboxRow, ...] = ()
        self._requests: tuple[HelpRequestRow, ...] = ()
        self._lines: list[Card] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.retranslate_ui()

    def show_messages(self, rows: Sequence[InboxRow]) -> None:
        """Show these, the newest first; what needs no answer goes once it was acknowledged elsewhere."""
        if tuple(rows) != self._messages:
            self._messages = tuple(rows)
            self.retranslate_ui()

    def show_requests(self, rows: Sequence[HelpRequestRow]) -> None:
        """Show what the agent has asked for."""
        if tuple(rows) != self._requests:
            self._requests = tuple(rows)
            self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Write every line anew."""
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = [*map(self._request_line, self._requests), *map(self._message_line, self._messages)]
        self._column.setSpacing(px(4))
        for line in self._lines:
            self._column.addWidget(line)
        self.setVisible(bool(self._lines))

    def _message_line(self, row: InboxRow) -> Card:
        is_english = self._language.code == "en"
        sender = (row.sender_latin if is_english else row.sender) or row.sender or row.sender_latin
        head = f"{first_strong(sender)} · {self._language.time_of(row.sent_at)}"
        line, layout = self._line("message-square", head, first_strong(row.text))
        if row.needs_acknowledgement and row.acknowledged_at is None:
            button = named(TextButton("primary", "check", size=14), "acknowledge_button")
            button.setText(self.tr("Understood"))
            button.clicked.connect(partial(self._acknowledge, row.id))
            layout.addWidget(button)
        return line

    def _request_line(self, row: HelpRequestRow) -> Card:
        is_english = self._language.code == "en"
        taker = (
            (row.taker_name_latin if is_english else row.taker_name) or row.taker_name or row.taker_name_latin
        )
        coming = self.tr("%1 is coming").replace("%1", first_strong(taker))
        head = self.tr("You have asked for help")
        text = coming if row.taken_by is not None else self.tr("Nobody has taken it yet")
        line, layout = self._line("life-buoy", head, text)
        button = named(TextButton("ghost", "x", size=14), "cancel_button")
        button.setText(self.tr("No longer needed"))
        button.clicked.connect(partial(self._cancel, row.id))
        layout.addWidget(button)
        return line

    def _line(self, icon: str, head: str, text: str) -> tuple[Card, QHBoxLayout]:
        line = Card("tip" if icon == "life-buoy" else "say")
        row = QHBoxLayout(line)
        row.setContentsMargins(px(10), px(6), px(10), px(6))
        row.setSpacing(px(8))
        row.addWidget(IconLabel(icon, "accent", 16), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(TextLabel(head, size="xs", tone="muted", elide=True))
        words.addWidget(TextLabel(text, wrap=True))
        row.addLayout(words, 1)
        return line, row

    @Slot()
    def _acknowledge(self, message_id: UUID, _checked: object = None) -> None:
        self.acknowledged.emit(message_id)

    @Slot()
    def _cancel(self, request_id: UUID, _checked: object = None) -> None:
        self.cancelled.emit(request_id)
