"""A setting that is a voice of this computer; empty means the one the computer chooses."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.settings import Setting, Settings
from app.ui.isolates import first_strong
from app.ui.settings_pages.choice_field import ChoiceField


class VoiceField(ChoiceField):
    """Offers the voices that speak its language, as soon as they are known."""

    def __init__(self, settings: Settings, setting: Setting[str], language: str) -> None:
        self._language = language
        self._names: dict[str, str] = {}
        super().__init__(settings, setting, ("",), self._word)

    def show_voices(self, voices: Sequence[tuple[str, str, tuple[str, ...]]]) -> None:
        """Offer voices: id, name and languages of each."""
        fitting = [voice for voice in voices if any(tag.startswith(self._language) for tag in voice[2])]
        self._names = {key: name for key, name, _languages in fitting}
        self.offer(("", *self._names))

    def _word(self, value: object) -> str:
        if not value:
            return QCoreApplication.translate("VoiceField", "Chosen by the computer")
        return first_strong(self._names.get(str(value), str(value)))
