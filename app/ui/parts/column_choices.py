"""What each column of a file holds: its heading, some of what stands in it, and a choice."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QScrollArea, QWidget

from app.ui.isolates import first_strong
from app.ui.panel import Panel, named
from app.ui.parts import record_words
from app.ui.theme.look import px
from app.ui.widgets.text_label import TextLabel

_NAMES = {"name", "name_latin", "first_name", "last_name", "company"}
_SHOWN = 3  # cells of each column


class ColumnChoices(Panel):
    """A line for each column; something must be a name before anything can be taken in."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headings: list[str] = []
        self._sample: list[list[str]] = []
        self.choices: list[QComboBox] = []
        self.problem_label = named(TextLabel(size="sm", tone="danger", wrap=True), "problem_label")
        self.area = named(QScrollArea(), "area")
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QGridLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area, 0, 0)
        outer.addWidget(self.problem_label, 1, 0)
        self.retranslate_ui()

    @property
    def has_name(self) -> bool:
        """Whether some column holds a name."""
        return bool(_NAMES & set(self.fields()))

    def fields(self) -> list[str]:
        """Return what the columns hold, in their order."""
        return [str(choice.currentData() or "") for choice in self.choices]

    def show_columns(
        self, headings: Sequence[str], sample: Sequence[Sequence[str]], fields: Sequence[str]
    ) -> None:
        """Show a file's columns, with what they seem to hold."""
        self._headings = [*headings, *[""] * (len(fields) - len(headings))]
        self._sample = [list(cells) for cells in sample]
        self.choices = [self._choice(field, place) for place, field in enumerate(fields)]
        self.area.setWidget(self._grid())
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Set every text."""
        for place, choice in enumerate(self.choices):
            heading = self._heading(place)
            choice.setAccessibleName(self.tr("What column %1 holds").replace("%1", heading))
            for item, key in enumerate(record_words.COLUMNS):
                choice.setItemText(item, record_words.said(record_words.COLUMNS, key))
        self._show_problem()

    def _heading(self, place: int) -> str:
        return self._headings[place] or str(place + 1)

    def _choice(self, field: str, place: int) -> QComboBox:
        choice = named(QComboBox(), f"column_{place}")
        for key in record_words.COLUMNS:
            choice.addItem("", key)
        choice.setCurrentIndex(max(choice.findData(field), 0))
        choice.setMinimumWidth(px(180))
        choice.currentIndexChanged.connect(self._on_chosen)
        return choice

    def _grid(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, px(8), 0)
        grid.setHorizontalSpacing(px(12))
        grid.setColumnStretch(1, 1)
        for place, choice in enumerate(self.choices):
            cells = [first_strong(row[place]) for row in self._sample if place < len(row) and row[place]]
            heading = TextLabel(first_strong(self._heading(place)), bold=True, elide=True)
            heading.setMinimumWidth(px(110))
            grid.addWidget(heading, place, 0)
            grid.addWidget(
                TextLabel(" · ".join(cells[:_SHOWN]), size="sm", tone="muted", elide=True), place, 1
            )
            grid.addWidget(choice, place, 2)
        grid.setRowStretch(len(self.choices), 1)
        return holder

    def _show_problem(self) -> None:
        is_wrong = bool(self.choices) and not self.has_name
        self.problem_label.setText(self.tr("Choose the column that holds the name.") if is_wrong else "")
        self.problem_label.setVisible(is_wrong)

    @Slot()
    def _on_chosen(self) -> None:
        self._show_problem()
        self.edited.emit()
