"""A list of follow-ups under headings; an entry can be dragged to another heading, here or elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from app.ui.isolates import as_tip, stripped
from app.ui.theme.look import colour

MIME = "application/x-hatif-follow-up"
_KEY, _SLOT = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
STEP_MINUTES, DAY_MINUTES = 15, 24 * 60
_INDENT = "\u2003"
ALL_DAY = "day"  # the slot of what has no hour


@dataclass(frozen=True, slots=True)
class Entry:
    """One follow-up as the list shows it."""

    key: UUID
    text: str
    tone: str = ""  # "late" or "done"
    hint: str = ""


@dataclass(frozen=True, slots=True)
class TimeSlot:
    """A heading with its entries; its value says where an entry is dropped."""

    value: str
    title: str
    entries: tuple[Entry, ...] = ()
    is_full: bool = False


class SlotList(QListWidget):
    """Ctrl with the arrow keys moves what the mouse can drag."""

    dropped = Signal(object, str)  # the follow-up's UUID, the value of the slot
    nudged = Signal(object, int)  # the follow-up's UUID, by how many minutes
    entry_chosen = Signal(object)  # the follow-up's UUID: Enter or a double click
    entry_marked = Signal(object)  # the follow-up's UUID or None

    def __init__(self, *, can_move: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._can_move = can_move
        self._slots: tuple[TimeSlot, ...] = ()
        self.setWordWrap(True)
        self.setUniformItemSizes(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        if can_move:
            self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
            self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.itemActivated.connect(self._on_activated)
        self.currentItemChanged.connect(self._on_current_changed)

    @property
    def marked(self) -> UUID | None:
        """Return the entry the cursor is on."""
        return _key_of(self.currentItem())

    @property
    def texts(self) -> list[str]:
        """Return every line as it is read aloud."""
        return [stripped(self.item(place).text()) for place in range(self.count())]

    def show_slots(self, slots: Sequence[TimeSlot]) -> None:
        """Show these; the cursor stays on its entry."""
        marked, self._slots = self.marked, tuple(slots)
        self.blockSignals(True)
        self.clear()
        for slot in slots:
            if slot.title:
                self._add_heading(slot)
            for entry in slot.entries:
                self._add_entry(entry, slot.value, is_below_heading=bool(slot.title))
        self.mark(marked)
        self.blockSignals(False)

    def mark(self, key: UUID | None) -> None:
        """Put the cursor on an entry."""
        for place in range(self.count()):
            if key is not None and _key_of(self.item(place)) == key:
                self.setCurrentRow(place)
                return
        self.setCurrentRow(-1)

    def slot_at(self, point: QPoint) -> str:
        """Return the slot at a place: the one whose heading is above it."""
        item = self.itemAt(point)
        if item is None and self.count():
            item = self.item(self.count() - 1)
        return str(item.data(_SLOT)) if item is not None else ""

    def mimeTypes(self) -> list[str]:  # noqa: N802  Qt's own name
        """Say what is dragged."""
        return [MIME]

    def mimeData(self, items: Sequence[QListWidgetItem]) -> QMimeData:  # noqa: N802  Qt's own name
        """Carry the follow-up's key and nothing a foreign program could read."""
        data = QMimeData()
        data.setData(MIME, str(_key_of(items[0]) if items else "").encode())
        return data

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  Qt's own name
        """Take follow-ups in."""
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802  Qt's own name
        """Let them be carried over everything."""
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  Qt's own name
        """Announce the wish; the list changes when it was granted."""
        text = bytes(event.mimeData().data(MIME).data()).decode()
        slot = self.slot_at(event.position().toPoint())
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if text and slot:
            self.dropped.emit(UUID(text), slot)

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._slots:
            self.show_slots(self._slots)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the marked entry with Ctrl and the arrows."""
        key, marked = Qt.Key(event.key()), self.marked
        has_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        steps = self._steps()
        if self._can_move and has_control and marked is not None and key in steps:
            self.nudged.emit(marked, steps[key])
        else:
            super().keyPressEvent(event)

    def _steps(self) -> dict[Qt.Key, int]:
        forward = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        back = Qt.Key.Key_Right if self.isRightToLeft() else Qt.Key.Key_Left
        return {
            Qt.Key.Key_Up: -STEP_MINUTES,
            Qt.Key.Key_Down: STEP_MINUTES,
            back: -DAY_MINUTES,
            forward: DAY_MINUTES,
        }

    def _add_heading(self, slot: TimeSlot) -> None:
        item = QListWidgetItem(slot.title, self)
        item.setData(_SLOT, slot.value)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDropEnabled)
        font = QFont(self.font())
        font.setBold(slot.is_full)
        item.setFont(font)
        item.setForeground(colour("warn" if slot.is_full else "muted"))

    def _add_entry(self, entry: Entry, slot: str, *, is_below_heading: bool) -> None:
        item = QListWidgetItem(f"{_INDENT}{entry.text}" if is_below_heading else entry.text, self)
        item.setData(_KEY, str(entry.key))
        item.setData(_SLOT, slot)
        item.setToolTip(as_tip(entry.hint))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, stripped(entry.text))
        font = QFont(self.font())
        font.setBold(entry.tone == "late")
        font.setStrikeOut(entry.tone == "done")
        item.setFont(font)
        if entry.tone:
            item.setForeground(colour("danger" if entry.tone == "late" else "muted"))

    @Slot(QListWidgetItem)
    def _on_activated(self, item: QListWidgetItem) -> None:
        key = _key_of(item)
        if key is not None:
            self.entry_chosen.emit(key)

    @Slot()
    def _on_current_changed(self) -> None:
        self.entry_marked.emit(self.marked)


def _key_of(item: QListWidgetItem | None) -> UUID | None:
    text = item.data(_KEY) if item is not None else None
    return UUID(text) if text else None
