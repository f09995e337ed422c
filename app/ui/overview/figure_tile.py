"""One figure of the floor: pressed, it opens the calls it was made of."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.isolates import stripped
from app.ui.overview.sparkline import paint_sparkline
from app.ui.panel import named
from app.ui.theme.look import colour, px
from app.ui.widgets.composed_button import ComposedButton
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.restyled import Restyled
from app.ui.widgets.text_label import TextLabel


class _Trend(Restyled):
    """The last values as a small line."""

    def __init__(self) -> None:
        super().__init__()
        self.values: Sequence[float] = ()
        self.tone = "accent"
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def restyle(self) -> None:
        """Paint in the colours of the theme."""

    def sizeHint(self) -> QSize:
        """Return the size in which a trend can be seen."""
        return QSize(px(70), px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            area = QRectF(self.rect()).adjusted(4, 6, -4, -4)
            ground = colour("raised" if self.tone == "muted" else f"{self.tone}_soft")
            paint_sparkline(painter, area, self.values, colour(self.tone), ground, self.layoutDirection())


class FigureTile(ComposedButton):
    """A title over a large value with a word beside it; hovering tells how it is made."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.title_label = named(TextLabel(size="sm", tone="muted", elide=True), "title_label")
        self.value_label = named(TextLabel(size="kpi"), "value_label")
        self.note_label = named(TextLabel(size="xs", tone="muted", elide=True), "note_label")
        self.trend = _Trend()

        head = QHBoxLayout()
        head.setSpacing(px(6))
        head.addWidget(IconLabel(icon, "muted", 15))
        head.addWidget(self.title_label, 1)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self.value_label)
        foot.addWidget(self.note_label, 3, Qt.AlignmentFlag.AlignBottom)
        foot.addWidget(self.trend, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(6), px(12), px(6))
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(foot)
        self.trend.hide()

    def show_figure(self, title: str, value: str, note: str = "", *, tone: str = "text") -> None:
        """Show a value in the tone of how good it is."""
        self.title_label.setText(title)
        self.value_label.setText(value)
        self.value_label.set_tone(tone)
        self.note_label.setText(note)
        self.set_name(stripped(", ".join(filter(None, (f"{title}: {value}", note)))))

    def define(self, definition: str) -> None:
        """Say how the figure is made."""
        self.setToolTip(definition)
        self.setAccessibleDescription(stripped(definition))

    def show_trend(self, values: Sequence[float], tone: str = "accent") -> None:
        """Show how it went lately."""
        self.trend.values, self.trend.tone = values, tone
        self.trend.setVisible(any(values))
        self.trend.update()
