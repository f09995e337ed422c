"""Asks for reports on a lane of their own, writes them to files, and shows the calls behind a figure."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import Cancelled
from app.late import late
from app.models.rows.report_calls import ReportCallRow
from app.reports.question import ReportQuestion
from app.reports.table import Report, Row
from app.reports.watch import Watch
from app.ui.isolates import first_strong, local_digits
from app.ui.jobs import Jobs
from app.ui.language import Language
from app.ui.notices import Notices
from app.ui.reports.pdf_thread import PdfThread
from app.ui.reports.report_pdf import write_pdf
from app.ui.reports.room import ReportsRoom

if TYPE_CHECKING:
    from datetime import date

    from app.measures.measure import Words
    from app.models.memory import Memory


class ReportsFlow(QObject):
    """A newer question cancels the one before; its lane is opened when somebody first looks."""

    customer_chosen = Signal(object)  # UUID
    orders_wanted = Signal()
    _stepped = Signal(object, int, int)  # the watch, done, all; from the lane's thread

    def __init__(
        self,
        lane: "Callable[[], Jobs[Memory]]",
        window: QWidget,
        language: Language,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._new_lane = lane
        self.lane: Jobs[Memory] | None = None
        self._window, self._language, self._notices = window, language, notices
        self._watch: Watch | None = None
        self._question: ReportQuestion | None = None
        self.room: ReportsRoom | None = None
        self._stepped.connect(self._on_stepped)

    def build(self) -> ReportsRoom:
        """Build the room."""
        self.room = room = ReportsRoom(self._language)
        room.opened.connect(self._on_opened)
        room.wanted.connect(self._on_wanted)
        room.cancel_requested.connect(self._on_cancel)
        room.calls_requested.connect(self._on_calls)
        room.export_requested.connect(self._on_export)
        room.customer_chosen.connect(self.customer_chosen)
        room.orders_wanted.connect(self.orders_wanted)
        return room

    def stop(self) -> None:
        """End what is being made, and the lane."""
        if self._watch is not None:
            self._watch.cancel()
        if self.lane is not None:
            self.lane.stop()

    # ------------------------------------------------------------------------------ asking

    @Slot()
    def _on_opened(self) -> None:
        if self.lane is None:
            self.lane = self._new_lane()
            self.lane.setParent(self)
            self.lane.failed.connect(self._on_failed)
            self.lane.start()
        self.lane.ask(self, _surroundings, self._know, self._on_failed)

    def _know(self, found: "tuple[str, date, list[tuple[str, Words]]]") -> None:
        if self.room is not None:
            self.room.choices.know(*found)
            self.room.ask()

    @Slot(object)
    def _on_wanted(self, question: ReportQuestion) -> None:
        if self.lane is None or self.room is None:
            return
        if self._watch is not None:
            self._watch.cancel()
        watch = Watch()
        watch.told = partial(self._stepped.emit, watch)
        self._watch, self._question = watch, question
        self.room.show_progress(0, 1)
        self.lane.ask(
            self,
            lambda memory: memory.reports.report(question, watch),
            partial(self._on_made, watch),
            partial(self._on_not_made, watch),
        )

    @Slot(object, int, int)
    def _on_stepped(self, watch: Watch, done: int, all_: int) -> None:
        if watch is self._watch and self.room is not None:
            self.room.show_progress(done, all_)

    def _on_made(self, watch: Watch, report: Report) -> None:
        if watch is self._watch and self.room is not None:
            self._watch = None
            self.room.show_report(report)

    def _on_not_made(self, watch: Watch, error: Exception) -> None:
        if watch is not self._watch or self.room is None:
            return
        self._watch = None
        if isinstance(error, Cancelled):
            self.room.show_progress(0, 0)
        else:
            self._on_failed(error)

    @Slot()
    def _on_cancel(self) -> None:
        if self._watch is not None:
            self._watch.cancel()

    @Slot(Exception)
    def _on_failed(self, error: Exception) -> None:
        if self.room is not None:
            sentence = self.tr("The database does not answer; try again in a moment.")
            self.room.show_unavailable(sentence)
        self._notices.tell_error(error)

    @Slot(object)
    def _on_calls(self, row: Row) -> None:
        if self.lane is not None:
            self.lane.ask(
                self, lambda memory: memory.reports.calls(row.calls), partial(self._show_calls, row)
            )

    def _show_calls(self, row: Row, rows: list[ReportCallRow]) -> None:
        if self.room is not None:
            self.room.show_calls(self.room.model.label(row), rows)

    # ------------------------------------------------------------------------------ files

    @Slot(str)
    def _on_export(self, form: str) -> None:
        dialog = QFileDialog(self._window, self.tr("Save the report"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(form)
        dialog.setNameFilter(f"*.{form}")
        report = None if self.room is None else self.room.report
        if report is not None:
            dialog.selectFile(f"{report.kind}-{report.period.first}-{report.period.last}.{form}")
        dialog.fileSelected.connect(self.save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def save(self, name: str) -> None:
        """Write the report that is shown to a file, and leave a trace that it was."""
        room, question, path = self.room, self._question, Path(name)
        if room is None or room.report is None or question is None or self.lane is None:
            return
        report, code, measure = room.report, self._language.code, room.measure
        digits = local_digits("1") != "1"
        write = late("app.exports.report_file", "write_report")

        def draw(drawn: Report, where: Path, language: str) -> None:
            PdfThread(
                lambda: write_pdf(drawn, where, language, arabic_digits=digits, measure=measure)
            ).finish()

        def work(memory: "Memory") -> None:
            memory.reports.note_export(question, path.suffix.removeprefix("."))
            write(report, path, code, draw)

        self.lane.ask(self, work, partial(self._on_saved, path.name), self._notices.tell_error)

    def _on_saved(self, name: str, _nothing: None) -> None:
        self._notices.tell(self.tr("The report is saved as %1.").replace("%1", first_strong(name)))


def _surroundings(memory: "Memory") -> "tuple[str, date, list[tuple[str, Words]]]":
    reports = memory.reports
    return reports.zone(), reports.today(), reports.queues()
