"""What the computer says aloud to the agent, how fast, and in which voice."""

from collections.abc import Sequence

from app.settings import Settings
from app.ui.settings_pages.number_field import NumberField
from app.ui.settings_pages.page import SettingsPage
from app.ui.settings_pages.switch_field import SwitchField
from app.ui.settings_pages.voice_field import VoiceField


class SpeechPage(SettingsPage):
    """Everything here is off until somebody wants it; only the agent hears it."""

    icon = "volume-2"

    def __init__(self, settings: Settings) -> None:
        self._voices = (
            VoiceField(settings, Settings.arabic_voice, "ar"),
            VoiceField(settings, Settings.english_voice, "en"),
        )
        switches = (
            SwitchField(settings, Settings.announces_caller),
            SwitchField(settings, Settings.reads_script),
        )
        super().__init__((*switches, NumberField(settings, Settings.speech_rate), *self._voices))
        self.retranslate_ui()
        self.restyle()

    def title(self) -> str:
        """Return what the page is called."""
        return self.tr("Speech")

    def show_voices(self, voices: Sequence[tuple[str, str, tuple[str, ...]]]) -> None:
        """Offer the voices of this computer: id, name and languages of each."""
        for field in self._voices:
            field.show_voices(voices)
