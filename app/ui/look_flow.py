"""Follows the settings of language and look, whoever changes them: a key, a button or the settings dialog."""

from PySide6.QtCore import QObject, Slot

from app.settings import Settings
from app.ui.language import Language
from app.ui.theme.theme import Theme

_OF_LANGUAGE = frozenset({Settings.language.key, Settings.arabic_digits.key})
_OF_THEME = frozenset({Settings.theme.key, Settings.text_percent.key})


class LookFlow(QObject):
    """Everything open follows at once."""

    def __init__(
        self, settings: Settings, language: Language, theme: Theme, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._settings, self._language, self._theme = settings, language, theme
        settings.listeners.append(self._follow)

    @Slot()
    def switch_language(self) -> None:
        """Speak the other language."""
        if self._settings.is_managed(Settings.language):
            return  # the settings say that the workplace has fixed it
        self._settings.language = "en" if self._settings.language == "ar" else "ar"

    @Slot()
    def switch_theme(self) -> None:
        """Become light when it is dark, and dark when it is light."""
        if self._settings.is_managed(Settings.theme):
            return
        self._settings.theme = "dark" if self._settings.theme == "light" else "light"

    def _follow(self, key: str) -> None:
        if key in _OF_LANGUAGE:
            self._language.use(self._settings.language, self._settings.arabic_digits)
        elif key in _OF_THEME:
            self._theme.use(self._settings.theme, self._settings.text_percent)
