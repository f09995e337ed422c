"""Pick a reason or an outcome: type a few letters of it, in either language, and press Enter."""

from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.arabic import folded, western
from app.models.rows.outcomes import OutcomeRow, ReasonRow
from app.ui.isolates import stripped
from app.ui.panel import named
from app.ui.parts import words
from app.ui.parts.drop_list import VALUE_ROLE, DropList
from app.ui.state.branch_book import BranchBook
from app.ui.theme.look import px
from app.ui.widgets.icon_label import IconLabel
from app.wrap_up import choice

Node = ReasonRow | OutcomeRow
LIST_WIDTH = 330  # in which most paths can be read whole
_CHANGES = frozenset({QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange})


class TreePicker(QLineEdit):
    """Shows the chosen path; with the focus it is a search over the tree: favourites, then the last used.

    A figure chooses a row before anything is typed; Insert or the other mouse button makes it a favourite.
    """

    chosen = Signal(object)  # UUID, or None when it was cleared

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._nodes: dict[UUID, Node] = {}
        self._choosable: tuple[Node, ...] = ()
        self._book: BranchBook | None = None
        self._hot_keys: Mapping[str, UUID] = {}
        self._is_typing = False
        self.spoken_number: Callable[[str], str] = str  # how the figures are shown
        self._chosen_id: UUID | None = None
        self._code = "en"

        self.drop_list = named(DropList(self), "drop_list")
        self._arrow = IconLabel("chevron-down", "muted", 14, parent=self)
        self._arrow.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.drop_list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.drop_list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.drop_list.customContextMenuRequested.connect(self._on_other_button)
        self.textEdited.connect(self._on_text_edited)
        self.drop_list.value_chosen.connect(self._on_value_chosen)
        self._place_arrow()

    @property
    def chosen_id(self) -> UUID | None:
        """Return what is chosen."""
        return self._chosen_id

    def set_tree(self, nodes: Sequence[Node]) -> None:
        """Take the tree; everything can be chosen but roots that only hold others."""
        self._nodes = {node.id: node for node in nodes}
        self._choosable = choice.choosable(nodes)
        self._hot_keys = choice.hot_keys(self._ordered())
        self._show_chosen()

    def use_book(self, book: BranchBook) -> None:
        """Keep favourites, and what was used last, in this book."""
        self._book = book
        self._hot_keys = choice.hot_keys(self._ordered())

    def begin(self) -> None:
        """Take the focus with the whole list open: one figure chooses."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self._open("")

    def show_choice(self, chosen_id: UUID | None, code: str) -> None:
        """Show what is chosen, in the window's language; what is being typed is left alone."""
        is_same = (chosen_id, code) == (self._chosen_id, self._code)
        self._chosen_id, self._code = chosen_id, code
        if not is_same or not self.hasFocus():
            self._show_chosen()

    def node(self, node_id: UUID | None) -> Node | None:
        """Return a node of the tree."""
        return self._nodes.get(node_id) if node_id else None

    def node_of(self, key: str) -> Node | None:
        """Return the node of this key, if it can be chosen."""
        return next((node for node in self._choosable if node.key == key), None)

    def path(self, node: Node) -> str:
        """Return the names from the root to a node: "Billing › Duplicate charge"."""
        names: list[str] = []
        step: Node | None = node
        while step is not None and len(names) < len(self._nodes):
            names.insert(0, words.node_name(step, self._code))
            step = self.node(step.parent_id)
        return " › ".join(names)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let arrow keys, figures and letters choose at once."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close; letters that chose nothing give way to what was chosen before."""
        super().focusOutEvent(event)
        self._close()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the whole list on a click."""
        super().mousePressEvent(event)
        self.selectAll()
        self._open("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the arrow at the trailing edge."""
        super().resizeEvent(event)
        self._place_arrow()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the arrow at the trailing edge, whichever that is now."""
        super().changeEvent(event)
        if event.type() in _CHANGES and hasattr(self, "_arrow"):
            self._place_arrow()

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the list away with the field."""
        super().hideEvent(event)
        self.drop_list.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down opens and moves, Enter chooses, Escape goes back to what was chosen."""
        key = Qt.Key(event.key())
        is_open = self.drop_list.isVisible()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            if is_open:
                self.drop_list.step(1 if key == Qt.Key.Key_Down else -1)
            else:
                self._open("")
        elif key == Qt.Key.Key_Insert and is_open:
            self._toggle_favourite()
        elif (hot := self._hot(event)) is not None:
            self.drop_list.hide()
            self._on_value_chosen(hot)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and is_open and not event.modifiers():
            self.drop_list.choose_current()
        elif key == Qt.Key.Key_Escape and is_open:
            self._close()
        else:
            super().keyPressEvent(event)

    def _place_arrow(self) -> None:
        side, room = self._arrow.width(), self._arrow.width() + px(6)
        is_rtl = self.isRightToLeft()
        self.setTextMargins(room if is_rtl else 0, 0, 0 if is_rtl else room, 0)
        x = px(8) if is_rtl else self.width() - side - px(8)
        self._arrow.move(x, (self.height() - side) // 2)

    def _open(self, typed: str) -> None:
        self._is_typing = bool(typed)
        wanted = folded(stripped(typed)).split()
        keys = {} if wanted else {node_id: key for key, node_id in self._hot_keys.items()}
        rows = [
            (self._row_text(node, keys.get(node.id, "")), node.id)
            for node in self._ordered()
            if _matches(node, self._names(node), wanted)
        ]
        self.drop_list.show_rows(rows)
        if rows:
            self.drop_list.open_beside(self, px(LIST_WIDTH))
        else:
            self.drop_list.hide()

    def _close(self) -> None:
        self._is_typing = False
        self.drop_list.hide()
        self._show_chosen()

    def _row_text(self, node: Node, hot_key: str) -> str:
        is_favourite = self._book is not None and node.key in self._book.favourites
        marks = (self.spoken_number(hot_key) if hot_key else "", "★" if is_favourite else "")
        return "  ".join((*filter(None, marks), self.path(node)))

    def _ordered(self) -> tuple[Node, ...]:
        """Return what can be chosen: the favourites, what was used last, and the rest in the team's order."""
        if self._book is None:
            return self._choosable
        ids = {node.key: node.id for node in self._choosable}
        favourites, used = (
            tuple(ids[key] for key in keys if key in ids)
            for keys in (self._book.favourites, self._book.last_used)
        )
        return choice.in_order(self._choosable, favourites, used)

    def _hot(self, event: QKeyEvent) -> UUID | None:
        """Return what a figure chooses, unless the agent is typing a name."""
        if self._is_typing or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return None
        return self._hot_keys.get(western(event.text()))

    def _toggle_favourite(self) -> None:
        item = self.drop_list.currentItem()
        node = self.node(item.data(VALUE_ROLE)) if item else None
        if self._book is None or node is None:
            return
        self._book.toggle(node.key)
        self._hot_keys = choice.hot_keys(self._ordered())
        self._open(self.text() if self._is_typing else "")

    def _names(self, node: Node) -> str:
        names: list[str] = []
        step: Node | None = node
        while step is not None and len(names) < 2 * len(self._nodes):
            names += [step.name_ar, step.name_en]
            step = self.node(step.parent_id)
        return folded(" ".join(names))

    def _show_chosen(self) -> None:
        node = self.node(self._chosen_id)
        text = self.path(node) if node else ""
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)
        self.setToolTip(text)

    @Slot(str)
    def _on_text_edited(self, text: str) -> None:
        if text.strip():
            self._open(text)
            return
        self._is_typing = False
        self.drop_list.hide()
        if self._chosen_id is not None:
            self._chosen_id = None
            self.chosen.emit(None)

    @Slot(QPoint)
    def _on_other_button(self, place: QPoint) -> None:
        item = self.drop_list.itemAt(place)
        if item is not None:
            self.drop_list.setCurrentItem(item)
            self._toggle_favourite()

    @Slot(object)
    def _on_value_chosen(self, node_id: UUID) -> None:
        self._is_typing = False
        node = self.node(node_id)
        if self._book is not None and node is not None:
            self._book.use(node.key)
            self._hot_keys = choice.hot_keys(self._ordered())
        self._chosen_id = node_id
        self._show_chosen()
        self.chosen.emit(node_id)


def _matches(node: Node, names: str, wanted: list[str]) -> bool:
    return all(word in names or word in folded(node.key) for word in wanted)
