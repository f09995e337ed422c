"""What happened with a customer, newest first, along a line."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.ui import isolates
from app.ui.theme import icons, look
from app.ui.widgets.restyled import Restyled
from app.ui.widgets.text_label import TextLabel

_CIRCLE = 26  # pixels at 100 %


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """One thing that happened, in words: the panel has already translated and isolated them."""

    icon: str
    tone: str  # the role of the icon's colour: "muted", "warn", "danger"
    title: str
    when: str
    text: str = ""


class TimelineList(QScrollArea):
    """The items under each other; arrow keys scroll."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[TimelineItem, ...] = ()
        self._entries: list[_Entry] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self.setWidget(self._body)

    @property
    def items(self) -> tuple[TimelineItem, ...]:
        """Return the items shown."""
        return self._items

    def show_items(self, items: Sequence[TimelineItem]) -> None:
        """Show these items instead of the former ones; where they go on, what is seen stays where it is."""
        before, self._items = self._items, tuple(items)
        if self._items == before:
            return
        goes_on = bool(before) and self._items[: len(before)] == before
        kept = len(before) - 1 if goes_on else 0  # the last one's line now goes on, too
        self._clear(kept)
        for place, item in enumerate(self._items[kept:], kept):
            is_last = place == len(self._items) - 1
            entry = _Entry(item, is_first=place == 0, is_last=is_last)
            self._entries.append(entry)
            self._column.insertWidget(place, entry)
        if not goes_on:
            self.verticalScrollBar().setValue(0)

    def _clear(self, kept: int) -> None:
        for entry in self._entries[kept:]:
            self._column.removeWidget(entry)
            entry.hide()
            entry.deleteLater()
        self._entries = self._entries[:kept]


class _Entry(Restyled):
    """One item: a circle on the line, a title with its time, and the text."""

    def __init__(self, item: TimelineItem, *, is_first: bool, is_last: bool) -> None:
        super().__init__()
        self._item, self._is_first, self._is_last = item, is_first, is_last
        self._title = TextLabel(item.title, bold=True, wrap=True)
        self._when = TextLabel(item.when, size="sm", tone="muted", wrap=True)
        self._text = TextLabel(item.text, size="sm", tone="muted", wrap=True)
        if not item.text:
            self._text.hide()  # never shown here: without a parent yet it would open a window of its own
        self.setAccessibleName(isolates.stripped(f"{item.title}, {item.when}. {item.text}"))
        # The title takes what the time leaves; only in a very narrow column the time wraps too.
        policy = self._title.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        self._title.setSizePolicy(policy)
        self._head = QHBoxLayout()
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self._when, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self._text)
        self._column.addStretch(1)
        self.restyle()

    def restyle(self) -> None:
        """Leave room for the circle at the leading edge."""
        leading, trailing = look.px(_CIRCLE + 12), look.px(14)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            leading, trailing = trailing, leading
        self._column.setContentsMargins(leading, look.px(3), trailing, look.px(9))
        self._column.setSpacing(look.px(1))
        self._head.setSpacing(look.px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line and the circle with its icon."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            circle = self._circle()
            middle = circle.center().x()
            painter.setPen(QPen(look.colour("border"), 1))
            top = circle.center().y() if self._is_first else 0
            bottom = circle.center().y() if self._is_last else self.height()
            painter.drawLine(round(middle), round(top), round(middle), round(bottom))
            painter.setPen(
                QPen(look.colour("outline" if self._item.tone == "muted" else self._item.tone), 1.2)
            )
            painter.setBrush(look.colour("surface"))
            painter.drawEllipse(circle)
            side = look.px(14)
            picture = icons.pixmap(
                self._item.icon,
                self._item.tone,
                side,
                direction=self.layoutDirection(),
                ratio=self.devicePixelRatioF(),
            )
            painter.drawPixmap(round(middle - side / 2), round(circle.center().y() - side / 2), picture)

    def _circle(self) -> QRectF:
        side = look.px(_CIRCLE)
        is_from_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = self.width() - side - look.px(4) if is_from_right else look.px(4)
        return QRectF(x + 0.5, 1.5, side - 1, side - 1)
