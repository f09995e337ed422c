"""The window: the rail, the strip that is never covered, the place one works in, and the line at the foot."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.telephony.protocol import RegistrationState, Snapshot
from app.ui.engine_link import LinkState
from app.ui.isolates import first_strong
from app.ui.notices import Notices
from app.ui.panels.rail import RailPanel
from app.ui.panels.ready import ReadyPanel
from app.ui.panels.status_line import StatusLine
from app.ui.panels.strip import StripPanel
from app.ui.window_state import WindowState

if TYPE_CHECKING:
    from app.ui.call_room import CallRoom

MARGIN, GAP = 10, 8
SMALLEST = (900, 540)
USUAL = (1366, 768)


class MainWindow(QMainWindow):
    """First only what a person sees at once; the room of the calls moves in after the first paint."""

    painted = Signal()  # once, after the first paint
    close_refused = Signal()  # somebody wanted to close it during a call

    def __init__(self, state: WindowState) -> None:
        super().__init__()
        self._state = state
        self._was_painted = False
        self._link_state = LinkState.STARTING
        self._registration = RegistrationState.NONE
        self._room: CallRoom | None = None
        self._room_layout = ""
        self._place_widgets: dict[str, QWidget] = {}

        self.rail = RailPanel(state.actions)
        self.strip = StripPanel(state.calls, state.status, state.actions, state.language)
        self.notices = Notices()
        self.ready = ReadyPanel(state.language, lambda: state.status.agent_name(state.settings.language))
        self.places = QStackedWidget()
        self.status_line = StatusLine(state.language)

        self.places.addWidget(self.ready)
        self.setCentralWidget(self._laid_out())
        self.setMinimumSize(*SMALLEST)
        self.resize(*USUAL)

        self.rail.place_chosen.connect(self.show_place)
        self.addActions(list(state.actions.every))
        state.actions.search.triggered.connect(self.strip.take_focus)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Set the window's title."""
        self.setWindowTitle(self.tr("Hatif"))

    def move_in(self, room: "CallRoom") -> None:
        """Take the room of the calls in; it has the day's panel in its middle."""
        self._room = room
        self.add_place("desk", "headphones", lambda: self.tr("Desk"), room)
        room.restore_layout(self._room_layout)
        self.show_place("desk")

    def add_place(self, key: str, icon: str, text: Callable[[], str], panel: QWidget) -> None:
        """Add a place to the rail and what it shows."""
        self.rail.add_place(key, icon, text)
        self._place_widgets[key] = panel
        self.places.addWidget(panel)

    @Slot(str)
    def show_place(self, key: str) -> None:
        """Show a place of the rail."""
        self.places.setCurrentWidget(self._place_widgets[key])

    def layout_text(self) -> str:
        """Return the sizes of window and columns as a text for the settings."""
        geometry = bytes(self.saveGeometry().toHex().data()).decode()
        return f"{geometry}/{self._room.layout_text() if self._room else self._room_layout}"

    def restore_layout(self, text: str) -> None:
        """Take the sizes of the last time; anything else is left as it is."""
        geometry, _, self._room_layout = text.partition("/")
        self.restoreGeometry(QByteArray.fromHex(QByteArray(geometry.encode())))

    def event(self, event: QEvent) -> bool:
        """Tell once that the window has been painted, and follow a language switch."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        if event.type() == QEvent.Type.Paint and not self._was_painted:
            self._was_painted = True
            self.painted.emit()
        return handled

    def closeEvent(self, event: QCloseEvent) -> None:
        """A call is never lost by closing the window."""
        if any(page.ended is None for page in self._state.calls.pages):
            event.ignore()
            self.close_refused.emit()
            self.notices.tell(self.tr("There is a call. End it first, then close the window."))
        else:
            super().closeEvent(event)

    @Slot()
    def come_forward(self) -> None:
        """Somebody started Hatif again: show this window."""
        self.showNormal() if self.isMinimized() else self.show()
        self.raise_()
        self.activateWindow()

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
            waiting = self.tr("The telephone does not respond. Your call goes on; please wait.")
            self.notices.tell(waiting, stays=True)
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
        inner.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        inner.setSpacing(GAP)
        inner.addWidget(self.notices)
        inner.addWidget(self.places, 1)
        right = QVBoxLayout()
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
