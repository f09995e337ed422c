"""A message to an agent, a team or all; and below, who has read what was sent."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QWidget

from app.models.keys import new_key
from app.models.rows.team_floor import TeamRow
from app.models.rows.team_messages import LONGEST_MESSAGE, NewMessage, SentRow
from app.ui.dialogs.dialog import Dialog
from app.ui.isolates import first_strong, stripped
from app.ui.language import Language
from app.ui.panel import named
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.painted_list import Entry, PaintedList
from app.ui.widgets.text_label import TextLabel

_MINUTES = (5, 15, 30, 60, 240, 720)


class MessageDialog(Dialog):
    """Shows each message with how many have seen it; marking one names those who have not."""

    sent = Signal(object)  # NewMessage
    withdrawn = Signal(object)  # a message's UUID

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._agent: tuple[UUID, str] | None = None
        self._teams: tuple[TeamRow, ...] = ()
        self._rows: tuple[SentRow, ...] = ()

        self.to_label = named(TextLabel(tone="muted"), "to_label")
        self.to_box = named(QComboBox(), "to_box")
        self.text_field = named(QLineEdit(), "text_field")
        self.problem_label = named(TextLabel(size="sm", tone="danger", wrap=True), "problem_label")
        self.expiry_label = named(TextLabel(tone="muted"), "expiry_label")
        self.expiry_box = named(QComboBox(), "expiry_box")
        self.needs_box = named(QCheckBox(), "needs_box")
        self.sent_label = named(TextLabel(bold=True), "sent_label")
        self.sent_list = named(PaintedList(), "sent_list")
        self.names_label = named(TextLabel(size="sm", tone="muted", wrap=True), "names_label")
        self.withdraw_button = named(TextButton("ghost", "undo-2", size=15), "withdraw_button")

        self.text_field.setMaxLength(LONGEST_MESSAGE)
        first = QHBoxLayout()
        first.addWidget(self.to_label)
        first.addWidget(self.to_box, 1)
        second = QHBoxLayout()
        second.addStrut(px(36))
        second.addWidget(self.expiry_label)
        second.addWidget(self.expiry_box)
        second.addWidget(self.needs_box, 1)
        self.body.addLayout(first)
        self.body.addWidget(self.text_field)
        self.body.addWidget(self.problem_label)
        self.body.addLayout(second)
        self.body.addSpacing(px(8))
        self.body.addWidget(self.sent_label)
        self.body.addWidget(self.sent_list, 1)
        self.body.addWidget(self.names_label)
        self.body.addWidget(self.withdraw_button)
        self.setMinimumWidth(px(480))
        self.problem_label.hide()

        self.accept_button.clicked.connect(self._on_send)
        self.text_field.textEdited.connect(self._on_edited)
        self.sent_list.entry_marked.connect(self._show_names)
        self.withdraw_button.clicked.connect(self._on_withdraw)
        self.retranslate_ui()
        self.expiry_box.setCurrentIndex(_MINUTES.index(30))

    def begin(self, teams: Sequence[TeamRow], agent: tuple[UUID, str] | None = None) -> None:
        """Write to an agent, or to whom one chooses; what was typed before is still there."""
        self._teams, self._agent = tuple(teams), agent
        self._fill_targets()
        self.to_box.setCurrentIndex(0)
        self.open_beside_calls()
        self.text_field.setFocus()

    def show_sent(self, rows: Sequence[SentRow]) -> None:
        """Show what was sent, and who has read it."""
        self._rows = tuple(row for row in rows if row.withdrawn_at is None)
        self._show_sent()

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.set_title(self.tr("Message"))
        self.accept_button.setText(self.tr("Send"))
        self.to_label.setText(self.tr("To"))
        self.to_box.setAccessibleName(self.tr("To"))
        self.text_field.setPlaceholderText(self.tr("What the agents shall read…"))
        self.text_field.setAccessibleName(self.tr("Message"))
        self.expiry_label.setText(self.tr("Shown for"))
        self.expiry_box.setAccessibleName(self.tr("Shown for"))
        self.needs_box.setText(self.tr("Ask for an acknowledgement"))
        self.sent_label.setText(self.tr("Sent lately"))
        self.sent_list.setAccessibleName(self.tr("Sent lately"))
        self.withdraw_button.setText(self.tr("Take back"))
        chosen = max(0, self.expiry_box.currentIndex())
        self.expiry_box.clear()
        for minutes in _MINUTES:
            self.expiry_box.addItem(self._language.duration(minutes * 60), minutes)
        self.expiry_box.setCurrentIndex(chosen)
        self._fill_targets()
        self._show_sent()

    def _fill_targets(self) -> None:
        before = max(0, self.to_box.currentIndex())
        self.to_box.clear()
        if self._agent is not None:
            self.to_box.addItem(first_strong(self._agent[1]), ("agent", self._agent[0].hex))
        for team in self._teams:
            self.to_box.addItem(first_strong(team.shown_name(self._language.code)), ("team", team.id.hex))
        self.to_box.addItem(self.tr("Everybody"), ("all", ""))
        self.to_box.setCurrentIndex(min(before, self.to_box.count() - 1))

    def _show_sent(self) -> None:
        entries = []
        for row in self._rows:
            read = row.acknowledged if row.needs_acknowledgement else row.seen
            trailing = self.tr("%1 of %2").replace("%1", self._language.number(read))
            trailing = trailing.replace("%2", self._language.number(len(row.receipts)))
            is_done = read == len(row.receipts)
            icon, tone = ("check", "ok") if is_done else ("send", "accent")
            entries.append(Entry(row.id.hex, first_strong(row.text), trailing, icon, tone, is_done))
        self.sent_list.show_entries(entries)
        for widget in (self.sent_label, self.sent_list):
            widget.setVisible(bool(entries))
        self._show_names()

    @Slot()
    def _show_names(self) -> None:
        row = next((row for row in self._rows if row.id.hex == self.sent_list.marked), None)
        self.withdraw_button.setVisible(row is not None)
        self.names_label.setVisible(row is not None)
        if row is None:
            return
        late = [
            first_strong(
                (one.name_latin if self._language.code == "en" else one.name) or one.name or one.name_latin
            )
            for one in row.receipts
            if (one.acknowledged_at if row.needs_acknowledgement else one.seen_at) is None
        ]
        text = self.tr("Not read yet: %1").replace(
            "%1", "، ".join(late) if self._language.is_arabic else ", ".join(late)
        )
        self.names_label.setText(text if late else self.tr("Everybody has read it."))

    @Slot()
    def _on_edited(self) -> None:
        self.problem_label.hide()

    @Slot()
    def _on_send(self) -> None:
        text = stripped(self.text_field.text()).strip()
        if not text:
            self.problem_label.setText(self.tr("Write what the agents shall read."))
            self.problem_label.show()
            self.text_field.setFocus()
            return
        kind, key = self.to_box.currentData()
        target = UUID(hex=key) if key else None
        self.sent.emit(
            NewMessage(
                new_key(), text, int(self.expiry_box.currentData()),
                target if kind == "agent" else None, target if kind == "team" else None,
                self.needs_box.isChecked(),
            )
        )  # fmt: skip
        self.text_field.clear()

    @Slot()
    def _on_withdraw(self) -> None:
        if self.sent_list.marked:
            self.withdrawn.emit(UUID(hex=self.sent_list.marked))
