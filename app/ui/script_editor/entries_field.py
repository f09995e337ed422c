"""The answers of a question, or the questions of a verification: one card each, to be added and taken out."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.callscript.steps import Choice, Way
from app.callscript.words import Words
from app.ui.panel import named
from app.ui.script_editor.fields import Line, Pick, WordsField
from app.ui.script_editor.ways_field import WaysField
from app.ui.theme.look import px
from app.ui.widgets.buttons import IconButton, TextButton
from app.ui.widgets.card import Card
from app.ui.widgets.text_label import TextLabel

_CONTEXT = "ScriptEditor"


class EntriesField(QWidget):
    """Announces what was entered, with the number of the entry."""

    words_entered = Signal(int, str, str)  # entry, language, text
    ways_entered = Signal(int, object)
    value_entered = Signal(int, str, str)  # entry, field, value
    new_step_requested = Signal(int)
    added = Signal()
    removed = Signal(int)

    def __init__(self, add_text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words: list[WordsField] = []
        self.ways: list[WaysField] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(6))
        self.add_button = named(TextButton("", "plus", add_text, size=14), "add_entry")
        self.add_button.clicked.connect(self.added)
        self._column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeading)

    def add(
        self,
        choice: Choice,
        ways: Sequence[Way] | None,
        targets: Sequence[tuple[str, str]],
        reasons: Sequence[tuple[str, str]],
    ) -> None:
        """Add the card of one entry; ways only where each answer has its own."""
        number = len(self.words)
        card = Card("inset")
        column = QVBoxLayout(card)
        column.setContentsMargins(px(8), px(6), px(8), px(8))
        column.setSpacing(px(5))
        column.addLayout(self._head(number))
        words = WordsField(f"answer_{number + 1}", choice.text)
        words.name(
            QCoreApplication.translate(_CONTEXT, "Answer %1").replace("%1", str(number + 1)),
            "العربية",
            "English",
        )
        words.entered.connect(lambda language, text: self.words_entered.emit(number, language, text))
        column.addWidget(words)
        self.words.append(words)
        if ways is not None:
            column.addWidget(self._ways(number, ways, targets))
            column.addLayout(self._more(number, choice, reasons))
        self._column.insertWidget(number, card)

    def take(self, entries: Sequence[object]) -> None:
        """Show the texts of the entries, where nobody types in them."""
        for words, entry in zip(self.words, entries, strict=False):
            words.take(getattr(entry, "text", Words()))

    def _head(self, number: int) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(TextLabel(str(number + 1), size="xs", tone="muted", bold=True), 1)
        remove = named(IconButton("trash-2", size=14), f"remove_entry_{number + 1}")
        remove.set_name(
            QCoreApplication.translate(_CONTEXT, "Take out answer %1").replace("%1", str(number + 1))
        )
        remove.clicked.connect(lambda: self.removed.emit(number))
        row.addWidget(remove)
        return row

    def _ways(self, number: int, ways: Sequence[Way], targets: Sequence[tuple[str, str]]) -> WaysField:
        field = WaysField(f"answer_{number + 1}", ways, targets)
        field.name(QCoreApplication.translate(_CONTEXT, "Answer %1 leads to").replace("%1", str(number + 1)))
        field.entered.connect(lambda value: self.ways_entered.emit(number, value))
        field.new_step_requested.connect(lambda: self.new_step_requested.emit(number))
        self.ways.append(field)
        return field

    def _more(self, number: int, choice: Choice, reasons: Sequence[tuple[str, str]]) -> QHBoxLayout:
        """What is rarely needed: the reason this answer names, and when it is offered."""
        none = QCoreApplication.translate(_CONTEXT, "No reason")
        reason = named(Pick([("", none), *reasons], choice.reason), f"answer_{number + 1}_reason")
        when = named(Line(choice.when), f"answer_{number + 1}_only_when")
        reason.setAccessibleName(QCoreApplication.translate(_CONTEXT, "Reason this answer names"))
        when.setAccessibleName(QCoreApplication.translate(_CONTEXT, "Offered only when"))
        when.setPlaceholderText(QCoreApplication.translate(_CONTEXT, "Always offered"))
        reason.entered.connect(lambda value: self.value_entered.emit(number, "reason", value))
        when.entered.connect(lambda value: self.value_entered.emit(number, "when", value.strip()))
        row = QHBoxLayout()
        row.setSpacing(px(6))
        row.addWidget(reason, 1)
        row.addWidget(when, 1)
        return row
