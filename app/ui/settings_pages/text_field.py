"""A setting that is typed."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLineEdit

from app.settings import Settings
from app.ui.settings_pages import words
from app.ui.settings_pages.field import AnySetting, SettingField
from app.ui.settings_pages.reading import Read, Reader


class TextField(SettingField):
    """A line to type in: read when the agent leaves it; a fault goes as soon as it is mended."""

    def __init__(
        self, settings: Settings, setting: AnySetting, read: Reader, *, is_left_to_right: bool = False
    ) -> None:
        self._line = QLineEdit()
        super().__init__(settings, setting, self._line)
        self._read = read
        if is_left_to_right:  # addresses and logins read so in every language
            self._line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._line.editingFinished.connect(self._on_finished)
        self._line.textEdited.connect(self._on_edited)
        self.retranslate_ui()
        self.restyle()

    def show_value(self) -> None:
        """Write the stored value into the line, unless somebody is typing there."""
        if not self._line.isModified():
            self._line.setText(self.shown_value())

    def shown_value(self) -> str:
        """Return the stored value as the line shows it."""
        return str(self.value)

    def retranslate_ui(self) -> None:
        """Set every text of the field, also that of a fault."""
        super().retranslate_ui()
        self.show_value()
        if self.problem_label.text():
            self._say(self._read(self._line.text()))

    def _say(self, read: Read) -> None:
        self.show_problem(words.fault(read.fault, self.setting, read.why))

    @Slot()
    def _on_edited(self) -> None:
        if self.problem_label.text():
            self._say(self._read(self._line.text()))

    @Slot()
    def _on_finished(self) -> None:
        read = self._read(self._line.text())
        self._say(read)
        if not read.fault:
            self.store(read.value)
            self._line.setModified(False)
            self.show_value()
