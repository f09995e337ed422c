"""A reminder of a promise: what, to whom, when; call, done, or later."""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app import times
from app.models.rows.follow_ups import FollowUpRow
from app.planning.reminders import Reminder
from app.ui.isolates import first_strong, stripped
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts.moments import full_moment
from app.ui.theme.look import px
from app.ui.widgets.buttons import IconButton, TextButton
from app.ui.widgets.card import Card
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.text_label import TextLabel

SNOOZE_MINUTES = 10


class ReminderPanel(Panel):
    """One at a time; several wait behind it, the earliest first. It never takes the cursor."""

    call_requested = Signal(object)  # FollowUpRow
    follow_up_done = Signal(object)  # the follow-up's UUID
    snoozed = Signal(object, int)  # the follow-up's UUID, minutes

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._waiting: list[FollowUpRow] = []
        self._is_quiet = False

        self.icon = named(IconLabel("bell-ring", "accent", 18), "icon")
        self.what_label = named(TextLabel(bold=True, elide=True), "what_label")
        self.when_label = named(TextLabel(size="sm", tone="muted", elide=True), "when_label")
        self.call_button = named(TextButton("primary", "phone", size=16), "call_button")
        self.done_button = named(TextButton("ghost", "check", size=16), "done_button")
        self.later_button = named(TextButton("ghost", "timer", size=16), "later_button")
        self.dismiss_button = named(IconButton("x", "tool"), "dismiss_button")

        self._lay_out()
        self.hide()

        self.call_button.clicked.connect(self._on_call_clicked)
        self.done_button.clicked.connect(self._on_done_clicked)
        self.later_button.clicked.connect(self._on_later_clicked)
        self.dismiss_button.clicked.connect(self._next)
        self.retranslate_ui()

    @property
    def row(self) -> FollowUpRow | None:
        """Return the follow-up that is shown."""
        return self._waiting[0] if self._waiting else None

    @Slot(object)
    def remind(self, told: Sequence[tuple[FollowUpRow, Reminder]]) -> None:
        """Show these; what waits already stays before them."""
        known = {row.id for row in self._waiting}
        self._waiting += [row for row, _ in told if row.id not in known]
        self._show()
        row = self.row
        if row is not None:
            self._say(stripped(f"{self.what_label.text()}. {self.when_label.text()}"))

    @Slot(object)
    def keep(self, open_rows: Sequence[FollowUpRow]) -> None:
        """Let go what is not open any more."""
        keys = {row.id for row in open_rows}
        self._waiting = [row for row in self._waiting if row.id in keys]
        self._show()

    def be_quiet(self, on: bool) -> None:
        """Wait behind a call that rings or is talked in."""
        if on != self._is_quiet:
            self._is_quiet = on
            self._show()

    def retranslate_ui(self) -> None:
        """Set every text this panel shows."""
        self.setAccessibleName(self.tr("Reminder"))
        self.call_button.setText(self.tr("Call"))
        self.done_button.setText(self.tr("Done"))
        self.later_button.setText(self.tr("In %Ln minute(s)", "", SNOOZE_MINUTES))
        self.dismiss_button.set_name(self.tr("Dismiss"))
        self._show()

    def _lay_out(self) -> None:
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self.what_label)
        lines.addWidget(self.when_label)
        ground = Card()
        row = QHBoxLayout(ground)
        row.setContentsMargins(px(12), px(6), px(8), px(6))
        row.setSpacing(px(8))
        row.addWidget(self.icon)
        row.addLayout(lines, 1)
        for button in (self.call_button, self.done_button, self.later_button, self.dismiss_button):
            row.addWidget(button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ground)

    def _show(self) -> None:
        row = self.row
        self.setVisible(row is not None and not self._is_quiet)
        if row is None:
            return
        self.what_label.setText(first_strong(row.what))
        left = row.due_at - times.now()
        parts = [first_strong(row.customer_name), full_moment(self._language, row.due_at, "")]
        if left > timedelta(seconds=30):
            length = self._language.duration(round(left.total_seconds()))
            parts.append(self.tr("in %1").replace("%1", length))
        more = len(self._waiting) - 1
        if more:
            parts.append(self.tr("and %Ln more", "", more))
        self.when_label.setText(" · ".join(filter(None, parts)))
        self.call_button.setVisible(bool(row.number))

    def _say(self, sentence: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    @Slot()
    def _next(self) -> None:
        self._waiting = self._waiting[1:]
        self._show()

    @Slot()
    def _on_call_clicked(self) -> None:
        row = self.row
        self._next()
        if row is not None:
            self.call_requested.emit(row)

    @Slot()
    def _on_done_clicked(self) -> None:
        row = self.row
        self._next()
        if row is not None:
            self.follow_up_done.emit(row.id)

    @Slot()
    def _on_later_clicked(self) -> None:
        row = self.row
        self._next()
        if row is not None:
            self.snoozed.emit(row.id, SNOOZE_MINUTES)
