"""Finds what is structurally wrong with a window: cut-off texts, parts outside their room, unnamed things.

Used by the tests of panels and dialogs in every language, theme, text size and window size:

    assert not faults_in_every_look(qapp, window, sizes=[(1366, 728), (1093, 585)])

Each of those tests looks at a selection, to be quick. With HATIF_EVERY_LOOK=FOLDER in the environment it goes
through all languages, themes and text sizes, and keeps a picture of each in the folder.
"""

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDateTimeEdit,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QSizePolicy,
    QSplitter,
    QSplitterHandle,
    QTabBar,
    QTextEdit,
    QWidget,
)

from app.ui.theme.tokens import THEMES
from app.ui.widgets.text_label import TextLabel
from tests.ui.languages import language, theme

SMALLEST_TARGET = 24  # pixels, WCAG 2.5.8
SMALLEST_SCREEN = (1093, 585)  # a laptop's, scaled by 125 %
TEXT_PERCENTS = (90, 100, 150)
LARGEST_COLUMN = 880  # pixels of width: what is wider in the tests stands for the room of a whole window
EVERY_LOOK = "HATIF_EVERY_LOOK"
ALL_PERCENTS = (100, 130)
_INTERACTIVE = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
)


def faults_in_every_look(
    application: QApplication,
    window: QWidget,
    *,
    sizes: Sequence[tuple[int, int]],
    languages: Iterable[str] = ("ar", "en"),
    themes: Iterable[str] = ("light",),  # they differ in colours alone: tests/ui/theme/test_style_sheet.py
    percents: Iterable[int] = TEXT_PERCENTS,
) -> list[str]:
    """Return what is wrong with an open window in any language, theme, text size and window size."""
    folder = os.environ.get(EVERY_LOOK, "")
    if folder:
        themes, percents = THEMES, ALL_PERCENTS
    found = []
    for code in languages:
        with language(application, code):
            for name in themes:
                for percent in percents:
                    with theme(application, name, percent):
                        prefix = f"{code}, {name}, {percent} %"
                        keep = Path(folder, f"{_this_test()}-{code}-{name}-{percent}") if folder else None
                        rooms = [_grown(size, percent) for size in sizes] if folder else sizes
                        found += [
                            f"{prefix}: {fault}"
                            for fault in _faults_in_sizes(application, window, rooms, keep)
                        ]
    settle(application)
    return found


