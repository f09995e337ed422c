"""How promises were kept: in all, and by agent, team or reason, each figure with its definition."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app import times
from app.planning.promise_figures import PromiseFact, PromiseFigures, by, figures
from app.ui.isolates import first_strong
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts.choice_row import ChoiceRow
from app.ui.parts.figure import Figure

_GROUPS: dict[str, Callable[[PromiseFact], str]] = {
    "agent": lambda fact: fact.agent,
    "team": lambda fact: fact.team,
    "reason": lambda fact: fact.reason,
}
_COLUMNS = 8


class _Header(QHeaderView):
    """As high as its words; Qt asks for as much as a whole scroll area needs."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)

    def minimumSizeHint(self) -> QSize:
        """Return the height of its words."""
        return QSize(0, self.sizeHint().height())


class FiguresView(Panel):
    """Counts what was due in the days shown; taken back by the customer is no promise any more."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._facts: tuple[PromiseFact, ...] = ()
        self.tiles = tuple(named(Figure(), f"tile_{place}") for place in range(4))
        self.groups = named(ChoiceRow(tuple(_GROUPS)), "groups")
        self.table = named(QTableWidget(0, _COLUMNS), "table")
        self.table.setHorizontalHeader(_Header())
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.verticalHeader().hide()
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.groups.show_value("agent")

        row = QHBoxLayout()
        for tile in self.tiles:
            row.addWidget(tile, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.groups)
        column.addWidget(self.table, 1)
        self.groups.chosen.connect(self._on_chosen)
        self.retranslate_ui()

    def show_facts(self, facts: Sequence[PromiseFact]) -> None:
        """Show the figures of these promises."""
        self._facts = tuple(facts)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Set every text this view shows."""
        self.groups.set_texts((self.tr("By agent"), self.tr("By team"), self.tr("By reason")))
        self.table.setAccessibleName(self.tr("How promises were kept"))
        found = figures(self._facts, times.now())
        names = (self.tr("Kept on time"), self.tr("Kept late"), self.tr("Broken"), self.tr("Open and late"))
        values = (self._share(found), *map(self._number, (found.kept_late, found.broken, found.open_late)))
        for tile, name, value, definition in zip(self.tiles, names, values, self._definitions(), strict=True):
            tile.show_figure(name, value, definition)
        self._show_table()

    def _definitions(self) -> tuple[str, ...]:
        return (
            self.tr(
                "Promises kept at most 15 minutes after their time, or before their day or window was over,"
                " out of all that are kept or broken."
            ),
            self.tr("Promises kept later than that."),
            self.tr("Promises given up, or not kept a day after their time."),
            self.tr("Promises whose time is over and that are not kept yet."),
        )

    def _show_table(self) -> None:
        heads = (
            *(self.tr("Who or what"), self.tr("On time"), self.tr("Kept on time"), self.tr("Kept late")),
            *(self.tr("Broken"), self.tr("Open"), self.tr("Tries"), self.tr("Age")),
        )
        self.table.setHorizontalHeaderLabels(heads)
        group = _GROUPS[self.groups.value or "agent"]
        found = sorted(by(self._facts, group, times.now()).items(), key=lambda pair: str(pair[0]))
        self.table.setRowCount(len(found))
        for place, (name, counted) in enumerate(found):
            for column, text in enumerate((first_strong(str(name)) or "–", *self._cells(counted))):
                item = QTableWidgetItem(text)
                if column:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                self.table.setItem(place, column, item)

    def _cells(self, counted: PromiseFigures) -> tuple[str, ...]:
        open_now = counted.open_on_time + counted.open_late
        tries = "–" if counted.mean_tries is None else self._language.number(round(counted.mean_tries))
        age = counted.median_age_seconds
        return (
            self._share(counted),
            *map(self._number, (counted.kept_on_time, counted.kept_late, counted.broken, open_now)),
            tries,
            "–" if age is None else self._language.duration(age),
        )

    def _share(self, counted: PromiseFigures) -> str:
        share = counted.share_on_time
        return "–" if share is None else self._language.percent(share)

    def _number(self, count: int) -> str:
        return self._language.number(count)

    @Slot(str)
    def _on_chosen(self, value: str) -> None:
        if not value:
            self.groups.show_value("agent")
        self._show_table()
