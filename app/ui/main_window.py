"""Where the panels stand, and who hears whom."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QEvent, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.settings import Settings
from app.telephony.protocol import RegistrationState, Snapshot
from app.ui.actions import Actions
from app.ui.engine_link import LinkState
from app.ui.isolates import first_strong
from app.ui.language import Language
from app.ui.notices import Notices
from app.ui.panels.customer_card import CustomerCardPanel
from app.ui.panels.incoming import IncomingPanel
from app.ui.panels.notes import NotesPanel
from app.ui.panels.rail import RailPanel
from app.ui.panels.ready import ReadyPanel
from app.ui.panels.script import ScriptPanel
from app.ui.panels.status_line import StatusLine
from app.ui.panels.strip import StripPanel
from app.ui.panels.timeline import TimelinePanel
from app.ui.panels.wrap_up import WrapUpPanel
from app.ui.state.agent_status import AgentStatus
from app.ui.state.calls import Calls

DRAWER_BELOW = 1180  # pixels of width: the customer's column goes, his alert moves up
CUSTOMER_WIDTH, SCRIPT_WIDTH, NOTES_WIDTH = 292, 640, 352


@dataclass(frozen=True, slots=True)
class State:
    """What is going on now, for the panels to follow."""

    calls: Calls
    status: AgentStatus
    actions: Actions
    language: Language
    settings: Settings


class MainWindow(QMainWindow):
    """The window agents live in. It knows all panels; they know nothing of each other."""

    painted = Signal()  # once, after the first paint
    close_refused = Signal()  # somebody wanted to close it during a call

    def __init__(self, state: State) -> None:
        super().__init__()
        self._state = state
        self.calls = state.calls
        self._was_painted = False
        self._link_state = LinkState.STARTING
        self._registration = RegistrationState.NONE

        self.rail = RailPanel(state.actions)
        self.strip = StripPanel(state.calls, state.status, state.actions, state.language)
        self.notices = Notices()
        self.incoming = IncomingPanel(state.calls, state.actions, state.language, state.settings.arming_ms)
        self.customer_card = CustomerCardPanel(state.calls, state.language)
        self.timeline = TimelinePanel(state.calls, state.language)
        self.script = ScriptPanel(state.calls, state.actions, state.language)
        self.ready = ReadyPanel(state.language, lambda: state.status.agent_name(state.settings.language))
        self.notes = NotesPanel(state.calls, state.language)
        self.wrap_up = WrapUpPanel(state.calls, state.actions, state.language)
        self.status_line = StatusLine(state.language)

        self.customer_column = _column(self.customer_card, (self.timeline, 1))
        self.notes_column = _column((self.notes, 1), self.wrap_up)
        self.centre = QStackedWidget()
        self.centre.addWidget(self.ready)
        self.centre.addWidget(self.script)
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        for column in (self.customer_column, self.centre, self.notes_column):
            self.columns.addWidget(column)
        self.columns.setStretchFactor(1, 1)
        self.columns.setHandleWidth(8)
        self.columns.setChildrenCollapsible(False)
        self.columns.setSizes([CUSTOMER_WIDTH, SCRIPT_WIDTH, NOTES_WIDTH])
        self.places = QStackedWidget()
        self._place_widgets: dict[str, QWidget] = {}
        self.add_place("desk", "headphones", lambda: self.tr("Desk"), self.columns)
        self.setCentralWidget(self._laid_out())

        self.rail.place_chosen.connect(self.show_place)
        self.addActions(list(state.actions.every))
        state.calls.current_changed.connect(self._on_current_changed)
        state.actions.notes.triggered.connect(self.notes.take_focus)
        state.actions.search.triggered.connect(self.strip.take_focus)
        self.retranslate_ui()
        self.setMinimumSize(900, 540)
        self.resize(1366, 768)
        self._on_current_changed()

    def retranslate_ui(self) -> None:
        """Set the window's title."""
        self.setWindowTitle(self.tr("Hatif"))

    def add_place(self, key: str, icon: str, text: Callable[[], str], panel: QWidget) -> None:
        """Add a place to the rail and what it shows."""
        self.rail.add_place(key, icon, text)
        self._place_widgets[key] = panel
        self.places.addWidget(panel)

    @Slot(str)
    def show_place(self, key: str) -> None:
        """Show a place of the rail; the desk is the first."""
        self.places.setCurrentWidget(self._place_widgets.get(key, self.columns))

    def layout_text(self) -> str:
        """Return sizes and splitter as a text for the settings."""
        return (
            bytes(self.saveGeometry().toHex().data()).decode()
            + "/"
            + bytes(self.columns.saveState().toHex().data()).decode()
        )

    def restore_layout(self, text: str) -> None:
        """Take the sizes of the last time; anything else is left as it is."""
        geometry, _, columns = text.partition("/")
        self.restoreGeometry(QByteArray.fromHex(QByteArray(geometry.encode())))
        self.columns.restoreState(QByteArray.fromHex(QByteArray(columns.encode())))

    def event(self, event: QEvent) -> bool:
        """Tell once that the window has been painted, and follow a language switch."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        if event.type() == QEvent.Type.Paint and not self._was_painted:
            self._was_painted = True
            self.painted.emit()
        return handled

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the customer's column go where there is no room for it."""
        super().resizeEvent(event)
        self._on_current_changed()

    def closeEvent(self, event: QCloseEvent) -> None:
        """A call is never lost by closing the window."""
        if any(page.ended is None for page in self._state.calls.pages):
            event.ignore()
            self.close_refused.emit()
        else:
            super().closeEvent(event)

    @Slot()
    def come_forward(self) -> None:
        """Somebody started Hatif again: show this window."""
        self.showNormal() if self.isMinimized() else self.show()
        self.raise_()
        self.activateWindow()

    @Slot()
    def _on_current_changed(self) -> None:
        has_call = self._state.calls.current is not None
        self.centre.setCurrentWidget(self.script if has_call else self.ready)
        self.customer_column.setVisible(has_call and self.width() >= DRAWER_BELOW)
        self.wrap_up.setVisible(has_call)

    def tell_timed_out(self) -> None:
        """The wrap-up's time was over: nothing is lost, and the agent is free."""
        self.notices.tell(self.tr("The wrap-up time is over. What you wrote is kept as incomplete."))

    def tell_link(self, state: LinkState, why: str) -> None:
        """Say how the telephone is, and what to do when it cannot start."""
        self._link_state = state
        self._show_telephone()
        if state is LinkState.FAILED:
            start = self.tr("The telephone cannot start.")
            self.notices.tell(f"{start} {first_strong(why)}" if why else start, stays=True)
        elif state is LinkState.SILENT:
            self.notices.tell(
                self.tr("The telephone does not respond. Your call goes on; please wait."), stays=True
            )
        elif state is LinkState.UP:
            self.notices.hide()

    @Slot(object)
    def tell_snapshot(self, snapshot: Snapshot) -> None:
        """Show what the engine says of itself."""
        states = tuple(snapshot.registrations.values())
        self._registration = states[0] if states else RegistrationState.NONE
        self._show_telephone()
        self.status_line.show_sound(snapshot.speaker)

    def _show_telephone(self) -> None:
        self.status_line.show_telephone(self._link_state, self._registration)

    def _laid_out(self) -> QWidget:
        inner = QVBoxLayout()
        inner.setContentsMargins(10, 10, 10, 10)
        inner.setSpacing(8)
        inner.addWidget(self.notices)
        inner.addWidget(self.incoming)
        inner.addWidget(self.places, 1)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.strip)
        right.addLayout(inner, 1)
        right.addWidget(self.status_line)
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)
        return body


def _column(*parts: "QWidget | tuple[QWidget, int]") -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    for part in parts:
        widget, stretch = part if isinstance(part, tuple) else (part, 0)
        column.addWidget(widget, stretch)
    return holder
