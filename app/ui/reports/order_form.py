"""The fields of a report that is written again and again: which, over which days, how often, and where to."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QFileDialog, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from app.reports.kinds import SHAPES, ReportKind
from app.reports.period import Span
from app.reports.schedule import Order
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts.form_row import FormRow
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton

SPANS = tuple(span for span in Span if span not in (Span.CHOSEN, Span.TODAY))
WHENS = ("daily", "weekly", "monthly")
_FORMS = (("xlsx", "Excel"), ("csv", "CSV"), ("pdf", "PDF"))
_LANGUAGES = (("ar", "العربية"), ("en", "English"))


class OrderForm(Panel):
    """Returns the order its fields mean."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.kind_box = named(QComboBox(), "kind_box")
        self.span_box = named(QComboBox(), "span_box")
        self.when_box = named(QComboBox(), "when_box")
        self.form_box = named(QComboBox(), "form_box")
        self.language_box = named(QComboBox(), "language_box")
        self.folder_field = named(QLineEdit(), "folder_field")
        self.folder_button = named(TextButton("ghost", "folder-open", size=15), "folder_button")
        for kind in ReportKind:
            self.kind_box.addItem("", str(kind))
        for span in SPANS:
            self.span_box.addItem("", str(span))
        for when in WHENS:
            self.when_box.addItem("", when)
        for box, choices in ((self.form_box, _FORMS), (self.language_box, _LANGUAGES)):
            for key, text in choices:
                box.addItem(text, key)
        self.language_box.setCurrentIndex(self.language_box.findData(language.code))
        self.kind_box.setCurrentIndex(self.kind_box.findData(str(ReportKind.DAY)))

        folder = QWidget()
        beside = QHBoxLayout(folder)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.folder_field, 1)
        beside.addWidget(self.folder_button)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(px(4))
        grid.setColumnStretch(1, 1)
        fields = (
            *(self.kind_box, self.span_box, self.when_box, self.form_box, self.language_box),
            folder,
        )
        self.rows = [FormRow(grid, place, field) for place, field in enumerate(fields)]

        self.folder_button.clicked.connect(self._choose_folder)
        self.folder_field.textEdited.connect(lambda: self.rows[-1].show_problem(""))
        self.retranslate_ui()

    def order(self) -> Order | None:
        """Return what the fields mean; None when no folder is named, and then it is said."""
        folder = stripped(self.folder_field.text()).strip()
        if not folder or ";" in folder or "\n" in folder:
            self.rows[-1].show_problem(self.tr("Choose the folder the report is written to."))
            self.folder_field.setFocus()
            return None
        return Order(
            ReportKind(self.kind_box.currentData()),
            Span(self.span_box.currentData()),
            str(self.when_box.currentData()),
            str(self.form_box.currentData()),
            str(self.language_box.currentData()),
            folder,
        )

    def words(self, order: Order) -> str:
        """Return an order in one line, without its folder."""
        parts = (
            SHAPES[order.kind].title.of(self._language.code),
            self.span_box.itemText(max(0, self.span_box.findData(str(order.span)))),
            self.when_box.itemText(self.when_box.findData(order.when)),
            self.form_box.itemText(self.form_box.findData(order.form)),
        )
        return " · ".join(parts)

    def retranslate_ui(self) -> None:
        """Set every text of these fields."""
        names = (
            *(self.tr("Report"), self.tr("Over"), self.tr("Written")),
            *(self.tr("As"), self.tr("Language"), self.tr("Folder")),
        )
        for row, name in zip(self.rows, names, strict=True):
            row.set_name(name)
        for place, kind in enumerate(ReportKind):
            self.kind_box.setItemText(place, SHAPES[kind].title.of(self._language.code))
        spans = (
            *(self.tr("Yesterday"), self.tr("Last 7 days"), self.tr("Last 30 days")),
            *(self.tr("This month"), self.tr("Last month"), self.tr("This year")),
        )
        for place, text in enumerate(spans):
            self.span_box.setItemText(place, text)
        for place, text in enumerate((self.tr("each day"), self.tr("each week"), self.tr("each month"))):
            self.when_box.setItemText(place, text)
        self.folder_field.setAccessibleName(self.tr("Folder"))
        self.folder_button.setText(self.tr("Choose…"))

    @Slot()
    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Where reports are written to"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.folder_field.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
