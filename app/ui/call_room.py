"""The room where calls are worked on: customer, script, notes, wrap-up; between calls, the day.

It is built when calls can already come, because a desk that rings early is worth more than one that is whole
late.
"""

from collections.abc import Iterator

from PySide6.QtCore import QByteArray, Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.ui.panels.customer_card import CustomerCardPanel
from app.ui.panels.notes import NotesPanel
from app.ui.panels.ready import ReadyPanel
from app.ui.panels.script import ScriptPanel
from app.ui.panels.timeline import TimelinePanel
from app.ui.panels.wrap_up import WrapUpPanel
from app.ui.window_state import WindowState

DRAWER_BELOW = 1120  # pixels of this room's width: the customer's column goes, his alert moves up
CUSTOMER_WIDTH, SCRIPT_WIDTH, NOTES_WIDTH = 292, 640, 352
GAP = 8
BANNER_FIRST_MS = 80


class CallRoom(QWidget):
    """All panels of a call, side by side; they know nothing of each other."""

    def __init__(self, state: WindowState, ready: ReadyPanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.calls = state.calls
        self.ready = ready
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        self.centre = QStackedWidget()
        self._soon = QTimer(self, interval=BANNER_FIRST_MS, singleShot=True)

    def steps(self) -> Iterator[None]:
        """Build the panels one after the other; events may be handled in between."""
        state = self._state
        self.customer_card = CustomerCardPanel(state.calls, state.actions, state.language)
        yield
        self.timeline = TimelinePanel(state.calls, state.language)
        yield
        self.script = ScriptPanel(state.calls, state.actions, state.language)
        yield
        self.notes = NotesPanel(state.calls, state.language)
        yield
        self.wrap_up = WrapUpPanel(state.calls, state.actions, state.language)
        yield
        self._lay_out()
        self._soon.timeout.connect(self._show_customer)
        state.calls.current_changed.connect(self._on_current_changed)
        state.calls.incoming_changed.connect(self._show_customer_later)
        state.actions.notes.triggered.connect(self.notes.take_focus)
        self.restore_layout(state.settings.window_layout.partition("/")[2])
        yield

    def move_in(self) -> None:
        """Take the day's panel into the middle; the room is about to be shown."""
        self.centre.insertWidget(0, self.ready)
        self._on_current_changed()

    def layout_text(self) -> str:
        """Return the widths of the columns as a text for the settings."""
        return bytes(self.columns.saveState().toHex().data()).decode()

    def restore_layout(self, text: str) -> None:
        """Take the widths of the last time; anything else is left as it is."""
        self.columns.restoreState(QByteArray.fromHex(QByteArray(text.encode())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the customer's column go where there is no room for it."""
        super().resizeEvent(event)
        self._soon.start()

    def _lay_out(self) -> None:
        self.customer_column = _column(self.customer_card, self.timeline, grows=self.timeline)
        self.notes_column = _column(self.notes, self.wrap_up, grows=self.notes)
        self.centre.addWidget(self.script)
        for part in (self.customer_column, self.centre, self.notes_column):
            self.columns.addWidget(part)
        self.columns.setStretchFactor(1, 1)
        self.columns.setHandleWidth(GAP)
        self.columns.setChildrenCollapsible(False)
        self.columns.setSizes([CUSTOMER_WIDTH, SCRIPT_WIDTH, NOTES_WIDTH])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.columns)

    @Slot()
    def _on_current_changed(self) -> None:
        has_call = self.calls.current is not None
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
        self.customer_column.setVisible(has_call and self.width() >= DRAWER_BELOW)


def _column(*parts: QWidget, grows: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP)
    for part in parts:
        column.addWidget(part, 1 if part is grows else 0)
    return holder
