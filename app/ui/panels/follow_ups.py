"""My follow-ups: what is overdue, what is due today, and what comes later."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app import times
from app.models.rows.follow_ups import FollowUpRow
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts.choice_row import ChoiceRow
from app.ui.parts.follow_up_list import FollowUpList
from app.ui.theme.look import px
from app.ui.widgets.card import Card
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.separator import Separator
from app.ui.widgets.text_label import TextLabel

_FILTERS = ("all", "overdue", "today", "later")


class FollowUpsPanel(Panel):
    """All open follow-ups by due; each can be done or called."""

    follow_up_done = Signal(object)  # the follow-up's UUID

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._rows: tuple[FollowUpRow, ...] | None = None  # None until they were looked up

        self.title_label = named(TextLabel(size="md"), "title_label")
        self.filters = named(ChoiceRow(_FILTERS), "filters")
        self.list = named(FollowUpList(language, has_deeds=True), "list")
        self.empty = named(EmptyState("calendar-clock"), "empty")
        self._minute = QTimer(self, interval=60_000)

        self.filters.show_value("all")
        self._lay_out()

        self.filters.chosen.connect(self._on_filter_chosen)
        self.list.done.connect(self.follow_up_done)
        self._minute.timeout.connect(self._on_minute)
        self._minute.start()
        self.retranslate_ui()

    def show_rows(self, rows: Sequence[FollowUpRow]) -> None:
        """Show these open follow-ups, the earliest first."""
        self._rows = tuple(sorted(rows, key=_due))
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Set every text this panel shows."""
        self.title_label.setText(self.tr("My follow-ups"))
        self.list.setAccessibleName(self.tr("My follow-ups"))
        names = (self.tr("All"), self.tr("Overdue"), self.tr("Today"), self.tr("Later"))
        self.filters.set_texts(
            [self._with_count(name, key) for name, key in zip(names, _FILTERS, strict=True)]
        )
        self._refresh()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(IconLabel("calendar-clock", "accent", 18))
        head.addWidget(self.title_label)
        head.addStretch(1)
        ground = Card()
        column = QVBoxLayout(ground)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(8))
        column.addLayout(head)
        column.addWidget(self.filters)
        column.addWidget(Separator())
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ground)

    def _with_count(self, name: str, key: str) -> str:
        if self._rows is None:
            return name
        count = sum(key in ("all", _when(row)) for row in self._rows)
        return f"{name} {self._language.number(count)}"

    def _refresh(self) -> None:
        wanted = self.filters.value
        shown = [row for row in self._rows or () if wanted in ("all", _when(row))]
        self.list.show_rows(shown)
        self.list.setVisible(bool(shown))
        self.empty.setVisible(not shown)
        if self._rows is None:
            self.empty.show_texts(self.tr("Looking up your follow-ups…"))
        elif self._rows:
            self.empty.show_texts(self.tr("Nothing here"), self.tr("Choose another filter."))
        else:
            hint = self.tr("Follow-ups you promise in a call show here.")
            self.empty.show_texts(self.tr("No open follow-ups"), hint)

    @Slot(str)
    def _on_filter_chosen(self, value: str) -> None:
        if not value:
            self.filters.show_value("all")  # some filter always holds
        self._refresh()

    @Slot()
    def _on_minute(self) -> None:
        """What was due in a minute is late now."""
        if self.isVisible():
            self.retranslate_ui()


def _due(row: FollowUpRow) -> float:
    return row.due_at.timestamp()


def _when(row: FollowUpRow) -> str:
    now = times.now()
    if row.is_overdue(now):
        return "overdue"
    return "today" if row.due_at.astimezone().date() == now.astimezone().date() else "later"
