"""The board: a column for each status; a case is moved by the mouse, or by Ctrl with the arrow keys."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QMimeData, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app import times
from app.cases.kinds import BOARD, CaseStatus
from app.cases.steps import status_of
from app.models.rows.cases import CaseChoices, CaseLine
from app.ui.cases import case_words
from app.ui.cases.case_card import FACE_ROLE, CaseCardDelegate, CaseFace
from app.ui.isolates import as_tip, first_strong, stripped
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts.moments import full_moment
from app.ui.theme.look import px
from app.ui.widgets.card import Card
from app.ui.widgets.text_label import TextLabel

MIME = "application/x-hatif-case"
_KEY = Qt.ItemDataRole.UserRole


class BoardColumn(QListWidget):
    """The cases of one status."""

    dropped = Signal(object, str)  # the case's UUID, this column's status
    shoved = Signal(object, int)  # the case's UUID, -1 towards the beginning of the board, 1 towards its end
    left = Signal(int)  # the arrow keys leave for the next column
    entry_chosen = Signal(object)
    entry_marked = Signal(object)

    def __init__(self, status: CaseStatus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.status = status
        self.setItemDelegate(CaseCardDelegate(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.itemActivated.connect(self._on_activated)
        self.currentItemChanged.connect(self._on_marked)

    @property
    def marked(self) -> UUID | None:
        """Return the case the cursor is on."""
        return key_of(self.currentItem())

    @property
    def keys(self) -> list[UUID]:
        """Return the cases in their order."""
        found = (key_of(self.item(place)) for place in range(self.count()))
        return [key for key in found if key is not None]

    def mark(self, key: UUID | None) -> bool:
        """Put the cursor on a case; whether it is here."""
        for place in range(self.count()):
            if key is not None and key_of(self.item(place)) == key:
                self.setCurrentRow(place)
                return True
        self.setCurrentRow(-1)
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A title breaks elsewhere in a column of another width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def mimeTypes(self) -> list[str]:  # noqa: N802  Qt's own name
        """Say what is dragged."""
        return [MIME]

    def mimeData(self, items: Sequence[QListWidgetItem]) -> QMimeData:  # noqa: N802  Qt's own name
        """Carry the case's key and nothing a foreign program could read."""
        data = QMimeData()
        data.setData(MIME, str(key_of(items[0]) if items else "").encode())
        return data

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  Qt's own name
        """Take cases in."""
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802  Qt's own name
        """Let them be carried over everything."""
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  Qt's own name
        """Announce the wish; the board changes when it was granted."""
        text = bytes(event.mimeData().data(MIME).data()).decode()
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if text:
            self.dropped.emit(UUID(text), str(self.status))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the marked case with Ctrl and the arrows; without it the cursor goes to the next column."""
        key = Qt.Key(event.key())
        if key not in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            super().keyPressEvent(event)
            return
        forward = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        step = 1 if key == forward else -1
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self.marked is not None:
                self.shoved.emit(self.marked, step)
        else:
            self.left.emit(step)

    @Slot(QListWidgetItem)
    def _on_activated(self, item: QListWidgetItem) -> None:
        self.entry_chosen.emit(key_of(item))

    @Slot()
    def _on_marked(self) -> None:
        if self.marked is not None:
            self.entry_marked.emit(self.marked)


class CaseBoard(Panel):
    """Enter opens the marked case."""

    move_wanted = Signal(object, str)  # the case's UUID, the status it is to have
    entry_chosen = Signal(object)
    entry_marked = Signal(object)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._choices = CaseChoices()
        self._lines: tuple[CaseLine, ...] = ()
        self.columns = {status: named(BoardColumn(status), f"column_{status}") for status in BOARD}
        self._heads = {status: TextLabel(size="sm", bold=True, elide=True) for status in BOARD}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        for status, column in self.columns.items():
            ground = Card("inset")
            box = QVBoxLayout(ground)
            box.setContentsMargins(px(6), px(6), px(6), px(6))
            box.setSpacing(px(4))
            box.addWidget(self._heads[status])
            box.addWidget(column, 1)
            row.addWidget(ground, 1)
            column.dropped.connect(self.move_wanted)
            column.shoved.connect(self._on_shoved)
            column.left.connect(self._on_left)
            column.entry_chosen.connect(self.entry_chosen)
            column.entry_marked.connect(self._on_marked)
        self.retranslate_ui()

    @property
    def marked(self) -> UUID | None:
        """Return the case the cursor is on."""
        return next((column.marked for column in self.columns.values() if column.marked is not None), None)

    def show_lines(self, lines: Sequence[CaseLine], choices: CaseChoices) -> None:
        """Show these; the cursor stays on its case, wherever that is now."""
        self._lines, self._choices = tuple(lines), choices
        self._refresh()

    def retranslate_ui(self) -> None:
        """Set every text."""
        self._refresh()

    def restyle(self) -> None:
        """Take the colours and sizes of another look."""
        self._refresh()

    def _refresh(self) -> None:
        marked = self.marked
        had_focus = any(column.hasFocus() for column in self.columns.values())
        for status, column in self.columns.items():
            here = [line for line in self._lines if status_of(line.status) is status]
            name = case_words.said(case_words.STATUSES, status)
            self._heads[status].setText(f"{name} · {self._language.number(len(here))}")
            column.setAccessibleName(stripped(name))
            column.blockSignals(True)
            column.clear()
            for line in here:
                column.addItem(self._item(line))
            is_here = column.mark(marked)
            column.blockSignals(False)
            if is_here and had_focus:
                column.setFocus()

    def _item(self, line: CaseLine) -> QListWidgetItem:
        face = self._face(line)
        said = (face.number, face.priority, face.title, face.customer, face.whose, face.due)
        item = QListWidgetItem(stripped(face.title))  # by which one finds it, typing its first letters
        item.setData(_KEY, str(line.id))
        item.setData(FACE_ROLE, face)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, stripped(", ".join(filter(None, said))))
        item.setToolTip(as_tip(stripped(line.title)))
        return item

    def _face(self, line: CaseLine) -> CaseFace:
        code, due_at = self._language.code, line.next_due_at
        state, word, icon = case_words.priority_look(line.priority)
        whose = (
            case_words.department_name(self._choices, line.department, code),
            case_words.owner_name(line, code),
        )
        return CaseFace(
            number=case_words.number_text(line.number),
            title=first_strong(line.title),
            customer=case_words.customer_name(line, code),
            whose=" · ".join(filter(None, whose)),
            due=full_moment(self._language, due_at, "") if due_at else "",
            priority=word,
            priority_icon=icon,
            priority_colour=str(state),
            is_late=line.is_late(times.now()) or line.escalation > 0,
        )

    @Slot(object, int)
    def _on_shoved(self, case_id: UUID, step: int) -> None:
        place = next(place for place, status in enumerate(BOARD) if case_id in self.columns[status].keys)
        if 0 <= place + step < len(BOARD):
            self.move_wanted.emit(case_id, str(BOARD[place + step]))

    @Slot(int)
    def _on_left(self, step: int) -> None:
        here = self.sender()
        place = next(place for place, status in enumerate(BOARD) if self.columns[status] is here)
        while 0 <= (place := place + step) < len(BOARD):
            column = self.columns[BOARD[place]]
            if column.count():
                column.setFocus()
                column.setCurrentRow(max(column.currentRow(), 0))
                return

    @Slot(object)
    def _on_marked(self, case_id: UUID) -> None:
        """One case is marked at a time."""
        for column in self.columns.values():
            if case_id not in column.keys:
                column.blockSignals(True)
                column.setCurrentRow(-1)
                column.clearSelection()
                column.blockSignals(False)
        self.entry_marked.emit(case_id)


def key_of(item: QListWidgetItem | None) -> UUID | None:
    """Return the case an entry is about."""
    text = item.data(_KEY) if item is not None else None
    return UUID(text) if text else None
