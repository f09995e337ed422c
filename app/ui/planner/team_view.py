"""The team's callbacks: one list for all, claimed by one at a time."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app import times
from app.models.rows.follow_ups import TeamRow
from app.ui.actions import Actions
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts.bound import bind
from app.ui.planner.entries import entry_of
from app.ui.planner.entry_words import claimed_words
from app.ui.planner.slot_list import Entry, SlotList, TimeSlot
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.empty_state import EmptyState


class TeamView(Panel):
    """What waits now stands before what waits for later; what was escalated stands first."""

    entry_chosen = Signal(object)
    entry_marked = Signal(object)

    def __init__(self, language: Language, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._rows: tuple[TeamRow, ...] = ()
        self._me: UUID | None = None
        self.next_button = named(TextButton("primary", "phone-outgoing", size=16), "next_button")
        self.list = named(SlotList(can_move=False), "list")
        self.empty = named(EmptyState("phone-outgoing"), "empty")
        bind(self.next_button, actions.next_callback)
        head = QHBoxLayout()
        head.addWidget(self.next_button)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1)
        self.list.entry_chosen.connect(self.entry_chosen)
        self.list.entry_marked.connect(self.entry_marked)
        self.retranslate_ui()

    def show_rows(self, rows: Sequence[TeamRow], me: UUID | None) -> None:
        """Show what the team has to do; `me` is the agent who looks."""
        self._rows, self._me = tuple(rows), me
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Set every text this view shows."""
        self.list.setAccessibleName(self.tr("Callbacks of the team"))
        self.empty.show_texts(
            self.tr("No callbacks of the team"), self.tr("What is promised in the team's name shows here.")
        )
        now = times.now()
        late = [row for row in self._rows if row.follow_up.escalation]
        rest = [row for row in self._rows if not row.follow_up.escalation]
        ready = [row for row in rest if (row.try_at or row.follow_up.due_at) <= now]
        later = [row for row in rest if row not in ready]
        groups = (
            ("late", self.tr("Late, told to the lead"), late),
            ("now", self.tr("Now"), ready),
            ("later", self.tr("Later"), later),
        )
        self.list.show_slots(
            [TimeSlot(key, title, tuple(map(self._entry, rows))) for key, title, rows in groups if rows]
        )
        self.list.setVisible(bool(self._rows))
        self.empty.setVisible(not self._rows)

    def _entry(self, row: TeamRow) -> Entry:
        entry = entry_of(row, self._language)
        day = self._language.day_of(row.try_at or row.follow_up.due_at)
        text = f"{day} · {entry.text.partition(' · ')[2]}"
        is_others = row.claimed_by not in (None, self._me)
        if is_others and row.claimed_until is not None and row.claimed_until > times.now():
            text = f"{text} · {claimed_words()}"
        return Entry(entry.key, text, entry.tone, entry.hint)
