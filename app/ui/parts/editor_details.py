"""Who the customer is: names, language, needs, VIP and do-not-call, in the customer's editor."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app import times
from app.models.rows.records import CustomerRecord
from app.ui.isolates import stripped
from app.ui.panel import Panel, named
from app.ui.parts.form_row import FormRow
from app.ui.theme.look import px
from app.ui.widgets.moment_fields import DayField

_LANGUAGES = ("ar", "en")
_NEEDS_HEIGHT = 78


class EditorDetails(Panel):
    """Fields with their problems beside them."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name_field = named(QLineEdit(), "name_field")
        self.latin_field = named(QLineEdit(), "latin_field")
        self.language_field = named(QComboBox(), "language_field")
        self.segment_field = named(QLineEdit(), "segment_field")
        self.needs_field = named(QPlainTextEdit(), "needs_field")
        self.vip_field = named(QLineEdit(), "vip_field")
        self.ends_box = named(QCheckBox(), "ends_box")
        self.until_field = named(DayField(), "until_field")
        self.do_not_call_box = named(QCheckBox(), "do_not_call_box")

        self.needs_field.setTabChangesFocus(True)
        for code in _LANGUAGES:
            self.language_field.addItem("", code)
        until = QWidget()
        row = QVBoxLayout(until)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.ends_box)
        row.addWidget(self.until_field)
        until.setObjectName("until")
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(px(10))
        fields = (
            *(self.name_field, self.latin_field, self.language_field, self.segment_field),
            *(self.needs_field, self.vip_field, until, self.do_not_call_box),
        )
        self._rows = [FormRow(grid, place, field) for place, field in enumerate(fields)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(grid)
        column.addStretch(1)

        for line in (self.name_field, self.latin_field, self.segment_field, self.vip_field):
            line.textEdited.connect(self._on_edited)
        self.needs_field.textChanged.connect(self._on_edited)
        self.language_field.currentIndexChanged.connect(self._on_edited)
        self.until_field.dateChanged.connect(self._on_edited)
        for box in (self.ends_box, self.do_not_call_box):
            box.toggled.connect(self._on_edited)
        self.retranslate_ui()
        self.restyle()

    def show_record(self, record: CustomerRecord) -> None:
        """Show what is known."""
        self.name_field.setText(record.name)
        self.latin_field.setText(record.name_latin)
        self.language_field.setCurrentIndex(max(self.language_field.findData(record.language), 0))
        self.segment_field.setText(record.segment)
        self.needs_field.setPlainText(record.needs)
        self.vip_field.setText(record.vip_reason)
        self.ends_box.setChecked(record.vip_until is not None)
        until = (record.vip_until or times.now() + timedelta(days=365)).date()
        self.until_field.setDate(QDate(until.year, until.month, until.day))
        self.do_not_call_box.setChecked(record.is_do_not_call)
        self._show_state()

    def taken_into(self, record: CustomerRecord) -> CustomerRecord:
        """Return a record with what was typed."""
        language = str(self.language_field.currentData())
        is_same_language = record.language not in _LANGUAGES and self.language_field.currentIndex() == 0
        return replace(
            record,
            name=_text(self.name_field),
            name_latin=_text(self.latin_field),
            language=record.language if is_same_language else language,
            segment=_text(self.segment_field),
            needs=stripped(self.needs_field.toPlainText()).strip(),
            vip_reason=_text(self.vip_field),
            vip_until=self._until(record.vip_until),
            is_do_not_call=self.do_not_call_box.isChecked(),
        )

    def check(self) -> bool:
        """Say what is wrong, beside the field; whether all is right."""
        has_name = bool(_text(self.name_field) or _text(self.latin_field))
        self._rows[0].show_problem("" if has_name else self.tr("Type a name, in either script."))
        return has_name

    def retranslate_ui(self) -> None:
        """Set every text."""
        names = (
            *(self.tr("Name"), self.tr("Name (Latin)"), self.tr("Language"), self.tr("Segment")),
            *(self.tr("Needs"), self.tr("VIP because"), self.tr("VIP until"), ""),
        )
        for row, name in zip(self._rows, names, strict=True):
            row.set_name(name)
        self.ends_box.setText(self.tr("It ends"))
        self.until_field.setAccessibleName(self.tr("VIP until"))
        self.do_not_call_box.setText(self.tr("Do not call"))
        self.do_not_call_box.setAccessibleName(self.tr("Do not call"))
        for place, name in enumerate((self.tr("Arabic"), self.tr("English"))):
            self.language_field.setItemText(place, name)
        self.needs_field.setPlaceholderText(self.tr("A hearing aid, a form of address…"))

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        self.needs_field.setFixedHeight(px(_NEEDS_HEIGHT))

    def _until(self, before: datetime | None) -> datetime | None:
        """Return the end of the day that was chosen; the same day keeps its moment."""
        is_vip = bool(_text(self.vip_field))
        if not is_vip or not self.ends_box.isChecked():
            return None
        chosen = self.until_field.date()
        if before is not None and QDate(before.year, before.month, before.day) == chosen:
            return before
        return datetime.combine(chosen.toPython(), time(23, 59), UTC)  # type: ignore[arg-type]  # a date

    def _show_state(self) -> None:
        is_vip = bool(_text(self.vip_field))
        self._rows[6].show_row(on=is_vip)
        self.until_field.setVisible(is_vip and self.ends_box.isChecked())

    def _on_edited(self) -> None:
        self._show_state()
        if self._rows[0].problem_label.text():
            self.check()
        self.edited.emit()


def _text(field: QLineEdit) -> str:
    return stripped(field.text()).strip()
