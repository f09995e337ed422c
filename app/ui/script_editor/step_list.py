"""All steps in a list: to be found by typing, and walked through without a mouse."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.arabic import folded
from app.callscript.steps import Script
from app.ui.isolates import first_strong, stripped
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.script_editor.draft import Draft, Reading
from app.ui.script_editor.form_words import kind_name
from app.ui.script_editor.step_item import ICONS, INKS
from app.ui.theme import icons
from app.ui.theme.look import px

_KEY = Qt.ItemDataRole.UserRole


class StepList(Panel):
    """The script itself is the first line."""

    step_chosen = Signal(str)

    def __init__(self, draft: Draft, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft, self._language = draft, language
        self._shown: object = None
        self.filter = named(QLineEdit(), "step_filter")
        self.list = named(QListWidget(), "step_list")
        self.filter.setClearButtonEnabled(True)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(8), px(8), px(8), px(8))
        column.setSpacing(px(6))
        column.addWidget(self.filter)
        column.addWidget(self.list, 1)
        self.filter.textChanged.connect(self._filter)
        self.list.currentItemChanged.connect(self._on_current)
        draft.read.connect(self.take)
        self.retranslate_ui()

    @Slot(object)
    def take(self, reading: Reading) -> None:
        """Show the steps as they are now."""
        if reading.script is not None and _shape(reading) != self._shown:
            self._fill(reading.script)
            self._shown = _shape(reading)

    def choose(self, key: str) -> None:
        """Mark a step without announcing it."""
        self.list.blockSignals(True)
        for row in range(self.list.count()):
            if self.list.item(row).data(_KEY) == key:
                self.list.setCurrentRow(row)
                break
        self.list.blockSignals(False)

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.filter.setPlaceholderText(self.tr("Find a step"))
        self.filter.setAccessibleName(self.tr("Find a step"))
        self.list.setAccessibleName(self.tr("Steps of the script"))
        if self._draft.reading.script is not None:
            self._fill(self._draft.reading.script)

    def _fill(self, script: Script) -> None:
        current = self.list.currentItem()
        chosen = current.data(_KEY) if current is not None else ""
        self.list.blockSignals(True)
        self.list.clear()
        head = QListWidgetItem(
            icons.icon("settings", "muted", px(15)), self.tr("The script itself"), self.list
        )
        head.setData(_KEY, "")
        for step in script.steps:
            text = first_strong(step.title.told(self._language.code) or step.key)
            item = QListWidgetItem(icons.icon(ICONS[step.kind], INKS[step.kind], px(15)), text, self.list)
            item.setData(_KEY, step.key)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{kind_name(step.kind)}: {stripped(text)}")
        self.list.blockSignals(False)
        self.choose(chosen)
        self._filter(self.filter.text())

    @Slot(str)
    def _filter(self, text: str) -> None:
        wanted = folded(text)
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(bool(wanted) and wanted not in folded(stripped(item.text())))

    @Slot(QListWidgetItem, QListWidgetItem)
    def _on_current(self, item: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if item is not None:
            self.step_chosen.emit(item.data(_KEY))


def _shape(reading: Reading) -> object:
    steps = reading.script.steps if reading.script else ()
    return tuple((step.key, step.title, step.kind) for step in steps)
