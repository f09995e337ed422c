"""The rules of alerts and what was told: made, changed, muted and removed in one window."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app import times
from app.measures.measure import Words
from app.models.rows.alerts import AlertRow, AlertRuleRow
from app.ui.alerts import words
from app.ui.alerts.rule_form import RuleForm
from app.ui.dialogs.dialog import Dialog
from app.ui.language import Language
from app.ui.panel import named
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.painted_list import Entry, PaintedList
from app.ui.widgets.text_label import TextLabel

_MUTED_MINUTES = 60


class AlertsDialog(Dialog):
    """Opening a rule shows its fields; else they make a new one. The mark says what is muted or removed."""

    kept = Signal(object, str)  # Rule, the queue's key
    changed = Signal(object, object, str)  # the rule's UUID, Rule, the queue's key
    removed = Signal(object)  # UUID
    muted = Signal(object, int)  # UUID, for how many minutes; none ends it

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._rules: tuple[AlertRuleRow, ...] = ()
        self._history: tuple[AlertRow, ...] = ()
        self._edited: UUID | None = None  # the rule whose fields are shown

        self.rules_label = named(TextLabel(bold=True), "rules_label")
        self.rules_list = named(PaintedList(), "rules_list")
        self.none_label = named(TextLabel(size="sm", tone="muted", wrap=True), "none_label")
        self.new_button = named(TextButton("ghost", "plus", size=15), "new_button")
        self.mute_button = named(TextButton("ghost", "bell-off", size=15), "mute_button")
        self.remove_button = named(TextButton("ghost", "trash-2", size=15), "remove_button")
        self.form_label = named(TextLabel(bold=True), "form_label")
        self.form = named(RuleForm(language), "form")
        self.history_label = named(TextLabel(bold=True), "history_label")
        self.history_list = named(PaintedList(), "history_list")

        self._lay_out()
        self.rules_list.entry_marked.connect(self._on_marked)
        self.rules_list.entry_opened.connect(self._on_opened)
        self.new_button.clicked.connect(self._on_new)
        self.mute_button.clicked.connect(self._on_mute)
        self.remove_button.clicked.connect(self._on_remove)
        self.accept_button.clicked.connect(self._on_accept)
        self.retranslate_ui()

    def begin(self) -> None:
        """Come to the front with a new rule's fields."""
        self.open_beside_calls()
        self._on_new()

    def show_rows(
        self,
        rules: Sequence[AlertRuleRow],
        history: Sequence[AlertRow],
        queues: Sequence[tuple[str, Words]],
    ) -> None:
        """Show the rules there are, and what was told."""
        self._rules, self._history = tuple(rules), tuple(history)
        if self._edited not in {row.id for row in self._rules}:
            self._edited = None
        self.form.know_queues(queues)
        self._show()

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.set_title(self.tr("Alerts"))
        self.rules_label.setText(self.tr("Rules"))
        self.rules_list.setAccessibleName(self.tr("Rules"))
        self.none_label.setText(self.tr("Nothing is watched yet. Make a first rule beside this."))
        self.new_button.setText(self.tr("New rule"))
        self.remove_button.setText(self.tr("Remove"))
        self.history_label.setText(self.tr("Told lately"))
        self.history_list.setAccessibleName(self.tr("Told lately"))
        self._show()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.rules_label, 1)
        head.addWidget(self.new_button)
        buttons = QHBoxLayout()
        for button in (self.mute_button, self.remove_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        known = QVBoxLayout()
        known.addLayout(head)
        for widget in (self.rules_list, self.none_label):
            known.addWidget(widget)
        known.addLayout(buttons)
        known.addStretch(1)
        fields = QVBoxLayout()
        fields.addWidget(self.form_label)
        fields.addWidget(self.form)
        fields.addStretch(1)
        above = QHBoxLayout()
        above.setSpacing(px(16))
        above.addLayout(known, 5)
        above.addLayout(fields, 4)
        self.body.addLayout(above, 1)
        self.body.addWidget(self.history_label)
        self.body.addWidget(self.history_list, 1)
        self.rules_list.setMinimumHeight(px(108))
        self.setMinimumWidth(px(720))

    def _show(self) -> None:
        now = times.now()
        present = {alert.rule.id: alert for alert in self._history if alert.ended_at is None}
        self.rules_list.show_entries([self._entry(row, present.get(row.id), now) for row in self._rules])
        self.rules_list.setVisible(bool(self._rules))
        self.none_label.setVisible(not self._rules)
        told = [alert for alert in self._history if alert.told_at is not None]
        self.history_list.show_entries([self._told(alert) for alert in told])
        for widget in (self.history_label, self.history_list):
            widget.setVisible(bool(told))
        self._name_deeds()

    def _entry(self, row: AlertRuleRow, present: AlertRow | None, now: datetime) -> Entry:
        text = words.rule(row, self._language.code, self.form.queue_name(row.queue) if row.queue else "")
        if _is_muted(row, now):
            until = self._language.time_of(row.rule.muted_until or now)
            trailing = self.tr("muted until %1").replace("%1", until)
            return Entry(row.id.hex, text, trailing, "bell-off", "muted", is_quiet=True)
        if present is None:
            return Entry(row.id.hex, text, "", "check", "ok", is_quiet=True)
        if present.told_at is None:
            since = self.tr("beyond since %1").replace("%1", self._language.time_of(present.crossed_at))
            return Entry(row.id.hex, text, since, "timer", "warn")
        since = self.tr("told at %1").replace("%1", self._language.time_of(present.told_at))
        return Entry(row.id.hex, text, since, "triangle-alert", "danger")

    def _told(self, alert: AlertRow) -> Entry:
        code = self._language.code
        text = words.told(alert.rule, alert.value, code, self.form.queue_name(alert.rule.queue))
        began = self._language.day_of(alert.told_at or alert.crossed_at)
        if alert.ended_at is None:
            return Entry(alert.id.hex, text, began, "triangle-alert", "danger")
        lasted = self._language.duration(round((alert.ended_at - alert.crossed_at).total_seconds()))
        return Entry(alert.id.hex, text, f"{began} · {lasted}", "check", "ok", is_quiet=True)

    def _name_deeds(self) -> None:
        row = self._marked()
        is_muted = row is not None and _is_muted(row, times.now())
        self.mute_button.setText(self.tr("Tell again") if is_muted else self.tr("Mute for an hour"))
        self.mute_button.set_icon("bell" if is_muted else "bell-off")
        for button in (self.mute_button, self.remove_button):
            button.setEnabled(row is not None)
        is_new = self._edited is None
        self.form_label.setText(self.tr("A new rule") if is_new else self.tr("Change this rule"))
        self.accept_button.setText(self.tr("Add the rule") if is_new else self.tr("Save the change"))

    def _marked(self) -> AlertRuleRow | None:
        marked = self.rules_list.marked
        return next((row for row in self._rules if row.id.hex == marked), None)

    @Slot(str)
    def _on_marked(self, _key: str) -> None:
        self._name_deeds()

    @Slot(str)
    def _on_opened(self, key: str) -> None:
        self._edited = UUID(hex=key)
        self.form.show_rule(next(row for row in self._rules if row.id == self._edited))
        self._name_deeds()

    @Slot()
    def _on_new(self) -> None:
        self._edited = None
        self.form.show_new()
        self.form.figure_box.setFocus()
        self._name_deeds()

    @Slot()
    def _on_mute(self) -> None:
        row = self._marked()
        if row is not None:
            self.muted.emit(row.id, 0 if _is_muted(row, times.now()) else _MUTED_MINUTES)

    @Slot()
    def _on_remove(self) -> None:
        if self.rules_list.marked:
            self.removed.emit(UUID(hex=self.rules_list.marked))

    @Slot()
    def _on_accept(self) -> None:
        if self._edited is None:
            self.kept.emit(self.form.rule, self.form.queue)
            self.form.show_new()
        else:
            self.changed.emit(self._edited, self.form.rule, self.form.queue)


def _is_muted(row: AlertRuleRow, now: datetime) -> bool:
    return row.rule.muted_until is not None and row.rule.muted_until > now
