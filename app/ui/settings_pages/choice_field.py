"""A setting with a few possible values."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QComboBox

from app.settings import Settings
from app.ui.settings_pages.field import AnySetting, SettingField

SHORTEST = 12  # letters that are always seen


class ChoiceField(SettingField):
    """A list to choose from; a stored value that is not in it is shown too, until another is chosen."""

    def __init__(
        self,
        settings: Settings,
        setting: AnySetting,
        values: Sequence[object],
        words_of: Callable[[object], str],
    ) -> None:
        self._box = QComboBox()
        # A device's name may be longer than the page is wide: it is cut off in the box, not in the list.
        self._box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._box.setMinimumContentsLength(SHORTEST)
        super().__init__(settings, setting, self._box)
        self._values, self._words_of = tuple(values), words_of
        self._box.activated.connect(self._on_activated)
        self.retranslate_ui()
        self.restyle()

    def offer(self, values: Sequence[object]) -> None:
        """Offer other values."""
        self._values = tuple(values)
        self.show_value()

    def show_value(self) -> None:
        """Fill the list again and show the stored value in it."""
        known = list(self._values)
        if self.value not in known:
            known.append(self.value)
        with QSignalBlocker(self._box):
            self._box.clear()
            for value in known:
                self._box.addItem(self._words_of(value), value)
            self._box.setCurrentIndex(known.index(self.value))

    def retranslate_ui(self) -> None:
        """Set every text of the field."""
        super().retranslate_ui()
        self.show_value()

    @Slot(int)
    def _on_activated(self, place: int) -> None:
        self.store(self._box.itemData(place))
