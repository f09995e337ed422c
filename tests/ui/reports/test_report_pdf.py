"""A report as a PDF."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtWidgets import QApplication

from app.measures import queueing
from app.ui.reports.report_pdf import chart_picture, paper_inks, write_pdf
from tests.ui.reports.made import by_agent, by_day


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_pdf_is_written_with_its_chart(qapp: QApplication, tmp_path: Path, language: str) -> None:
    """In both languages."""
    path = tmp_path / "report.pdf"
    write_pdf(by_agent(), path, language)
    written = path.read_bytes()
    assert written.startswith(b"%PDF-")
    assert b"/Image" in written


def test_the_chart_on_paper_is_dark_on_white_whatever_the_theme(qapp: QApplication) -> None:
    """The bars are there."""
    picture = chart_picture(by_day(), queueing.OFFERED, "ar", QSizeF(400, 150), arabic_digits=True)
    inks = {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 5)
        for y in range(0, picture.height(), 5)
    }
    assert {"#ffffff", paper_inks().bar.name()} <= inks
