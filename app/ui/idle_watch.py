"""Notices when nobody has touched keyboard or mouse for a while, in any window of the program."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)
STEP_MS = 1_000  # a moving mouse restarts the clock once a second, not a hundred times


class IdleWatch(QObject):
    """Listens at the windows that get the keyboard, not at every widget: that would cost each event time."""

    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = QTimer(self, singleShot=True)
        self._pause = QTimer(self, interval=STEP_MS, singleShot=True)
        self._clock.timeout.connect(self.idle)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._listen_at)
            self._listen_at(QGuiApplication.focusWindow())

    def start(self, minutes: int) -> None:
        """Watch for so many minutes without a touch; 0 watches no more."""
        self._clock.stop()
        if minutes > 0:
            self._clock.start(minutes * 60_000)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Somebody is there: begin to count anew."""
        if event.type() in _TOUCHES and self._clock.isActive() and not self._pause.isActive():
            self._clock.start()
            self._pause.start()
        return False

    @Slot(QWindow)
    def _listen_at(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)  # it may be there already
            window.installEventFilter(self)
