"""A setting that is a number."""

from functools import partial

from PySide6.QtCore import Qt

from app.settings import Setting, Settings
from app.ui.isolates import local_digits, ltr
from app.ui.settings_pages.reading import read_number
from app.ui.settings_pages.text_field import TextField


class NumberField(TextField):
    """A whole number in a range, in either kind of digits."""

    def __init__(self, settings: Settings, setting: Setting[int]) -> None:
        super().__init__(settings, setting, partial(read_number, setting=setting))

    def shown_value(self) -> str:
        """Return the number in the digits of the language."""
        return local_digits(str(self.value))

    def retranslate_ui(self) -> None:
        """Set every text of the field; digits alone have no direction, so the edge is chosen for them."""
        super().retranslate_ui()
        is_from_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        edge = Qt.AlignmentFlag.AlignRight if is_from_right else Qt.AlignmentFlag.AlignLeft
        self._line.setAlignment(edge | Qt.AlignmentFlag.AlignAbsolute)

    def hint(self) -> str:
        """Return the range, and whether a restart is needed."""
        ends = (self.setting.lowest, self.setting.highest)
        lowest, highest = (ltr(local_digits(str(end))) for end in ends)
        span = self.tr("From %1 to %2.").replace("%1", lowest).replace("%2", highest)
        return f"{span} {super().hint()}".strip()
