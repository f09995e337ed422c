"""Printing."""

from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from app.ui.planner.printing import write


def test_a_page_can_be_printed_into_a_file(qapp: QApplication, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "week.pdf"))
    write("<h1>Week</h1>", printer)
    assert (tmp_path / "week.pdf").read_bytes().startswith(b"%PDF")
