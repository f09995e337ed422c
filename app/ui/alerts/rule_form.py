"""The fields of one rule: which figure, beyond which bound, for how long, and how often it is told."""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QGridLayout, QHBoxLayout, QWidget

from app.alerts.rules import Rule
from app.measures import handling, queueing
from app.measures.catalogue import BY_KEY
from app.measures.measure import Better, Unit, Words
from app.measures.resolution import SATISFACTION
from app.models.rows.alerts import AlertRuleRow
from app.ui.alerts import words
from app.ui.isolates import local_digits
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts.form_row import FormRow
from app.ui.theme.look import px
from app.ui.widgets.text_label import TextLabel

FIGURES = (
    *(words.WAITING, words.LONGEST_WAIT),
    *(measure.key for measure in (*queueing.MEASURES, *handling.MEASURES, SATISFACTION)),
)
_LASTING = (0, 60, 120, 300, 600, 1800)  # seconds
_QUIET = (0, 300, 900, 1800, 3600, 14400)
_PER_CENT = 100.0
_FIRST_BOUNDS = {Unit.SHARE: 80.0, Unit.SECONDS: 60.0, Unit.COUNT: 5.0, Unit.MEAN: 3.0}


class RuleForm(Panel):
    """Shows one rule, and returns what it was made."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._queues: tuple[tuple[str, Words], ...] = ()

        self.figure_box = named(QComboBox(), "figure_box")
        self.side_box = named(QComboBox(), "side_box")
        self.bound_field = named(QDoubleSpinBox(), "bound_field")
        self.unit_label = named(TextLabel(tone="muted"), "unit_label")
        self.queue_box = named(QComboBox(), "queue_box")
        self.lasting_box = named(QComboBox(), "lasting_box")
        self.quiet_box = named(QComboBox(), "quiet_box")
        for key in FIGURES:
            self.figure_box.addItem("", key)
        for side in (True, False):
            self.side_box.addItem("", side)
        for box, lengths in ((self.lasting_box, _LASTING), (self.quiet_box, _QUIET)):
            for seconds in lengths:
                box.addItem("", seconds)
        self.queue_box.addItem("", "")
        self.bound_field.setMaximum(999_999)
        self.figure_box.setMaxVisibleItems(16)

        bound = QWidget()
        beside = QHBoxLayout(bound)
        beside.setContentsMargins(0, 0, 0, 0)
        for widget in (self.side_box, self.bound_field, self.unit_label):
            beside.addWidget(widget)
        beside.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(px(4))
        grid.setColumnStretch(1, 1)
        fields = (self.figure_box, bound, self.queue_box, self.lasting_box, self.quiet_box)
        self._rows = [FormRow(grid, place, field) for place, field in enumerate(fields)]

        self.figure_box.activated.connect(self._on_figure)
        self.retranslate_ui()
        self.restyle()
        self.show_new()

    def restyle(self) -> None:
        """Keep the number off its frame, which a style sheet's padding does not."""
        self.bound_field.lineEdit().setTextMargins(px(6), 0, px(6), 0)

    def know_queues(self, queues: Sequence[tuple[str, Words]]) -> None:
        """Take the queues a rule can be about."""
        if tuple(queues) == self._queues:
            return
        self._queues = tuple(queues)
        chosen = self.queue_box.currentData()
        while self.queue_box.count() > 1:
            self.queue_box.removeItem(1)
        for key, _name in self._queues:
            self.queue_box.addItem("", key)
        self.queue_box.setCurrentIndex(max(0, self.queue_box.findData(chosen)))
        self.retranslate_ui()

    def show_new(self) -> None:
        """Begin with a rule that many want: how long somebody waits."""
        self.figure_box.setCurrentIndex(FIGURES.index(words.LONGEST_WAIT))
        self.queue_box.setCurrentIndex(0)
        self.lasting_box.setCurrentIndex(self.lasting_box.findData(60))
        self.quiet_box.setCurrentIndex(self.quiet_box.findData(900))
        self._on_figure()

    def show_rule(self, row: AlertRuleRow) -> None:
        """Show a rule there is."""
        rule = row.rule
        self.figure_box.setCurrentIndex(max(0, self.figure_box.findData(rule.measure)))
        self._show_unit()
        self.side_box.setCurrentIndex(self.side_box.findData(rule.is_above))
        self.bound_field.setValue(rule.bound * self._factor)
        self.queue_box.setCurrentIndex(max(0, self.queue_box.findData(row.queue)))
        for box, length in ((self.lasting_box, rule.lasting), (self.quiet_box, rule.quiet)):
            seconds = round(length.total_seconds())
            if box.findData(seconds) < 0:  # made by the command, which takes any
                box.addItem(self._language.duration(seconds), seconds)
            box.setCurrentIndex(box.findData(seconds))

    @property
    def rule(self) -> Rule:
        """Return the rule as it stands in the fields."""
        return Rule(
            str(self.figure_box.currentData()),
            bool(self.side_box.currentData()),
            self.bound_field.value() / self._factor,
            timedelta(seconds=int(self.lasting_box.currentData())),
            timedelta(seconds=int(self.quiet_box.currentData())),
        )

    @property
    def queue(self) -> str:
        """Return the queue it is about; empty is all of them together."""
        return str(self.queue_box.currentData() or "")

    def queue_name(self, key: str) -> str:
        """Return what a queue is called."""
        name = dict(self._queues).get(key)
        return key if name is None else name.of(self._language.code)

    def retranslate_ui(self) -> None:
        """Set every text of these fields."""
        code = self._language.code
        names = (
            *(self.tr("Figure"), self.tr("Tell when it is"), self.tr("Queue")),
            *(self.tr("For at least"), self.tr("Then quiet for")),
        )
        for row, name in zip(self._rows, names, strict=True):
            row.set_name(name)
        for place, key in enumerate(FIGURES):
            self.figure_box.setItemText(place, local_digits(words.figure_name(key, code)))
        self.side_box.setItemText(0, self.tr("above"))
        self.side_box.setItemText(1, self.tr("below"))
        self.side_box.setAccessibleName(self.tr("Above or below the bound"))
        self.bound_field.setAccessibleName(self.tr("Bound"))
        self.queue_box.setItemText(0, self.tr("All queues"))
        for place, (_key, queue) in enumerate(self._queues, start=1):
            self.queue_box.setItemText(place, queue.of(code))
        for box, nothing in (
            (self.lasting_box, self.tr("at once")),
            (self.quiet_box, self.tr("not at all")),
        ):
            for place in range(box.count()):
                seconds = int(box.itemData(place))
                box.setItemText(place, self._language.duration(seconds) if seconds else nothing)
        self._show_unit()

    @property
    def _unit(self) -> Unit:
        return words.unit_of(str(self.figure_box.currentData()))

    @property
    def _factor(self) -> float:
        return _PER_CENT if self._unit is Unit.SHARE else 1.0

    def _show_unit(self) -> None:
        unit = self._unit
        self.bound_field.setDecimals(1 if unit in (Unit.SHARE, Unit.MEAN) else 0)
        texts = {Unit.SHARE: self.tr("per cent"), Unit.SECONDS: self.tr("seconds")}
        self.unit_label.setText(texts.get(unit, ""))

    @Slot()
    @Slot(int)
    def _on_figure(self, _place: int = 0) -> None:
        """Propose the side on which a figure is bad, and its goal as the bound."""
        self._show_unit()
        measure = BY_KEY.get(str(self.figure_box.currentData()))
        is_above = measure is None or measure.better is not Better.HIGHER
        self.side_box.setCurrentIndex(self.side_box.findData(is_above))
        goal = measure.goal if measure is not None else None
        self.bound_field.setValue(_FIRST_BOUNDS[self._unit] if goal is None else goal * self._factor)
