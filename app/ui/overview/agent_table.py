"""The list of agents: keys move the mark, a press on a head changes the order, clocks tick by themselves."""

from uuid import UUID

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.ui.overview.agent_model import COLUMNS, AgentModel
from app.ui.overview.agent_painter import ROW_HEIGHT
from app.ui.overview.arrangement import Column, Group
from app.ui.overview.low_head import LowHead
from app.ui.theme.look import px

_TICK_MS = 1000
_SHARES = {
    Column.NAME: 22, Column.STATE: 19, Column.SINCE: 13, Column.CONTACT: 23, Column.CALLS: 10,
    Column.AVERAGE: 12, Column.TREND: 15,
}  # fmt: skip
# below so many pixels a column makes room for the others
_NARROW = ((Column.TREND, 760), (Column.AVERAGE, 620), (Column.CALLS, 540))
_Index = QModelIndex | QPersistentModelIndex


class AgentTable(QTableView):
    """Paints a changed line and nothing else; once a second the clocks that are in sight."""

    agent_marked = Signal(object)  # UUID, or None
    agent_opened = Signal(object)  # UUID
    order_wanted = Signal(str)  # the key of a column
    menu_wanted = Signal(object, QPoint)  # UUID, and where on the screen

    def __init__(self, model: AgentModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._agents = model
        self._marked: UUID | None = None
        self._tick = QTimer(self, interval=_TICK_MS)
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHorizontalHeader(LowHead())
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(True)
        head.setMinimumSectionSize(px(40))

        head.sectionClicked.connect(self._on_head_clicked)
        self.selectionModel().currentRowChanged.connect(self._on_row_changed)
        self.doubleClicked.connect(self._on_double_clicked)
        self.customContextMenuRequested.connect(self._on_menu)
        model.layoutChanged.connect(self._span_groups)
        model.rowsInserted.connect(self._span_groups)
        model.rowsRemoved.connect(self._span_groups)
        self._tick.timeout.connect(self._on_tick)
        self.restyle()

    @property
    def marked(self) -> UUID | None:
        """Return the agent the mark is on."""
        return self._marked

    def mark(self, agent_id: UUID) -> None:
        """Put the mark on an agent, if he is shown."""
        place = self._agents.place_of(agent_id)
        if place is not None:
            self.selectRow(place)
            self.scrollTo(self._agents.index(place, 0))

    def show_order(self, column: Column, *, is_descending: bool) -> None:
        """Show in the heads what the list is ordered by."""
        order = Qt.SortOrder.DescendingOrder if is_descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(COLUMNS.index(column), order)

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        self.verticalHeader().setDefaultSectionSize(px(ROW_HEIGHT))
        self._share_width()

    def dataChanged(  # noqa: N802  Qt's own name
        self, first: _Index, last: _Index, roles: object = (), /
    ) -> None:
        """Paint the lines that changed; Qt would paint everything."""
        top, bottom = self.rowViewportPosition(first.row()), self.rowViewportPosition(last.row())
        area = QRect(0, top, self.viewport().width(), bottom - top + self.rowHeight(last.row()))
        if area.intersects(self.viewport().rect()):
            self.viewport().update(area)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens an agent's calls, the menu key what can be done."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._marked is not None:
            self.agent_opened.emit(self._marked)
        elif key == Qt.Key.Key_Menu and self._marked is not None:
            place = self._agents.place_of(self._marked) or 0
            where = QPoint(0, self.rowViewportPosition(place) + self.rowHeight(place))
            self.menu_wanted.emit(self._marked, self.viewport().mapToGlobal(where))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        self._share_width()

    def showEvent(self, event: QShowEvent) -> None:
        """Let the clocks tick."""
        super().showEvent(event)
        self._tick.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: nothing ticks."""
        super().hideEvent(event)
        self._tick.stop()

    def _share_width(self) -> None:
        width = self.viewport().width()
        hidden = {column for column, least in _NARROW if width < px(least)}
        shown = [column for column in COLUMNS if column not in hidden]
        whole, left = sum(_SHARES[column] for column in shown), width
        for column in COLUMNS:
            self.setColumnHidden(COLUMNS.index(column), column in hidden)
        for column in shown:
            share = left if column is shown[-1] else width * _SHARES[column] // whole
            self.setColumnWidth(COLUMNS.index(column), share)
            left -= share

    @Slot()
    def _on_tick(self) -> None:
        place = COLUMNS.index(Column.SINCE)
        left = self.columnViewportPosition(place)
        self.viewport().update(QRect(left, 0, self.columnWidth(place), self.viewport().height()))

    @Slot()
    def _span_groups(self) -> None:
        self.clearSpans()
        for place, row in enumerate(self._agents.rows):
            if isinstance(row, Group):
                self.setSpan(place, 0, 1, len(COLUMNS))

    @Slot(int)
    def _on_head_clicked(self, section: int) -> None:
        self.order_wanted.emit(COLUMNS[section])

    @Slot(QModelIndex, QModelIndex)
    def _on_row_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        line = self._agents.line_at(current.row()) if current.isValid() else None
        self._marked = line.id if line else None
        self.agent_marked.emit(self._marked)

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:
        line = self._agents.line_at(index.row())
        if line is not None:
            self.agent_opened.emit(line.id)

    @Slot(QPoint)
    def _on_menu(self, where: QPoint) -> None:
        line = self._agents.line_at(self.indexAt(where).row())
        if line is not None:
            self.menu_wanted.emit(line.id, self.viewport().mapToGlobal(where))
