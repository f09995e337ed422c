"""Writes the reports that are ordered while the desk is open, and shows the window where they are."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from app.errors import BadInput
from app.late import late
from app.reports.schedule import Order, read_orders, written
from app.settings import Settings
from app.ui.isolates import first_strong
from app.ui.jobs import Jobs
from app.ui.language import Language
from app.ui.notices import Notices

if TYPE_CHECKING:
    from app.models.memory import Memory
    from app.reports.question import ReportQuestion
    from app.reports.table import Report
    from app.ui.reports.orders_dialog import OrdersDialog

LOG = logging.getLogger(__name__)
FIRST_MS, EVERY_MS = 60_000, 600_000


class DueFlow(QObject):
    """Looks a minute after it began, then each ten; what the command has written is not written again."""

    def __init__(
        self,
        lane: "Callable[[], Jobs[Memory]]",
        folder: Path,
        settings: Settings,
        language: Language,
        notices: Notices,
        window: QWidget,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._new_lane, self._folder, self._settings = lane, folder, settings
        self._lane: Jobs[Memory] | None = None
        self._language, self._notices, self._window = language, notices, window
        self._is_writing = False
        self._is_wanted_again = False  # while something is written somebody has ordered more
        self.dialog: OrdersDialog | None = None
        self._timer = QTimer(self, interval=FIRST_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look from now on."""
        self._timer.start()

    def stop(self) -> None:
        """Look no more; what is being written is finished."""
        self._timer.stop()
        if self._lane is not None:
            self._lane.stop()

    @Slot()
    def open(self) -> None:
        """Show what is ordered."""
        if self.dialog is None:
            make: type[OrdersDialog] = late("app.ui.reports.orders_dialog", "OrdersDialog")
            self.dialog = make(self._language, self._window)
            self.dialog.changed.connect(self._keep)
        self.dialog.begin(self._orders())

    @Slot()
    def look(self) -> None:
        """Write what is due, on the lane of reports."""
        self._timer.setInterval(EVERY_MS)
        orders = self._orders()
        self._is_wanted_again = self._is_writing
        if self._is_writing or not orders:
            return
        self._is_writing = True
        if self._lane is None:
            self._lane = self._new_lane()
            self._lane.setParent(self)
            self._lane.start()
        folder = self._folder
        self._lane.ask(self, lambda memory: _write(memory, orders, folder), self._on_written, self._on_failed)

    @Slot(object)
    def _keep(self, orders: tuple[Order, ...]) -> None:
        try:
            self._settings.report_orders = "; ".join(map(written, orders))
        except BadInput as error:  # the workplace has fixed them
            self._notices.tell_error(error)
            return
        self._timer.start()
        self.look()

    def _orders(self) -> tuple[Order, ...]:
        try:
            return read_orders(self._settings.report_orders)
        except BadInput as error:
            self._notices.tell_error(error)
            return ()

    def _on_written(self, paths: list[Path]) -> None:
        self._is_writing = False
        if self._is_wanted_again:
            self.look()
        for path in paths:
            text = self.tr("The ordered report %1 is written.")
            self._notices.tell(text.replace("%1", first_strong(path.name)))

    def _on_failed(self, error: Exception) -> None:
        self._is_writing = False
        LOG.info("an ordered report could not be written", exc_info=error)
        self._notices.tell(
            self.tr("An ordered report cannot be written now; it is tried again in ten minutes."),
            subject="ordered reports",
        )


def _write(memory: "Memory", orders: tuple[Order, ...], folder: Path) -> list[Path]:
    """Write on the lane's thread; a PDF is laid out on a thread that may use Qt."""
    asked, write_report = memory.reports, late("app.exports.report_file", "write_report")
    pdf_thread, write_pdf = (
        late("app.ui.reports.pdf_thread", "PdfThread"),
        late("app.ui.reports.report_pdf", "write_pdf"),
    )

    def draw(report: "Report", path: Path, language: str) -> None:
        pdf_thread(lambda: write_pdf(report, path, language)).finish()

    def write(question: "ReportQuestion", path: Path, language: str) -> None:
        asked.note_export(question, path.suffix.removeprefix("."))
        write_report(asked.report(question), path, language, draw)

    write_due = late("app.exports.due_reports", "write_due")
    done = write_due(orders, folder, asked.today(), asked.zone(), write)
    return [path for _order, path in done]
