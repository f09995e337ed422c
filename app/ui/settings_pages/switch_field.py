"""A setting that is on or off."""

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QCheckBox

from app.settings import Setting, Settings
from app.ui.settings_pages import words
from app.ui.settings_pages.field import SettingField


class SwitchField(SettingField):
    """A box to tick, with the setting's title."""

    def __init__(self, settings: Settings, setting: Setting[bool]) -> None:
        self._box = QCheckBox()
        super().__init__(settings, setting, self._box)
        self._box.toggled.connect(self._on_toggled)
        self.retranslate_ui()
        self.restyle()

    @property
    def has_title_beside(self) -> bool:
        """Say that the box carries the title."""
        return False

    def show_value(self) -> None:
        """Tick the box or not."""
        with QSignalBlocker(self._box):
            self._box.setChecked(bool(self.value))

    def retranslate_ui(self) -> None:
        """Set every text of the field."""
        super().retranslate_ui()
        self._box.setText(words.title(self.setting))
        self.show_value()

    @Slot(bool)
    def _on_toggled(self, is_on: bool) -> None:
        self.store(is_on)
