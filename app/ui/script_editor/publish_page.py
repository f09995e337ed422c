"""Publishing: a note, from when it counts, and all versions there were, to compare and to bring back."""

from datetime import UTC, datetime

from PySide6.QtCore import QDateTime, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app import times
from app.callscript.publication import Published
from app.callscript.steps import Script
from app.ui.isolates import as_tip, first_strong
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.script_editor.difference_words import difference_lines
from app.ui.script_editor.draft import Draft, Reading
from app.ui.script_editor.fields import Captioned, Line
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.moment_fields import DayField, TimeField
from app.ui.widgets.text_label import TextLabel


class PublishPage(Panel):
    """Announces what is to be published; says why when it cannot be."""

    publish_requested = Signal(str, object)  # the note, and from when it counts
    rollback_requested = Signal(int, str)  # the number of a version, and the note

    def __init__(self, draft: Draft, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft, self._language = draft, language
        self._versions: tuple[Published, ...] = ()
        self.note = named(Line(), "publish_note")
        self.now_box = named(QCheckBox(), "now_box")
        self.day = named(DayField(), "publish_day")
        self.time = named(TimeField(), "publish_time")
        self.publish_button = named(TextButton("primary", "upload", size=16), "publish_button")
        self.result_label = named(TextLabel(size="sm", wrap=True), "result_label")
        self.history_label = named(TextLabel(size="xs", tone="muted", bold=True), "history_label")
        self.history = named(QListWidget(), "history")
        self.back_button = named(TextButton("", "rotate-ccw", size=14), "rollback_button")
        self.changes = named(QPlainTextEdit(), "changes")
        self._lay_out()
        self.now_box.setChecked(True)
        self.now_box.toggled.connect(self._show_moment)
        self.publish_button.clicked.connect(self._on_publish)
        self.back_button.clicked.connect(self._on_rollback)
        self.history.currentRowChanged.connect(self._show_changes)
        draft.read.connect(self._on_read)
        self.retranslate_ui()
        self._show_moment()

    def show_versions(self, versions: tuple[Published, ...]) -> None:
        """Show what was published of this script, newest first."""
        self._versions = versions[::-1]
        self.retranslate_ui()
        self._show_changes()

    def show_result(self, text: str, *, is_bad: bool) -> None:
        """Say what became of the last wish."""
        self.result_label.set_tone("danger" if is_bad else "ok")
        self.result_label.setText(text)
        if not is_bad:
            self.note.clear()

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.note_row.caption(self.tr("Note"))
        self.note.setPlaceholderText(self.tr("What is new, for those who look back"))
        self.now_box.setText(self.tr("Counts for calls from now on"))
        self.day.setAccessibleName(self.tr("Counts from this day"))
        self.time.setAccessibleName(self.tr("Counts from this time of day"))
        self.publish_button.setText(self.tr("Publish"))
        self.history_label.setText(self.tr("VERSIONS"))
        self.history.setAccessibleName(self.tr("Versions"))
        self.back_button.setText(self.tr("Publish this version again"))
        self.changes.setAccessibleName(self.tr("What is different in the draft"))
        self.changes.setPlaceholderText(self.tr("The draft is the same as this version."))
        row = self.history.currentRow()
        self.history.clear()
        for version in self._versions:
            item = QListWidgetItem(self._line(version), self.history)
            item.setToolTip(as_tip(version.note))
        self.history.setCurrentRow(min(max(row, 0), len(self._versions) - 1))
        for widget in (self.history_label, self.history, self.back_button, self.changes):
            widget.setVisible(bool(self._versions))

    def _lay_out(self) -> None:
        moment = QHBoxLayout()
        moment.addWidget(self.day, 1)
        moment.addWidget(self.time)
        self.changes.setReadOnly(True)
        self.changes.setTabChangesFocus(True)
        self.history.setMaximumHeight(px(150))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(10), px(12), px(10))
        column.setSpacing(px(8))
        self.note_row = Captioned("", self.note)
        column.addWidget(self.note_row)
        column.addWidget(self.now_box)
        column.addLayout(moment)
        column.addWidget(self.publish_button)
        column.addWidget(self.result_label)
        column.addWidget(self.history_label)
        column.addWidget(self.history)
        column.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.changes, 1)
        column.addStretch()

    def _line(self, version: Published) -> str:
        number = self._language.number(version.version)
        when = self._language.date_of(version.counts_from.astimezone().date())
        text = self.tr("Version %1, from %2, by %3").replace("%1", number).replace("%2", when)
        text = text.replace("%3", first_strong(version.published_by))
        return f"{text}: {first_strong(version.note)}" if version.note else text

    @Slot()
    def _show_moment(self) -> None:
        is_later = not self.now_box.isChecked()
        self.day.setVisible(is_later)
        self.time.setVisible(is_later)
        if is_later:
            tomorrow = QDateTime.currentDateTime().addDays(1)
            self.day.setDate(tomorrow.date())
            self.time.setTime(tomorrow.time())

    def _counts_from(self) -> datetime:
        if self.now_box.isChecked():
            return times.now()
        moment = QDateTime(self.day.date(), self.time.time())
        return datetime.fromtimestamp(moment.toSecsSinceEpoch(), UTC)

    @Slot(object)
    def _on_read(self, reading: Reading) -> None:
        self.publish_button.setEnabled(reading.script is not None and not reading.problems)
        why = self.tr("First mend what the checker found.") if reading.problems else ""
        self.publish_button.setToolTip(why)
        self._show_changes()

    @Slot()
    def _show_changes(self) -> None:
        new: Script | None = self._draft.reading.script
        row = self.history.currentRow()
        if new is None or not 0 <= row < len(self._versions):
            self.changes.setPlainText("")
            return
        old = self._versions[row].script()
        self.changes.setPlainText("\n".join(difference_lines(old, new, self._language.code)))

    @Slot()
    def _on_publish(self) -> None:
        self.publish_button.setEnabled(False)
        self.publish_requested.emit(self.note.text().strip(), self._counts_from())

    @Slot()
    def _on_rollback(self) -> None:
        row = self.history.currentRow()
        if 0 <= row < len(self._versions):
            self.rollback_requested.emit(self._versions[row].version, self.note.text().strip())
