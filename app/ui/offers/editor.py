"""Writes offers: both languages, to whom they fit, in which order, from when to when, and how often."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from PySide6.QtCore import QDate, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidgetItem,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app import times
from app.errors import BadInput
from app.models.keys import new_key
from app.models.rows.offers import OfferRow
from app.offers import rules
from app.ui.dialogs.dialog import Dialog
from app.ui.isolates import first_strong, ltr, stripped
from app.ui.language import Language
from app.ui.panel import named
from app.ui.parts.bilingual_text import BilingualText
from app.ui.parts.record_list import RecordList, record_of
from app.ui.parts.tab_order import in_order
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.moment_fields import DayField
from app.ui.widgets.text_label import TextLabel

WIDTH, HEIGHT = 820, 540


class OfferEditorDialog(Dialog):
    """What is wrong with a rule is said while it is typed; nothing typed is lost."""

    keep_requested = Signal(object)  # OfferRow

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._before = OfferRow(id=new_key(), key="")

        self.offer_list = named(RecordList(), "offer_list")
        self.new_button = named(TextButton("", "plus", size=14), "new_button")
        self.written = named(BilingualText(), "written")
        self.key_field = named(QLineEdit(), "key_field")
        self.place_field = named(QSpinBox(), "place_field")
        self.begins = named(QCheckBox(), "begins")
        self.begin_field = named(DayField(), "begin_field")
        self.ends = named(QCheckBox(), "ends")
        self.end_field = named(DayField(), "end_field")
        self.times_field = named(QSpinBox(), "times_field")
        self.days_field = named(QSpinBox(), "days_field")
        self.rules_field = named(QPlainTextEdit(), "rules_field")
        self.rules_problem = named(TextLabel(size="xs", tone="danger", wrap=True), "rules_problem")
        self.hint_label = named(TextLabel(size="xs", tone="muted", wrap=True), "hint_label")
        self.problem_label = named(TextLabel(size="sm", tone="danger", wrap=True), "problem_label")
        self._labels = tuple(TextLabel(size="sm", tone="muted") for _ in range(4))

        self._lay_out()
        self._connect()
        self.retranslate_ui()
        self.show_row(self._before)

    @property
    def is_dirty(self) -> bool:
        """Whether something was typed that is not kept."""
        return self.row() != self._before

    def begin(self) -> None:
        """Open with what was in front."""
        self.open_beside_calls()
        self.written.title_ar.setFocus()

    def show_rows(self, rows: Sequence[OfferRow]) -> None:
        """Take all offers, in their order."""
        self.offer_list.blockSignals(True)
        self.offer_list.clear()
        for row in rows:
            title = first_strong(row.title(self._language.code))
            accepted = self._language.number(row.accepted)
            answered = self._language.number(row.accepted + row.declined)
            said = self.tr("%1 · %2 of %3 accepted").replace("%1", title)
            text = said.replace("%2", accepted).replace("%3", answered)
            self.offer_list.add(text, row)
        self.offer_list.blockSignals(False)

    def show_kept(self, row: OfferRow) -> None:
        """The offer is kept as it is shown."""
        self._before = row
        self.show_problem("")

    def show_problem(self, text: str) -> None:
        """Say why it cannot be kept."""
        self.problem_label.setText(text)
        self.problem_label.setVisible(bool(text))

    def show_row(self, row: OfferRow) -> None:
        """Show an offer to be changed."""
        self.written.show_row(row)
        self.key_field.setText(row.key)
        self.place_field.setValue(row.place)
        self.times_field.setValue(row.cap_times)
        self.days_field.setValue(row.cap_days)
        self.rules_field.setPlainText(row.rules)
        today = times.now().astimezone()
        for box, field, moment in (
            (self.begins, self.begin_field, row.starts_at), (self.ends, self.end_field, row.ends_at),
        ):  # fmt: skip
            box.setChecked(moment is not None)
            day = (moment or today).astimezone()
            if box is self.ends and moment is not None:
                day -= timedelta(minutes=1)  # it ends with the last day that is shown
            field.setDate(QDate(day.year, day.month, day.day))
            field.setEnabled(moment is not None)
        self._before = replace(row, accepted=0, declined=0)
        self._before = replace(self.row(), segment=row.segment)
        self.show_problem("")

    def row(self) -> OfferRow:
        """Return the offer as it is typed."""
        return replace(
            self._before,
            **self.written.texts(),
            key=stripped(self.key_field.text()).strip(),
            place=self.place_field.value(),
            starts_at=_midnight(self.begin_field) if self.begins.isChecked() else None,
            ends_at=_midnight(self.end_field, days=1) if self.ends.isChecked() else None,
            rules=stripped(self.rules_field.toPlainText()).strip(),
            cap_times=self.times_field.value(),
            cap_days=self.days_field.value(),
        )

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.set_title(self.tr("Offers"))
        self.accept_button.setText(self.tr("Keep"))
        self.new_button.setText(self.tr("New offer"))
        self.offer_list.setAccessibleName(self.tr("Offers"))
        self.written.name_fields((
            self.tr("Arabic title"), self.tr("What is said in Arabic"), self.tr("English title"),
            self.tr("What is said in English"),
        ))  # fmt: skip
        names = (
            self.tr("Key"), self.tr("Place in the order"), self.tr("Times for one customer"),
            self.tr("Within days"),
        )  # fmt: skip
        fields = (self.key_field, self.place_field, self.times_field, self.days_field)
        for label, widget, name in zip(self._labels, fields, names, strict=True):
            label.setText(name)
            widget.setAccessibleName(name)
        self.times_field.setSpecialValueText(self.tr("As often as it fits"))
        self.days_field.setSpecialValueText(self.tr("Ever"))
        self.begins.setText(self.tr("From"))
        self.ends.setText(self.tr("Until"))
        self.begin_field.setAccessibleName(self.tr("From"))
        self.end_field.setAccessibleName(self.tr("Until"))
        self.rules_field.setAccessibleName(self.tr("To whom it fits"))
        self.rules_field.setPlaceholderText(ltr("segment is gold, silver"))
        said = self.tr("To whom it fits, one rule a line; all must hold. Known:")
        self.hint_label.setText(f"{said} {ltr(', '.join(rules.FACTS))}")

    def _lay_out(self) -> None:
        beside, main = QWidget(), QWidget()  # each is gone through for itself
        left = QVBoxLayout(beside)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(px(6))
        left.addWidget(self.offer_list, 1)
        left.addWidget(self.new_button)
        for widget in (self.key_field, self.rules_field):
            widget.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.rules_field.setTabChangesFocus(True)
        right = QVBoxLayout(main)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(px(6))
        right.addWidget(self.written, 2)
        right.addLayout(self._terms())
        right.addWidget(self.rules_field, 1)
        for label in (self.rules_problem, self.hint_label, self.problem_label):
            right.addWidget(label)
        self.rules_problem.hide()
        self.problem_label.hide()
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(beside, 1)
        row.addWidget(main, 3)
        self.body.addLayout(row, 1)
        in_order((
            self.offer_list, self.new_button, *self.written.fields, self.key_field,
            self.place_field, self.times_field, self.days_field, self.begins,
            self.begin_field, self.ends, self.end_field, self.rules_field, self.close_button,
            self.accept_button,
        ))  # fmt: skip
        self.accept_button.setAutoDefault(False)
        self.accept_button.setDefault(False)
        self.resize(px(WIDTH), px(HEIGHT))

    def _terms(self) -> QGridLayout:
        self.place_field.setRange(0, 999)
        self.times_field.setRange(0, 100)
        self.days_field.setRange(0, 3_650)
        grid = QGridLayout()
        grid.setSpacing(px(6))
        key, place, times_, days = self._labels
        for row, cells in enumerate((
            (key, self.key_field, place, self.place_field),
            (times_, self.times_field, days, self.days_field),
            (self.begins, self.begin_field, self.ends, self.end_field),
        )):  # fmt: skip
            for column, cell in enumerate(cells):
                grid.addWidget(cell, row, column)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        return grid

    def _connect(self) -> None:
        self.offer_list.currentItemChanged.connect(self._on_chosen)
        self.new_button.clicked.connect(self._on_new)
        self.rules_field.textChanged.connect(self._on_rules)
        self.begins.toggled.connect(self.begin_field.setEnabled)
        self.ends.toggled.connect(self.end_field.setEnabled)
        self.written.title_en.editingFinished.connect(self._propose_key)
        self.accept_button.clicked.connect(self._on_keep)

    @Slot()
    def _on_rules(self) -> None:
        problem = ""
        try:
            rules.read(stripped(self.rules_field.toPlainText()))
        except BadInput as error:
            words = re.search("“([^”]*)”", str(error))
            said = self.tr("This rule cannot be read: %1. Write it as: %2")
            example = ltr("segment is gold, silver")
            problem = said.replace("%1", ltr(words[1] if words else "")).replace("%2", example)
        self.rules_problem.setText(problem)
        self.rules_problem.setVisible(bool(problem))

    @Slot(QListWidgetItem, QListWidgetItem)
    def _on_chosen(self, current: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        row = record_of(current)
        if not isinstance(row, OfferRow):
            return
        if self.is_dirty:
            self.show_problem(self.tr("Keep what you have typed first, or take it back."))
        else:
            self.show_row(row)

    @Slot()
    def _on_new(self) -> None:
        if self.is_dirty:
            self.show_problem(self.tr("Keep what you have typed first, or take it back."))
            return
        self.show_row(OfferRow(id=new_key(), key=""))
        self.written.title_ar.setFocus()

    @Slot()
    def _propose_key(self) -> None:
        if not self.key_field.text().strip():
            self.key_field.setText(self.written.proposed_key())

    @Slot()
    def _on_keep(self) -> None:
        self._propose_key()
        if self.rules_problem.isVisibleTo(self):
            self.rules_field.setFocus()
        else:
            self.keep_requested.emit(self.row())


def _midnight(field: DayField, *, days: int = 0) -> datetime:
    """Return the moment a day begins here, some days later."""
    day = field.date().addDays(days)
    local = datetime.combine(date(day.year(), day.month(), day.day()), time())
    return local.astimezone().astimezone(UTC)
