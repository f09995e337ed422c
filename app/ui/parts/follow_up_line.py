"""One follow-up in a list: what, when, how late, and what can be done about it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app import times
from app.models.rows.follow_ups import FollowUpRow
from app.ui.isolates import first_strong, stripped
from app.ui.language import Language
from app.ui.panel import named
from app.ui.parts.moments import full_moment
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.card import Card
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.text_label import TextLabel


class FollowUpLine(Card):
    """With `has_deeds` it can be done and called; without, it only tells."""

    done = Signal(object)  # the follow-up's UUID
    callback_requested = Signal(object)  # the follow-up's UUID: claim it and call

    def __init__(
        self, row: FollowUpRow, language: Language, *, has_deeds: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__("inset", parent)
        self.row = row
        self._language = language
        self.icon = named(IconLabel("calendar-clock", "muted", 18), "icon")
        self.what_label = named(TextLabel(first_strong(row.what), bold=True, wrap=True), "what_label")
        self.when_label = named(TextLabel(size="sm", tone="muted", wrap=True), "when_label")
        self.done_button = named(TextButton("ghost", "check"), "done_button")
        self.call_button = named(TextButton("ghost", "phone", size=16), "call_button")

        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self.what_label)
        lines.addWidget(self.when_label)
        line = QHBoxLayout(self)
        line.setContentsMargins(px(10), px(6), px(8), px(6))
        line.setSpacing(px(10))
        middle = Qt.AlignmentFlag.AlignVCenter
        line.addWidget(self.icon, 0, middle if has_deeds else Qt.AlignmentFlag.AlignTop)
        line.addLayout(lines, 1)
        line.addWidget(self.done_button)
        line.addWidget(self.call_button)
        self.done_button.setVisible(has_deeds)
        self.call_button.setVisible(has_deeds and bool(row.number))

        self.done_button.clicked.connect(self._on_done_clicked)
        self.call_button.clicked.connect(self._on_call_clicked)
        self.retell()

    def retell(self) -> None:
        """Say again when it is due and how late it is by now, in the language of now."""
        row, what = self.row, stripped(self.row.what)
        is_late = row.is_overdue(times.now())
        tone = "danger" if is_late else "muted"
        self.icon.set_icon("triangle-alert" if is_late else "calendar-clock", tone)
        self.when_label.setText(self._when())
        self.when_label.set_tone(tone)
        self.call_button.set_kind("primary" if is_late else "ghost")
        self.done_button.setText(self.tr("Done"))
        self.call_button.setText(self.tr("Call"))
        self.done_button.setAccessibleName(self.tr("Done: %1").replace("%1", what))
        self.call_button.setAccessibleName(self.tr("Call: %1").replace("%1", what))
        self.setAccessibleName(stripped(f"{what}. {self.when_label.text()}"))

    def _when(self) -> str:
        row, language = self.row, self._language
        parts = [first_strong(row.customer_name), full_moment(language, row.due_at, "")]
        late_seconds = int((times.now() - row.due_at).total_seconds())
        if late_seconds > 0:
            parts.append(self.tr("overdue by %1").replace("%1", language.duration(late_seconds)))
        return " · ".join(filter(None, parts))

    @Slot()
    def _on_done_clicked(self) -> None:
        self.done_button.setEnabled(False)
        self.done.emit(self.row.id)

    @Slot()
    def _on_call_clicked(self) -> None:
        self.callback_requested.emit(self.row.id)
