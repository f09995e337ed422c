"""What it takes to be called: the frame with its banner, the link to the engine, and who leads a call."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from app import engine_process, settings
from app.engine_process import Started
from app.errors import Unavailable
from app.folders import Folders
from app.settings import Settings
from app.ui import own_keys
from app.ui.actions import Actions
from app.ui.auto_answer import AutoAnswer
from app.ui.call_flow import CallFlow
from app.ui.engine_link import EngineLink, LinkState
from app.ui.frame import Frame
from app.ui.language import Language
from app.ui.look_flow import LookFlow
from app.ui.main_window import MainWindow
from app.ui.recording_flow import RecordingFlow
from app.ui.ring import Ring
from app.ui.state.agent_status import AgentStatus
from app.ui.state.call_page import CallPage, Phase
from app.ui.state.calls import Calls
from app.ui.status_flow import StatusFlow
from app.ui.theme.theme import Theme
from app.ui.window_state import WindowState

SAVE_AFTER_MS = 500


class DeskFront(QObject):
    """A desk that rings; what it takes to work on calls comes right behind it."""

    reachable = Signal()  # once, when the engine is connected: calls can be taken

    def __init__(
        self, app: QApplication, folders: Folders, chosen: Settings, window: MainWindow, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._folders = folders
        self._settings = chosen
        self._window = window
        self._was_reachable = False

        self._language = Language(app)
        self._language.use(chosen.language, arabic_digits=chosen.arabic_digits)
        theme = Theme(app)
        theme.use(chosen.theme, chosen.text_percent)
        self._look = LookFlow(chosen, self._language, theme, self)
        calls, status = Calls(self), AgentStatus(self)
        self.actions = Actions(calls, status, window)  # only a window's children hear of another language
        if chosen.own_keys:
            self._use_keys()
        self.state = WindowState(calls, status, self.actions, self._language, chosen)
        self.frame = Frame(self.state)
        self.link = EngineLink(folders.run, self._engine_command, folders.logs / "engine.err", self)
        self.calls = CallFlow(self.link, calls, chosen, self)
        self.status = StatusFlow(status, calls, self.link, chosen, self)
        self._ring = Ring(calls, self.link, self)
        self._auto_answer = AutoAnswer(calls, self.link, chosen, self)
        self._recording = RecordingFlow(calls, self.link, chosen, folders.data / "recordings", self)
        self._save_timer = QTimer(self, interval=SAVE_AFTER_MS, singleShot=True)

        window.addActions(list(self.actions.every))
        window.close_refused.connect(self.frame.tell_close_refused)
        self.frame.incoming.shown.connect(self.calls.say_shown)
        self.frame.incoming.shown.connect(self._auto_answer.consider)
        self.calls.page_answered.connect(self._recording.begin)
        self.actions.pause_recording.triggered.connect(self._recording.toggle_pause)
        self.actions.redial.triggered.connect(self.calls.redial)
        self._recording.pause_changed.connect(self.frame.tell_recording_paused)
        self.calls.page_opened.connect(self._draw_attention)
        self.link.state_changed.connect(self._on_link_changed)
        self.link.snapshot_received.connect(self.frame.tell_snapshot)
        self.link.event_received.connect(self.frame.tell_event)
        self.actions.switch_language.triggered.connect(self._look.switch_language)
        self.actions.switch_theme.triggered.connect(self._look.switch_theme)
        self._save_timer.timeout.connect(self.save_settings)

    def open(self, process: Started | None) -> None:
        """Fill the window and connect to the engine."""
        self._window.fill(self.frame, self._has_no_call)
        self.link.start(process)
        self._settings.listeners.append(self._on_setting_changed)

    def stop(self) -> None:
        """Let the engine go; a call it has would live on."""
        self._save_timer.stop()
        self.save_settings()
        self.link.stop()

    @Slot()
    def save_settings(self) -> None:
        """Keep the person's choices, and how the window is laid out."""
        room = self.frame.room
        columns = room.layout_text() if room else self._settings.window_layout.partition("/")[2]
        self._settings.window_layout = f"{self._window.geometry_text()}/{columns}"
        self._save_timer.stop()  # laying the window down is a change of settings too
        try:
            settings.save(self._settings, self._folders.config / "settings.json")
        except Unavailable:
            self.frame.notices.tell(self.tr("Your settings cannot be saved: the disk is full or read-only."))

    def _has_no_call(self) -> bool:
        return all(page.ended is not None for page in self.state.calls.pages)

    def _engine_command(self) -> list[str]:
        folders = self._folders
        return engine_process.arguments(folders.run, self._settings, folders.logs / "engine.log")

    def _use_keys(self) -> None:
        self.actions.use_keys(own_keys.read(self._settings.own_keys))

    def _on_setting_changed(self, key: str) -> None:
        if key == Settings.own_keys.key:
            self._use_keys()
        self._save_timer.start()

    @Slot(object)
    def _draw_attention(self, page: CallPage) -> None:
        """A call is shown even where the window was put away, but nothing takes the focus."""
        if page.phase is not Phase.RINGING:
            return
        if self._window.isMinimized():  # nothing is painted there, so nothing would ring
            self._window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
            self._window.showNormal()
        QApplication.alert(self._window)

    @Slot()
    def _on_link_changed(self) -> None:
        self.frame.tell_link(self.link.state, self.link.why)
        if self.link.state is LinkState.UP and not self._was_reachable:
            self._was_reachable = True
            self.reachable.emit()
