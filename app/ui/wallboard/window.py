"""The wallboard's window: on the second monitor where there is one, filling it; Escape closes it."""

from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.language import Language
from app.ui.overview.attention import Limits
from app.ui.overview.floor import Floor
from app.ui.overview.room_head import STALE_SECONDS
from app.ui.panel import named
from app.ui.theme.look import px
from app.ui.wallboard.board import Board
from app.ui.widgets.buttons import TextButton


class WallboardWindow(QWidget):
    """Names are masked until somebody wishes to see them: everybody who walks by can read it."""

    def __init__(self, language: Language, floor: Floor, limits: Limits) -> None:
        super().__init__()
        self.board = named(Board(language, floor, limits), "board")
        self.names_button = named(TextButton("chip"), "names_button")
        self.full_button = named(TextButton("chip"), "full_button")
        self.close_button = named(TextButton("chip"), "close_button")
        self.names_button.setCheckable(True)
        self.full_button.setCheckable(True)
        self.setProperty("ground", "plain")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(12), 0, px(12), px(6))
        foot.addStretch(1)
        for button in (self.names_button, self.full_button, self.close_button):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.board, 1)
        column.addLayout(foot)
        self.names_button.toggled.connect(self._on_names)
        self.full_button.toggled.connect(self._on_full)
        self.close_button.clicked.connect(self.close)
        self.retranslate_ui()

    def open_beside(self, window: QWidget) -> None:
        """Fill another screen than the window's; where there is none, open as a window."""
        own = window.screen()
        others = [screen for screen in QGuiApplication.screens() if screen is not own]
        if others:
            self.setGeometry(others[0].geometry())
        else:
            room = own.availableGeometry()
            self.resize(min(1280, room.width() * 9 // 10), min(720, room.height() * 9 // 10))
        self.full_button.setChecked(bool(others))
        self.show()
        self.raise_()

    def show_floor(self, as_of: datetime | None, now: datetime) -> None:
        """Show how the floor stands."""
        is_stale = as_of is None or (now - as_of).total_seconds() > STALE_SECONDS
        self.board.show_floor(as_of, now, is_stale=is_stale)

    def retranslate_ui(self) -> None:
        """Set every text of the window."""
        self.setWindowTitle(self.tr("Wallboard"))
        self.names_button.setText(self.tr("Names"))
        self.names_button.setToolTip(self.tr("Write agents' names instead of their initials"))
        self.full_button.setText(self.tr("Full screen"))
        self.close_button.setText(self.tr("Close"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes, F11 fills the screen."""
        match Qt.Key(event.key()):
            case Qt.Key.Key_Escape:
                self.close()
            case Qt.Key.Key_F11:
                self.full_button.toggle()
            case _:
                super().keyPressEvent(event)

    @Slot(bool)
    def _on_names(self, is_wanted: object) -> None:
        self.board.show_names(shown=bool(is_wanted))

    @Slot(bool)
    def _on_full(self, is_wanted: object) -> None:
        if self.isVisible() or is_wanted:
            self.setWindowState(
                Qt.WindowState.WindowFullScreen if is_wanted else Qt.WindowState.WindowNoState
            )
