"""Where the bars of a chart stand."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.measures import handling, queueing
from app.ui.reports.chart_data import ChartData, chart_data
from app.ui.reports.chart_painter import ChartPainter, Inks, Manner
from tests.ui.reports.made import by_agent, by_day

_AREA = QRectF(0, 0, 600, 240)
_BAR = QColor("#0000ff")


def _painter(data: ChartData, *, is_rtl: bool) -> ChartPainter:
    grey = QColor("#888888")
    inks = Inks(
        text=grey, muted=grey, grid=grey, bar=_BAR, compared=grey, chosen=_BAR, goal=QColor("#ff0000")
    )
    return ChartPainter(data, _AREA, QFontMetricsF(QFont()), Manner(inks, is_rtl, arabic_digits=is_rtl))


@pytest.mark.parametrize("make", [by_day, by_agent])
def test_in_arabic_a_chart_is_its_mirror_image(qapp: QApplication, make: Callable[[], object]) -> None:
    """Time begins at the right, and bars grow from there."""
    report = by_day(is_compared=True) if make is by_day else by_agent()
    measure = queueing.OFFERED if make is by_day else handling.HANDLED
    data = chart_data(report, measure, lambda row: row.label.en)
    ltr, rtl = (_painter(data, is_rtl=is_rtl) for is_rtl in (False, True))
    lefts = [left.filled(bar, slot).center().x() for left in (ltr,) for bar, slot in left.slots()]
    rights = [right.filled(bar, slot).center().x() for right in (rtl,) for bar, slot in right.slots()]
    if make is by_day:
        assert lefts == sorted(lefts)
        assert rights == sorted(rights, reverse=True)
    else:
        for (bar, slot), (_bar, other) in zip(ltr.slots(), rtl.slots(), strict=True):
            assert ltr.filled(bar, slot).left() == slot.left()
            assert rtl.filled(bar, other).right() == other.right()


def test_a_bar_is_as_long_as_its_value_and_found_where_it_stands(qapp: QApplication) -> None:
    """Seven of ten is seven tenths of the room, and its ink is there."""
    data = chart_data(by_day(), queueing.OFFERED, lambda row: row.label.en)
    painter = _painter(data, is_rtl=False)
    bar, slot = list(painter.slots())[-1]
    filled = painter.filled(bar, slot)
    assert filled.height() == pytest.approx(slot.height() * 0.7)
    assert painter.bar_at(slot.center()) == bar
    assert painter.bar_at(QRectF(-9, -9, 1, 1).center()) is None
    picture = QImage(600, 240, QImage.Format.Format_RGB32)
    picture.fill(QColor("#ffffff"))
    with QPainter(picture) as inked:
        painter.paint(inked)
    assert picture.pixelColor(filled.center().toPoint()) == _BAR
    above = int(filled.top()) - 6
    assert picture.pixelColor(int(filled.center().x()), above) != _BAR
