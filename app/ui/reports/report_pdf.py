"""Lays a report out as a PDF, with Qt's own writer; needs no window."""

from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
    QTextOption,
)

from app.measures.measure import Measure
from app.reports.table import Report
from app.ui.reports.chart_data import chart_data
from app.ui.reports.chart_painter import ChartPainter, Inks, Manner
from app.ui.reports.report_page import CHART_NAME, as_html, paper_label
from app.ui.theme.look import FAMILY
from app.ui.theme.tokens import LIGHT

_DOTS_PER_INCH = 150
_MARGIN_MM = 12.0
_TEXT_POINTS, _CHART_PIXELS = 8.5, 12
_PIXELS_PER_INCH = 96  # what a picture's width in a page is measured in
_CHART_RATIO = 0.30  # height to width
_CHART_SHARE = 0.96  # of the page's width; a text keeps a margin of its own
_PICTURE_SCALE = 3.0


def write_pdf(
    report: Report, path: Path, language: str, *, arabic_digits: bool = True, measure: Measure | None = None
) -> None:
    """Write the file; landscape, for a report is wide."""
    digits = arabic_digits and language == "ar"
    writer = QPdfWriter(str(path))
    writer.setResolution(_DOTS_PER_INCH)
    writer.setTitle(report.shape.title.of(language))
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Landscape,
            QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM),
            QPageLayout.Unit.Millimeter,
        )
    )
    page = QSizeF(writer.width(), writer.height())
    document = _document(report, language, page, arabic_digits=digits, measure=measure or report.shape.drawn)
    document.documentLayout().setPaintDevice(writer)
    document.setPageSize(page)
    document.print_(writer)


def chart_picture(
    report: Report, measure: Measure, language: str, size: QSizeF, *, arabic_digits: bool
) -> QImage:
    """Return the chart as it stands on paper: dark on white, whatever the theme."""
    data = chart_data(report, measure, lambda row: paper_label(report, row, language))
    picture = QImage((size * _PICTURE_SCALE).toSize(), QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    font = QFont(FAMILY)
    font.setPixelSize(_CHART_PIXELS)
    with QPainter(picture) as painter:
        painter.scale(_PICTURE_SCALE, _PICTURE_SCALE)
        painter.setFont(font)
        if data.bars:
            manner = Manner(paper_inks(), language == "ar", arabic_digits)
            ChartPainter(data, QRectF(0, 0, size.width(), size.height()), QFontMetricsF(font), manner).paint(
                painter
            )
    return picture


def paper_inks() -> Inks:
    """Return the light theme's colours."""
    names = {"text": "text", "muted": "muted", "grid": "border", "bar": "accent", "compared": "outline"}
    inks = {name: QColor(str(getattr(LIGHT, role))) for name, role in names.items()}
    return Inks(**inks, chosen=QColor(LIGHT.ok), goal=QColor(LIGHT.danger))


def _document(
    report: Report, language: str, page: QSizeF, *, arabic_digits: bool, measure: Measure
) -> QTextDocument:
    document = QTextDocument()
    font = QFont(FAMILY)
    font.setPointSizeF(_TEXT_POINTS)
    document.setDefaultFont(font)
    option = QTextOption()
    if language == "ar":
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    document.setDefaultTextOption(option)
    width = page.width() * _PIXELS_PER_INCH / _DOTS_PER_INCH * _CHART_SHARE
    size = QSizeF(width, width * _CHART_RATIO)
    picture = chart_picture(report, measure, language, size, arabic_digits=arabic_digits)
    document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(CHART_NAME), picture)
    document.setHtml(as_html(report, language, arabic_digits=arabic_digits, chart_width=int(size.width())))
    return document
