"""The room where calls are worked on: customer, script, notes, wrap-up; between calls, the day and the notes.

What only a call needs is built while the first one rings, after its banner is painted: until then nobody
sees it, and it is a twelfth of the desk's memory.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.late import late
from app.ui.imports_apart import ImportsApart
from app.ui.panels.notes import NotesPanel
from app.ui.panels.ready import ReadyPanel
from app.ui.state.call_page import CallPage
from app.ui.window_state import WindowState

if TYPE_CHECKING:
    from app.ui.panels.customer_card import CustomerCardPanel
    from app.ui.panels.script import ScriptPanel
    from app.ui.panels.timeline import TimelinePanel
    from app.ui.panels.wrap_up import WrapUpPanel

DRAWER_BELOW = 1120  # pixels of this room's width: the customer's column goes, his alert moves up
CUSTOMER_WIDTH, SCRIPT_WIDTH, NOTES_WIDTH = 292, 640, 352
GAP = 8
BANNER_FIRST_MS = 80
_FURNISHED = object()
_PANELS = (
    "app.ui.panels.customer_card",
    "app.ui.panels.timeline",
    "app.ui.panels.script",
    "app.ui.panels.wrap_up",
)


class CallRoom(QWidget):
    """All panels of a call, side by side; they know nothing of each other."""

    case_wanted = Signal(object, object)  # CallPage, and what a script knows of the case by name
    case_chosen = Signal(object)  # the UUID of one of the customer's open cases
    case_noted = Signal(object)  # CallPage: a case was opened for it
    article_wanted = Signal(str, str)  # by a script: the article's key, and by which way it goes
    furnished = Signal()  # once, when the panels that only a call needs are there

    def __init__(self, state: WindowState, ready: ReadyPanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.calls = state.calls
        self.ready = ready
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        self.centre = QStackedWidget()
        self.notes = NotesPanel(state.calls, state.language)
        self._notes_column = _column(self.notes, grows=self.notes)
        self._layout_text = state.settings.window_layout.partition("/")[2]
        self._is_furnished = False
        self._furnishing = self._panels()
        self._imports: ImportsApart | None = None
        self._soon = QTimer(self, interval=BANNER_FIRST_MS, singleShot=True)
        self._next_panel = QTimer(self, interval=0)

        self._lay_out()
        self._soon.timeout.connect(self._show_customer)
        self._next_panel.timeout.connect(self._build_next)
        state.calls.current_changed.connect(self._on_current_changed)
        state.calls.incoming_changed.connect(self._show_customer_later)
        state.actions.notes.triggered.connect(self.notes.take_focus)

    @property
    def is_furnished(self) -> bool:
        """Whether the panels that only a call needs are there."""
        return self._is_furnished

    def furnish(self) -> None:
        """Build what a call needs, now."""
        for _panel in self._furnishing:
            pass
        self._next_panel.stop()

    def move_in(self) -> None:
        """Take the day's panel into the middle; the room is about to be shown, perhaps with a call in it."""
        self.centre.insertWidget(0, self.ready)
        self._on_current_changed()

    def add_foot(self, line: QWidget) -> None:
        """Add a line below everything else."""
        column = self.layout()
        if column is not None:
            column.addWidget(line)

    def note_case(self, page: CallPage, case_id: UUID) -> None:
        """A case was opened for a call: the wrap-up takes it, and the script goes on."""
        if self._is_furnished:
            self.wrap_up.take_case(page.call_id, case_id)
        self.case_noted.emit(page)

    def layout_text(self) -> str:
        """Return the widths of the columns as a text for the settings."""
        if not self._is_furnished:
            return self._layout_text
        return bytes(self.columns.saveState().toHex().data()).decode()

    def restore_layout(self, text: str) -> None:
        """Take the widths of the last time; anything else is left as it is."""
        self.columns.restoreState(QByteArray.fromHex(QByteArray(text.encode())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the customer's column go where there is no room for it."""
        super().resizeEvent(event)
        self._soon.start()

    def _panels(self) -> Iterator[None]:
        """Build the panels one after the other; events may be handled in between."""
        state = self._state
        card, timeline, script, wrap_up = _PANELS
        make_card: type[CustomerCardPanel] = late(card, "CustomerCardPanel")
        self.customer_card = make_card(state.calls, state.actions, state.language)
        yield
        make_timeline: type[TimelinePanel] = late(timeline, "TimelinePanel")
        self.timeline = make_timeline(state.calls, state.language)
        yield
        make_script: type[ScriptPanel] = late(script, "ScriptPanel")
        self.script = make_script(state.calls, state.actions, state.language)
        yield
        make_wrap_up: type[WrapUpPanel] = late(wrap_up, "WrapUpPanel")
        self.wrap_up = make_wrap_up(state.calls, state.actions, state.language)
        yield
        self._take_in()

    def _lay_out(self) -> None:
        for part in (self.centre, self._notes_column):
            self.columns.addWidget(part)
        self.columns.setStretchFactor(0, 1)
        self.columns.setHandleWidth(GAP)
        self.columns.setChildrenCollapsible(False)
        self.columns.setSizes([CUSTOMER_WIDTH + SCRIPT_WIDTH, NOTES_WIDTH])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.columns)

    def _take_in(self) -> None:
        """Give the panels of a call their places; whoever waits for them is told."""
        self.customer_column = _column(self.customer_card, self.timeline, grows=self.timeline)
        self.customer_column.hide()
        self.columns.insertWidget(0, self.customer_column)
        self.columns.setStretchFactor(0, 0)
        self.columns.setStretchFactor(1, 1)
        self.columns.setChildrenCollapsible(False)
        self.columns.setSizes([CUSTOMER_WIDTH, SCRIPT_WIDTH, NOTES_WIDTH])
        self.centre.addWidget(self.script)
        column = self._notes_column.layout()
        if column is not None:
            column.addWidget(self.wrap_up)
        self._is_furnished = True
        self.restore_layout(self._layout_text)
        self._show_call()
        self.furnished.emit()

    @Slot()
    def _build_next(self) -> None:
        if next(self._furnishing, _FURNISHED) is _FURNISHED:
            self._next_panel.stop()

    @Slot()
    def _on_current_changed(self) -> None:
        if self.calls.current is not None and not self._is_furnished:
            self.furnish()
        self._show_call()

    def _show_call(self) -> None:
        has_call = self.calls.current is not None
        if self._is_furnished:
            self.centre.setCurrentWidget(self.script if has_call else self.ready)
            self.wrap_up.setVisible(has_call)
        self._show_customer()

    @Slot()
    def _show_customer_later(self) -> None:
        """The banner is painted before the caller's card moves in."""
        self._soon.start()

    @Slot()
    def _show_customer(self) -> None:
        self._soon.stop()
        has_call = self.calls.current is not None or bool(self.calls.incoming)
        if self._is_furnished:
            self.customer_column.setVisible(has_call and self.width() >= DRAWER_BELOW)
        elif has_call and self._imports is None:
            self._imports = ImportsApart(_PANELS, self)
            self._imports.done.connect(self._next_panel.start)
            self._imports.start()


def _column(*parts: QWidget, grows: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP)
    for part in parts:
        column.addWidget(part, 1 if part is grows else 0)
    return holder
