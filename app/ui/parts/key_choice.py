"""Gives a deed another key: what it is for, a key to press, and why that one will not do."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QKeySequenceEdit, QVBoxLayout, QWidget

from app.settings import Settings
from app.ui import own_keys
from app.ui.actions import DEEDS, Actions
from app.ui.own_keys import KeyFault
from app.ui.panel import Panel, named
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.text_label import TextLabel


class KeyChoice(Panel):
    """What is refused is said beside it; the usual key can always be taken back."""

    changed = Signal()

    def __init__(self, actions: Actions, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions, self._settings = actions, settings
        self._fault: tuple[KeyFault, str] = (KeyFault.NONE, "")
        self.deed_box = named(QComboBox(), "deed_box")
        self.key_field = named(QKeySequenceEdit(), "key_field")
        self.use_button = named(TextButton("", "check", size=16), "use_button")
        self.usual_button = named(TextButton("ghost", "undo-2", size=16), "usual_button")
        self.problem_label = named(TextLabel(size="sm", tone="danger", wrap=True), "problem_label")

        self.key_field.setMaximumSequenceLength(1)
        self._row = QHBoxLayout()
        self._row.addWidget(self.deed_box, 1)
        for widget in (self.key_field, self.use_button, self.usual_button):
            self._row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._row)
        column.addWidget(self.problem_label)
        self.problem_label.hide()

        self.deed_box.currentIndexChanged.connect(self._on_deed)
        self.key_field.keySequenceChanged.connect(self._on_key)
        self.use_button.clicked.connect(self._on_use)
        self.usual_button.clicked.connect(self._on_usual)
        self.retranslate_ui()
        self.restyle()

    def retranslate_ui(self) -> None:
        """Set every text."""
        chosen = self.deed_box.currentData()
        self.deed_box.blockSignals(True)
        self.deed_box.clear()
        for deed, action in zip(DEEDS, self._actions.every, strict=True):
            self.deed_box.addItem(action.text(), deed.name)
        self.deed_box.setCurrentIndex(max(0, self.deed_box.findData(chosen)))
        self.deed_box.blockSignals(False)
        self.deed_box.setAccessibleName(self.tr("What the key is for"))
        self.key_field.setAccessibleName(self.tr("Press the new key"))
        self.use_button.setText(self.tr("Use this key"))
        self.usual_button.setText(self.tr("Usual key"))
        self._show_problem()

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        self._row.setSpacing(px(8))

    def _show_problem(self) -> None:
        kind, other = self._fault
        match kind:
            case KeyFault.NEEDED_FOR_TYPING:
                text = self.tr(
                    "This key is needed for typing. Use an F key, or Ctrl or Alt with another key."
                )
            case KeyFault.NEEDED_ELSEWHERE:
                text = self.tr("Every field or the script needs this key. Choose another one.")
            case KeyFault.IN_USE:
                text = self.tr("This key is for “%1” already. Give that another key first.")
                text = text.replace("%1", self.deed_box.itemText(self.deed_box.findData(other)))
            case _:
                text = ""
        self.problem_label.setText(text)
        self.problem_label.setVisible(bool(text))
        self.key_field.setAccessibleDescription(text)

    def _keep(self, key: str) -> None:
        chosen = own_keys.read(self._settings.own_keys)
        name = str(self.deed_box.currentData())
        chosen.pop(name, None)
        if key:
            chosen[name] = key
        self._settings.own_keys = own_keys.written(chosen)
        self._actions.use_keys(chosen)
        self.key_field.clear()
        self.changed.emit()

    @Slot()
    def _on_deed(self) -> None:
        self.key_field.clear()

    @Slot()
    def _on_key(self) -> None:
        self._fault = (KeyFault.NONE, "")
        self._show_problem()

    @Slot()
    def _on_use(self) -> None:
        key = self.key_field.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        self._fault = self._fault_of(key)
        self._show_problem()
        if not self._fault[0]:
            self._keep(key)

    @Slot()
    def _on_usual(self) -> None:
        """The usual key comes back, unless something else has it by now."""
        name = self.deed_box.currentData()
        deed = next(deed for deed in DEEDS if deed.name == name)
        usual = self._actions.keys_of(deed, usual=True)
        self._fault = self._fault_of(usual[0]) if usual else (KeyFault.NONE, "")
        self._show_problem()
        if self._fault[0] is not KeyFault.IN_USE:
            self._keep("")

    def _fault_of(self, key: str) -> tuple[KeyFault, str]:
        in_use = {deed.name: self._actions.keys_of(deed) for deed in DEEDS}
        return own_keys.fault(str(self.deed_box.currentData()), key, in_use)
