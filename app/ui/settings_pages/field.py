"""The base of the fields: one setting, its editor, and what is to be said about it underneath."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import BadInput
from app.settings import Setting, Settings
from app.ui.isolates import stripped
from app.ui.panel import Panel, named
from app.ui.settings_pages import words
from app.ui.theme.look import px
from app.ui.widgets.text_label import TextLabel

AnySetting = Setting[str] | Setting[int] | Setting[bool]


class SettingField(Panel):
    """Stores what is chosen at once, when it will do; else says what is wrong and stores nothing."""

    stored = Signal(str)  # the setting's key

    def __init__(self, settings: Settings, setting: AnySetting, editor: QWidget) -> None:
        super().__init__()
        self._settings = settings
        self.setting = setting
        self.editor = named(editor, f"{setting.key.replace('.', '_')}_editor")
        self.hint_label = named(TextLabel(size="xs", tone="muted", wrap=True), "hint_label")
        self.problem_label = named(TextLabel(size="xs", tone="danger", wrap=True), "problem_label")

        self.problem_label.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.editor)
        self._column.addWidget(self.hint_label)
        self._column.addWidget(self.problem_label)

    @property
    def has_title_beside(self) -> bool:
        """Whether the page writes the title beside the field; a switch carries it itself."""
        return True

    @property
    def value(self) -> object:
        """Return the stored value."""
        return self.setting.__get__(self._settings, Settings)

    def hint(self) -> str:
        """Return what is good to know before one changes it."""
        if self._settings.is_managed(self.setting):
            return self.tr("Fixed by your workplace.")
        return self.tr("Takes effect at the next start.") if self.setting.needs_restart else ""

    def show_value(self) -> None:
        """Show the stored value in the editor."""
        raise NotImplementedError

    def retranslate_ui(self) -> None:
        """Set every text of the field."""
        self.editor.setAccessibleName(stripped(words.title(self.setting)))
        self.show_lock()

    def show_lock(self) -> None:
        """Let it be changed or not, as the workplace says now."""
        self.editor.setEnabled(not self._settings.is_managed(self.setting))
        self.hint_label.setText(self.hint())
        self.hint_label.setVisible(bool(self.hint()))

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        self._column.setSpacing(px(3))

    def store(self, value: object) -> None:
        """Store a value that will do, and tell; what the settings refuse is said like any fault."""
        try:
            if value != self.value:
                self.setting.__set__(self._settings, value)  # type: ignore[arg-type]  # checked by the setting
                self.stored.emit(self.setting.key)
        except BadInput:
            self.show_problem(self.tr("This cannot be used here."))
        else:
            self.show_problem("")

    def show_problem(self, text: str) -> None:
        """Say what is wrong, beside the field and to the screen reader."""
        if text == self.problem_label.text():
            return
        self.problem_label.setText(text)
        self.problem_label.setVisible(bool(text))
        self.editor.setAccessibleDescription(stripped(text))
        self.editor.setProperty("wrong", "true" if text else "")
        self.editor.style().unpolish(self.editor)
        self.editor.style().polish(self.editor)
