"""Put a theme and a text size on the whole application, live."""

from pathlib import Path

from PySide6.QtCore import QTemporaryDir
from PySide6.QtWidgets import QApplication

from app.errors import BadInput
from app.ui.theme import fonts, icons
from app.ui.theme.look import PROPERTY, Look, font
from app.ui.theme.palette import palette
from app.ui.theme.style_sheet import Pictures, style_sheet
from app.ui.theme.tokens import THEMES

SMALLEST_PERCENT, LARGEST_PERCENT = 90, 200


class Theme:
    """The look of the application: made by the desk, which calls `use` at start and when settings change."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._look = Look()
        # A style sheet shows pictures from files only, so the few it needs are drawn into a folder.
        self._folder = QTemporaryDir()
        fonts.load()
        application.setStyle("Fusion")

    @property
    def look(self) -> Look:
        """Return the look in use."""
        return self._look

    def use(self, name: str, text_percent: int = 100) -> None:
        """Show everything in the theme of this name, with text of this size."""
        if name not in THEMES:
            raise BadInput(f"There is no theme {name!r}")
        percent = min(max(text_percent, SMALLEST_PERCENT), LARGEST_PERCENT)
        self._look = Look(THEMES[name], percent)
        self._application.setProperty(PROPERTY, self._look)
        # Taking the former sheet off first makes the switch five times as fast: with a sheet on, the palette,
        # the font and the new sheet would each polish every widget again.
        self._application.setStyleSheet("")
        self._application.setPalette(palette(self._look.tokens))
        self._application.setFont(font(13))
        self._application.setStyleSheet(style_sheet(self._look, self._pictures()))

    def px(self, pixels: float) -> int:
        """Return a size, given for 100 %, at the chosen text size."""
        return self._look.px(pixels)

    def _pictures(self) -> Pictures:
        return Pictures(
            arrow_down=self._picture("chevron-down", "muted"),
            arrow_up=self._picture("chevron-up", "muted"),
            tick=self._picture("check", "on_accent"),
            dot=self._picture("circle-dot", "accent"),
        )

    def _picture(self, name: str, role: str) -> str:
        file = Path(self._folder.path()) / f"{name}-{self._look.tokens.name}.svg"
        if not file.exists():
            file.write_bytes(icons.svg(name, self._look.tokens.colour(role), 2.5))
        return file.as_posix()