def _grown(size: tuple[int, int], percent: int) -> tuple[int, int]:
    """Return the room that a dialog or a column has with larger text; what fills the window has no more."""
    width, height = size
    if width > LARGEST_COLUMN:
        return size
    return (
        min(width * percent // 100, SMALLEST_SCREEN[0]),
        min(height * percent // 100, SMALLEST_SCREEN[1]),
    )


def _faults_in_sizes(
    application: QApplication, window: QWidget, sizes: Sequence[tuple[int, int]], keep: Path | None
) -> Iterator[str]:
    for width, height in sizes:
        settle(application)
        window.resize(width, height)
        settle(application)
        if keep is not None:
            _keep_picture(window, keep)
        yield from (f"{width}×{height}: {fault}" for fault in faults(window))


def _this_test() -> str:
    """Return the name of the running test, as a file can have it."""
    path = os.environ["PYTEST_CURRENT_TEST"].rpartition(" ")[0]
    return re.sub(r"[^A-Za-z0-9]+", "_", path.removeprefix("tests/ui/").replace("test_", ""))


_pictures: Counter[str] = Counter()  # a test may look at several states in one size


def _keep_picture(window: QWidget, where: Path) -> None:
    where.parent.mkdir(parents=True, exist_ok=True)
    picture = window.grab()
    name = f"{where.name}-{picture.width()}x{picture.height()}"
    _pictures[name] += 1
    picture.save(str(where.with_name(f"{name}-{_pictures[name]}.png")))


def settle(application: QApplication) -> None:
    """Let everything that was asked for be laid out."""
    for _ in range(4):
        application.processEvents()


def faults(window: QWidget) -> list[str]:
    """Return what is wrong with a window as it stands, one line each."""
    shown = [widget for widget in window.findChildren(QWidget) if _is_ours(widget, window)]
    found = [f"{_described(widget)} {what}" for widget in shown for look in _LOOKS if (what := look(widget))]
    return found + _too_large(window) + _overlaps(shown) + _tab_order_faults(window)


def _is_ours(widget: QWidget, window: QWidget) -> bool:
    """Leave out what is hidden, other windows, and the parts that Qt itself makes."""
    if not widget.isVisible() or widget.window() is not window.window():
        return False
    if isinstance(widget, QScrollBar | QSplitterHandle) or widget.objectName().startswith("qt_"):
        return False
    parent = widget.parentWidget()
    return not isinstance(parent, QAbstractSpinBox | QComboBox | QLineEdit | QTabBar)


def _described(widget: QWidget) -> str:
    names: list[str] = []
    current: QWidget | None = widget
    while current is not None and len(names) < 4:
        names.append(current.objectName() or type(current).__name__)
        current = current.parentWidget()
    text = _text_of(widget)
    return "/".join(reversed(names)) + (f" ({text[:40]!r})" if text else "")


def _text_of(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""


def _outside(widget: QWidget) -> str:
    parent = widget.parentWidget()
    if parent is None or isinstance(parent, QSplitter | QAbstractScrollArea):
        return ""
    if isinstance(parent.parentWidget(), QAbstractScrollArea):  # it scrolls; sideways nothing should
        area = parent.parentWidget()
        is_cut = isinstance(area, QScrollArea) and area.horizontalScrollBar().maximum() > 0
        return "is wider than the area it scrolls in" if is_cut else ""
    if not parent.rect().adjusted(-1, -1, 1, 1).contains(widget.geometry()):
        return f"at {widget.geometry().getRect()} is outside its parent of {parent.size().toTuple()}"
    return ""


def _squeezed(widget: QWidget) -> str:
    least = widget.minimumSizeHint()
    ignored = QSizePolicy.Policy.Ignored
    policy = widget.sizePolicy()
    # With large text a field may have two pixels less than Qt's hint for it; its letters do not touch them.
    is_narrow = widget.width() + 1 < least.width() and policy.horizontalPolicy() != ignored
    is_low = widget.height() + 2 < least.height() and policy.verticalPolicy() != ignored
    if is_narrow or is_low:
        return f"has {widget.size().toTuple()} but needs {least.toTuple()}"
    return ""


def _cut_off(widget: QWidget) -> str:
    if isinstance(widget, QLabel) and widget.text():
        if widget.hasHeightForWidth() and widget.heightForWidth(widget.width()) > widget.height() + 1:
            return f"needs {widget.heightForWidth(widget.width())} pixels of height and has {widget.height()}"
        if not isinstance(widget, TextLabel) and widget.textFormat() != Qt.TextFormat.PlainText:
            return "may be read as markup"
    if isinstance(widget, QLineEdit) and widget.placeholderText():
        needed = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
        if needed > widget.width() - 8:
            return f"cannot show {widget.placeholderText()!r}"
    if isinstance(widget, QTabBar) and widget.sizeHint().width() > widget.width() + 1:
        return f"needs {widget.sizeHint().width()} pixels for its tabs and has {widget.width()}"
    return ""


def _turned_round(widget: QWidget) -> str:
    """Qt turns round the parts of a date or time in Arabic, so that 03:10 reads as 10:03."""
    is_from_right = widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
    if isinstance(widget, QDateTimeEdit) and is_from_right:
        return f"shows {widget.text()!r} turned round: use app.ui.widgets.moment_fields"
    return ""


def _unnamed(widget: QWidget) -> str:
    is_stop = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and isinstance(widget, QScrollArea)
    if not is_stop and (
        not isinstance(widget, _INTERACTIVE) or widget.focusPolicy() == Qt.FocusPolicy.NoFocus
    ):
        return ""
    if not widget.objectName():
        return "has no object name"
    spoken = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    return "" if spoken.strip() else "has no accessible name"


def _too_small(widget: QWidget) -> str:
    if isinstance(widget, QAbstractButton) and min(widget.width(), widget.height()) < SMALLEST_TARGET:
        return f"is too small to be hit: {widget.size().toTuple()}"
    return ""


def _too_large(window: QWidget) -> list[str]:
    """Return that a dialog cannot be seen whole on a small laptop."""
    least = window.minimumSizeHint()
    width, height = SMALLEST_SCREEN
    if isinstance(window, QDialog) and (least.width() > width or least.height() > height):
        return [f"{_described(window)} needs {least.toTuple()}, and the smallest screen has {width}×{height}"]
    return []


def _overlaps(shown: Sequence[QWidget]) -> list[str]:
    """Return what covers something else of the same parent that is to be clicked or read."""
    by_parent: dict[QWidget | None, list[QWidget]] = {}
    for widget in shown:
        if isinstance(widget, QAbstractButton | QLabel | QLineEdit):
            by_parent.setdefault(widget.parentWidget(), []).append(widget)
    return [
        f"{_described(one)} and {_described(other)} cover each other"
        for siblings in by_parent.values()
        for one, other in combinations(siblings, 2)
        if one.geometry().adjusted(1, 1, -1, -1).intersects(other.geometry().adjusted(1, 1, -1, -1))
    ]


# Each looks at one widget and says what is wrong with it, or nothing.
_LOOKS = (_outside, _squeezed, _cut_off, _turned_round, _unnamed, _too_small)


def _tab_order_faults(window: QWidget) -> list[str]:
    """Return where Tab jumps back among things that stand in one parent."""
    by_parent: dict[QWidget | None, list[QWidget]] = {}
    for widget in _tab_chain(window):
        by_parent.setdefault(widget.parentWidget(), []).append(widget)
    return [
        f"Tab goes back from {_described(before)} to {_described(after)}"
        for parent, siblings in by_parent.items()
        for before, after in _steps_back(siblings, is_ring=parent is window)
    ]


def _steps_back(siblings: list[QWidget], *, is_ring: bool) -> list[tuple[QWidget, QWidget]]:
    """Return the steps that go back; a window's own children form a ring, which goes back once, anywhere."""
    steps = pairwise([*siblings, siblings[0]]) if is_ring else pairwise(siblings)
    back = [(before, after) for before, after in steps if _stands_before(after, before)]
    return back if len(back) > is_ring else []


def _tab_chain(window: QWidget) -> Iterator[QWidget]:
    current = window.nextInFocusChain()
    while current is not None and current is not window:
        takes_tab = bool(current.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if takes_tab and current.isEnabled() and _is_ours(current, window) and window.isAncestorOf(current):
            yield current
        current = current.nextInFocusChain()


def _stands_before(one: QWidget, other: QWidget) -> bool:
    """Whether `one` would be read before `other`: higher, or in the same row nearer to the leading edge."""
    here, there = (QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size()) for widget in (one, other))
    if here.bottom() < there.top():
        return True
    if here.top() > there.bottom():
        return False
    row = one.parentWidget() or one  # fields of days run from left to right wherever they stand
    if row.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        return here.left() > there.right()
    return here.right() < there.left()
