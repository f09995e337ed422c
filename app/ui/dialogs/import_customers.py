"""Takes a list of customers in: the file, what its columns hold, a try, and the import itself."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QHBoxLayout, QWidget

from app.ui.dialogs.dialog import Dialog
from app.ui.isolates import first_strong, ltr
from app.ui.panel import named
from app.ui.parts import record_words
from app.ui.parts.column_choices import ColumnChoices
from app.ui.parts.tip import Tip
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.thin_bar import ThinBar

_ENCODINGS = ("", "utf-8", "cp1256", "utf-16", "iso8859-6", "cp1252")
_PATTERNS = "*.csv *.tsv *.txt *.xlsx *.xlsm *.vcf *.vcard"
_SHOWN_BAD = 5
WIDTH, HEIGHT = 680, 500


class ImportDialog(Dialog):
    """The work is done by a process of its own; closing the dialog leaves it running, Stop breaks it off."""

    preview_wanted = Signal(object)  # the arguments of a command that only looks
    import_wanted = Signal(object)  # the arguments of the command
    stop_wanted = Signal()

    def __init__(self, report: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = report
        self._file: Path | None = None
        self._preview: Mapping[str, Any] = {}
        self._is_dry = False

        self.choose_button = named(TextButton("", "folder-open", size=16), "choose_button")
        self.file_label = named(TextLabel(size="sm", tone="muted", elide=True), "file_label")
        self.encoding_field = named(QComboBox(), "encoding_field")
        self.sheet_field = named(QComboBox(), "sheet_field")
        self.headings_box = named(QCheckBox(), "headings_box")
        self.columns = named(ColumnChoices(), "columns")
        self.empty = named(EmptyState("upload"), "empty")
        self.bar = named(ThinBar(), "bar")
        self.count_label = named(TextLabel(size="sm", tone="muted"), "count_label")
        self.tip = named(Tip("tip"), "tip")
        self.report_button = named(TextButton("ghost", "file-text", size=14), "report_button")
        self.try_button = named(TextButton("", "eye", size=16), "try_button")
        self.stop_button = named(TextButton("", "circle-x", size=16), "stop_button")

        for encoding in _ENCODINGS:
            self.encoding_field.addItem(ltr(encoding), encoding)
        self._lay_out()
        self._connect()
        self.retranslate_ui()
        self._show_state(is_busy=False)

    def begin(self) -> None:
        """Open, with the file of the last time if there was one."""
        self.open_beside_calls()
        self.choose_button.setFocus()

    def choose(self, file: Path) -> None:
        """Take a file and look at it."""
        self._file, self._preview = file, {}
        self.encoding_field.setCurrentIndex(0)
        self.sheet_field.clear()
        self.headings_box.setProperty("told", None)
        self._ask_preview()

    def show_preview(self, preview: Mapping[str, Any]) -> None:
        """Show the columns, with what they seem to hold."""
        self._preview = preview
        is_cards = bool(preview.get("is_cards"))
        self.columns.setVisible(not is_cards)
        if not is_cards:
            self.columns.show_columns(preview["headings"], preview["sample"], preview["fields"])
            _set_quietly(self.headings_box, on=bool(preview["headings"]))
            self.sheet_field.blockSignals(True)
            self.sheet_field.clear()
            self.sheet_field.addItems(preview["sheets"])
            self.sheet_field.setCurrentText(preview["sheet"])
            self.sheet_field.blockSignals(False)
        self._tell("")
        self._show_state(is_busy=False)
        self.retranslate_ui()

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the import is."""
        self.bar.setRange(0, max(total, done, 1))
        self.bar.setValue(done)
        self.count_label.setText(self.tr("%Ln line(s) read", "", done))

    def show_report(self, report: Mapping[str, Any]) -> None:
        """Say what was done, or would be."""
        self._show_state(is_busy=False)
        taken = report["taken"]
        done = self.tr("%Ln would be taken in.", "", taken) if self._is_dry else self._taken(taken)
        known = self.tr("%Ln were there already.", "", report["known"]) if report["known"] else ""
        bad = self.tr("%Ln line(s) left out.", "", report["bad"]) if report["bad"] else ""
        alike = self._alike(report["alike"]) if report["alike"] else ""
        first = [self._bad_line(*line) for line in report["first_bad"][:_SHOWN_BAD]]
        text = " ".join(filter(None, (done, known, bad, alike)))
        self._tell("\n".join((text, *first)), "tip" if report["bad"] else "ok")
        self.report_button.setVisible(bool(report["bad"] or report["alike"]))

    def show_failure(self, sentence: str) -> None:
        """Say why it went no further; without a sentence it was broken off."""
        if not self._preview:
            self._file = None
        self._show_state(is_busy=False)
        stopped = self.tr("Stopped. What was taken in stays; importing the file again goes on from there.")
        failed = self.tr("The file cannot be taken in: %1").replace("%1", ltr(sentence))
        self._tell(failed if sentence else stopped, "danger" if sentence else "tip")

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.set_title(self.tr("Import customers"))
        self.choose_button.setText(self.tr("Choose a file"))
        hint = self.tr("CSV, Excel (.xlsx) or vCard")
        total = self.tr("about %Ln line(s)", "", self._preview.get("total", 0)) if self._preview else ""
        name = first_strong(self._file.name) if self._file else hint
        self.file_label.setText(" · ".join(filter(None, (name, total))))
        self.empty.show_texts(*self._why_empty())
        self.encoding_field.setItemText(0, self.tr("Encoding: found out"))
        self.encoding_field.setAccessibleName(self.tr("Encoding"))
        self.sheet_field.setAccessibleName(self.tr("Sheet"))
        self.headings_box.setText(self.tr("The first line names the columns"))
        self.bar.setAccessibleName(self.tr("Progress"))
        self.report_button.setText(self.tr("Open the report"))
        self.try_button.setText(self.tr("Try it first"))
        self.stop_button.setText(self.tr("Stop"))
        self.accept_button.setText(self.tr("Import"))

    def _why_empty(self) -> tuple[str, str]:
        if self._preview:
            return self.tr("Cards of a telephone book"), self.tr("They need no columns; import them at once.")
        if self._file is not None:
            return self.tr("Looking at the file…"), ""
        hint = self.tr("You see what its columns hold before anything is taken in.")
        return self.tr("Choose a list of customers"), hint

    def _taken(self, count: int) -> str:
        return self.tr("%Ln taken in.", "", count)

    def _alike(self, count: int) -> str:
        return self.tr("%Ln have a number that somebody has already; see the duplicates.", "", count)

    def _bad_line(self, line: int, column: str, why: str) -> str:
        said = record_words.said(record_words.TROUBLES, why)
        where = f" ({first_strong(column)})" if column else ""
        return self.tr("Line %1: %2").replace("%1", ltr(str(line)) + where).replace("%2", said)

    def _lay_out(self) -> None:
        file = QHBoxLayout()
        file.setSpacing(px(8))
        file.addWidget(self.choose_button)
        file.addWidget(self.file_label, 1)
        how = QHBoxLayout()
        how.setSpacing(px(8))
        how.addWidget(self.headings_box)
        how.addStretch(1)
        how.addWidget(self.sheet_field)
        how.addWidget(self.encoding_field)
        progress = QHBoxLayout()
        progress.setSpacing(px(8))
        progress.addWidget(self.bar, 1)
        progress.addWidget(self.count_label)
        progress.addWidget(self.stop_button)
        deeds = QHBoxLayout()
        deeds.addWidget(self.report_button)
        deeds.addStretch(1)
        deeds.addWidget(self.try_button)
        self.body.addLayout(file)
        self.body.addLayout(how)
        self.body.addWidget(self.columns, 1)
        self.body.addWidget(self.empty, 1)
        self.body.addLayout(progress)
        self.body.addWidget(self.tip)
        self.body.addLayout(deeds)
        self.report_button.hide()
        self.columns.hide()
        self.resize(px(WIDTH), px(HEIGHT))

    def _connect(self) -> None:
        self.choose_button.clicked.connect(self._on_choose)
        self.encoding_field.currentIndexChanged.connect(self._ask_preview)
        self.sheet_field.currentIndexChanged.connect(self._ask_preview)
        self.headings_box.clicked.connect(self._on_headings)
        self.try_button.clicked.connect(self._on_try)
        self.accept_button.clicked.connect(self._on_import)
        self.stop_button.clicked.connect(self.stop_wanted)
        self.report_button.clicked.connect(self._on_report)
        self.columns.edited.connect(self._on_columns_edited)

    def _show_state(self, *, is_busy: bool) -> None:
        is_ready = bool(self._preview) and not is_busy
        self.empty.setVisible(not self._preview or bool(self._preview.get("is_cards")))
        is_table = bool(self._preview) and not self._preview.get("is_cards")
        for widget in (self.bar, self.count_label, self.stop_button):
            widget.setVisible(is_busy)
        self.choose_button.setEnabled(not is_busy)
        for choice in (self.encoding_field, self.headings_box, self.columns):
            choice.setEnabled(not is_busy)
        self.headings_box.setVisible(is_table)
        self.encoding_field.setVisible(bool(self._preview.get("encoding")) or bool(self._encoding()))
        self.sheet_field.setVisible(len(self._preview.get("sheets") or ()) > 1)
        can_go = is_ready and (not is_table or self.columns.has_name)
        self.try_button.setEnabled(can_go)
        self.accept_button.setEnabled(can_go)

    def _tell(self, text: str, ground: str = "tip") -> None:
        self.tip.show_text(text, ground)
        self.report_button.hide()

    def _encoding(self) -> str:
        return str(self.encoding_field.currentData() or "")

    def _arguments(self) -> list[str]:
        found = ["import", str(self._file), "--json"]
        if self._encoding():
            found += ["--encoding", self._encoding()]
        if self.sheet_field.currentText():
            found += ["--sheet", self.sheet_field.currentText()]
        told = self.headings_box.property("told")
        if told is not None:
            found.append("--headings" if told else "--no-headings")
        elif self._preview and not self._preview.get("is_cards"):
            found.append("--headings" if self._preview["headings"] else "--no-headings")
        return found

    def _go(self, *, is_dry: bool) -> None:
        self._is_dry = is_dry
        arguments = [*self._arguments(), "--report", str(self._report)]
        if not self._preview.get("is_cards"):
            arguments += [f"--fields={','.join(self.columns.fields())}"]
        if is_dry:
            arguments.append("--dry-run")
        self._tell("")
        self._show_state(is_busy=True)
        self.show_progress(0, int(self._preview.get("total") or 0))
        self.import_wanted.emit(arguments)

    @Slot()
    def _ask_preview(self) -> None:
        if self._file is not None:
            self.preview_wanted.emit([*self._arguments(), "--preview"])
            self._preview = {}
            self._show_state(is_busy=False)
            self.retranslate_ui()

    @Slot()
    def _on_choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [f"{self.tr('Lists of customers')} ({_PATTERNS})", f"{self.tr('All files')} (*)"]
        )
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.open()

    @Slot(str)
    def _on_file_selected(self, name: str) -> None:
        self.choose(Path(name))

    @Slot(bool)
    def _on_headings(self, on: bool) -> None:
        self.headings_box.setProperty("told", on)
        self._ask_preview()

    @Slot()
    def _on_columns_edited(self) -> None:
        self._show_state(is_busy=False)

    @Slot()
    def _on_try(self) -> None:
        self._go(is_dry=True)

    @Slot()
    def _on_import(self) -> None:
        self._go(is_dry=False)

    @Slot()
    def _on_report(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._report)))


def _set_quietly(box: QCheckBox, *, on: bool) -> None:
    box.blockSignals(True)
    box.setChecked(on)
    box.blockSignals(False)
