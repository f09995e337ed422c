"""To whom a rest is due, whose turn it is, and why: counts, and nothing of anybody's feelings."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.models.rows.rests import RestRow
from app.ui.dialogs.dialog import Dialog
from app.ui.isolates import first_strong
from app.ui.language import Language
from app.ui.panel import named
from app.ui.theme.look import px
from app.ui.widgets.painted_list import Entry, PaintedList
from app.ui.widgets.text_label import TextLabel


class RestsDialog(Dialog):
    """Those whose turn it is stand out; the marked one can be told."""

    suggested = Signal(object, str)  # the agent's UUID, and what he is told

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._rows: tuple[RestRow, ...] = ()

        self.rules_label = named(TextLabel(size="sm", tone="muted", wrap=True), "rules_label")
        self.people_list = named(PaintedList(), "people_list")
        self.none_label = named(TextLabel(size="sm", tone="muted", wrap=True), "none_label")
        self.body.addWidget(self.rules_label)
        self.body.addWidget(self.people_list, 1)
        self.body.addWidget(self.none_label)
        self.people_list.setMinimumHeight(px(180))
        self.setMinimumWidth(px(520))
        self.people_list.entry_marked.connect(self._on_marked)
        self.accept_button.clicked.connect(self._on_suggest)
        self.retranslate_ui()

    def begin(self) -> None:
        """Come to the front."""
        self.open_beside_calls()
        self.people_list.setFocus()

    def show_rows(self, rows: Sequence[RestRow]) -> None:
        """Show everybody who works now."""
        self._rows = tuple(rows)
        self._show()

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.set_title(self.tr("Rests"))
        self.rules_label.setText(
            self.tr(
                "Due are 3 minutes after each call an agent marked as hard, 10 after 90 minutes of work"
                " and 5 after 30 calls, at most 15; a break of 3 minutes settles it. At most one in five"
                " rests at the same time, those first to whom most is due."
            )
        )
        self.people_list.setAccessibleName(self.tr("Who works, and what rest is due"))
        self.none_label.setText(self.tr("Nobody works now."))
        self.accept_button.setText(self.tr("Suggest the rest"))
        self._show()

    def _show(self) -> None:
        self.people_list.show_entries([self._entry(row) for row in self._rows])
        self.people_list.setVisible(bool(self._rows))
        self.none_label.setVisible(not self._rows)
        self._on_marked("")

    def _entry(self, row: RestRow) -> Entry:
        since, owed = row.since, row.since.owed_minutes
        name = first_strong((row.name_latin if self._language.code == "en" else row.name) or row.name)
        parts = [
            name,
            self.tr("%Ln minute(s) of work", "", round(since.worked.total_seconds() / 60)),
            self.tr("%Ln call(s)", "", since.calls),
        ]
        if since.hard_calls:
            parts.append(self.tr("%Ln of them hard", "", since.hard_calls))
        trailing = self.tr("%Ln minute(s) due", "", owed) if owed else ""
        icon, tone = ("coffee", "warn") if row.is_suggested else ("clock", "muted")
        return Entry(row.agent_id.hex, " · ".join(parts), trailing, icon, tone, not row.is_suggested)

    def _marked(self) -> RestRow | None:
        marked = self.people_list.marked
        return next((row for row in self._rows if row.agent_id.hex == marked), None)

    @Slot(str)
    def _on_marked(self, _key: str) -> None:
        row = self._marked()
        self.accept_button.setEnabled(row is not None and row.since.owed_minutes > 0)

    @Slot()
    def _on_suggest(self) -> None:
        row = self._marked()
        if row is not None:
            text = self.tr(
                "A rest of %Ln minute(s) is due to you: take it when it suits you.",
                "",
                row.since.owed_minutes,
            )
            self.suggested.emit(UUID(hex=self.people_list.marked), text)
