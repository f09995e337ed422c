"""The list of agents as Qt asks for it; of a change only the changed lines are painted."""

from collections.abc import Callable, Iterable, Sequence
from uuid import UUID

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from app.ui.isolates import stripped
from app.ui.overview.agent_line import AgentLine
from app.ui.overview.arrangement import Column, Group, Row

COLUMNS = tuple(Column)
_CONTEXT = "AgentModel"
_Index = QModelIndex | QPersistentModelIndex
Writer = Callable[[AgentLine, Column], str]


def heading(column: Column) -> str:
    """Return the head of a column."""
    match column:
        case Column.NAME:
            return QCoreApplication.translate(_CONTEXT, "Agent")
        case Column.STATE:
            return QCoreApplication.translate(_CONTEXT, "State")
        case Column.SINCE:
            return QCoreApplication.translate(_CONTEXT, "In state")
        case Column.CONTACT:
            return QCoreApplication.translate(_CONTEXT, "Current contact")
        case Column.CALLS:
            return QCoreApplication.translate(_CONTEXT, "Calls")
        case Column.AVERAGE:
            return QCoreApplication.translate(_CONTEXT, "Avg. handle")
        case Column.TREND:
            return QCoreApplication.translate(_CONTEXT, "Last 8 h")


class AgentModel(QAbstractTableModel):
    """Rows in the order they were arranged in; lines change under them without moving them."""

    def __init__(
        self,
        line: Callable[[UUID], AgentLine],
        written: Writer,
        group_name: Callable[[Group], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._line, self._written, self._group_name = line, written, group_name
        self._rows: list[Row] = []
        self._places: dict[UUID, int] = {}
        self.definitions: dict[Column, str] = {}  # how the figure of a column is made

    def row(self, place: int) -> Row:
        """Return what stands in a row."""
        return self._rows[place]

    def line_at(self, place: int) -> AgentLine | None:
        """Return the agent of a row; None for the head of a group."""
        row = self._rows[place] if 0 <= place < len(self._rows) else None
        return self._line(row) if isinstance(row, UUID) else None

    def place_of(self, agent_id: UUID) -> int | None:
        """Return the row of an agent; None when he is not shown."""
        return self._places.get(agent_id)

    @property
    def rows(self) -> Sequence[Row]:
        """Return all rows."""
        return self._rows

    def show(self, rows: list[Row]) -> bool:
        """Show these rows; those that stay keep their place in the selection. False when nothing changed."""
        if rows == self._rows:
            return False
        kept = set(rows)
        for place in range(len(self._rows) - 1, -1, -1):
            if self._rows[place] not in kept:
                self.beginRemoveRows(QModelIndex(), place, place)
                del self._rows[place]
                self.endRemoveRows()
        known = set(self._rows)
        fresh = [row for row in rows if row not in known]
        if fresh:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(fresh) - 1)
            self._rows += fresh
            self.endInsertRows()
        if self._rows != rows:
            self._move(rows)
        self._places = {row: place for place, row in enumerate(self._rows) if isinstance(row, UUID)}
        return True

    def tell_changed(self, agents: Iterable[UUID]) -> None:
        """The lines of these agents are other than before."""
        last = len(COLUMNS) - 1
        for agent in agents:
            place = self._places.get(agent)
            if place is not None:
                self.dataChanged.emit(self.index(place, 0), self.index(place, last))

    def tell_all_changed(self) -> None:
        """Everything is written anew: another language, or new sums."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
        if self._rows:
            last = self.index(len(self._rows) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  as Qt declares it
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  as Qt declares it
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a text as it is shown, or as a screen reader says it."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = self._rows[index.row()]
        if isinstance(row, Group):
            text = self._group_name(row) if index.column() == 0 else ""
        else:
            text = self._written(self._line(row), COLUMNS[index.column()])
        return stripped(text) if role == Qt.ItemDataRole.AccessibleTextRole else text

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the head of a column; hovering tells how its figure is made."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return heading(COLUMNS[section])
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.definitions.get(COLUMNS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return that agents can be marked and heads of groups cannot."""
        if isinstance(self._rows[index.row()], Group):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _move(self, rows: list[Row]) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        places = {row: place for place, row in enumerate(rows)}
        after = [self.createIndex(places[self._rows[index.row()]], index.column()) for index in before]
        self._rows = list(rows)
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()
