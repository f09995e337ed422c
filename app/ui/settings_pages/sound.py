"""Where one speaks, listens, and hears it ring."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout

from app.settings import Settings
from app.telephony.protocol import SoundDevice
from app.ui.panel import named
from app.ui.settings_pages import words
from app.ui.settings_pages.choice_field import ChoiceField
from app.ui.settings_pages.device_field import DeviceField
from app.ui.settings_pages.microphone_check import MicrophoneCheck
from app.ui.settings_pages.number_field import NumberField
from app.ui.settings_pages.page import SettingsPage
from app.ui.settings_pages.switch_field import SwitchField
from app.ui.widgets.text_label import TextLabel


class SoundPage(SettingsPage):
    """The devices can be changed during a call; what is plugged in appears by itself."""

    icon = "headphones"

    def __init__(self, settings: Settings) -> None:
        self._devices = (
            DeviceField(settings, Settings.microphone, is_input=True),
            DeviceField(settings, Settings.speaker, is_input=False),
            DeviceField(settings, Settings.ring_device, is_input=False),
        )
        whether = ChoiceField(
            settings,
            Settings.sound,
            Settings.sound.choices,
            lambda value: words.choice("sound.system", value),
        )
        loudness = (
            NumberField(settings, Settings.microphone_percent),
            NumberField(settings, Settings.speaker_percent),
        )
        cancels = SwitchField(settings, Settings.cancels_echo)
        super().__init__((*self._devices, *loudness, cancels, whether))
        self.microphone = named(MicrophoneCheck(), "microphone")
        self._microphone_title = TextLabel(tone="muted", wrap=True)
        content = QVBoxLayout()
        content.addWidget(self.microphone)
        self.add_row(self._microphone_title, content)
        self.retranslate_ui()
        self.restyle()

    def title(self) -> str:
        """Return what the page is called."""
        return self.tr("Sound")

    def retranslate_ui(self) -> None:
        """Set every text this page shows of itself."""
        super().retranslate_ui()
        self._microphone_title.setText(self.tr("Microphone test"))

    def show_devices(self, devices: Sequence[SoundDevice]) -> None:
        """Offer the devices there are now."""
        for field in self._devices:
            field.show_devices(devices)
