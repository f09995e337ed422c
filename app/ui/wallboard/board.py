"""What hangs on the wall: large figures, the queues, and who does what, painted for any size of screen."""

from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.measures.queueing import ABANDON_RATE, SERVICE_LEVEL
from app.ui.isolates import first_strong, local_digits, ltr, stripped
from app.ui.language import Language
from app.ui.overview import floor_words
from app.ui.overview.agent_line import AgentLine
from app.ui.overview.attention import Limits, is_over
from app.ui.overview.floor import Floor
from app.ui.overview.queue_table import NOBODY_KNOWS, share, tone_of
from app.ui.overview.standing import QueueLine, Standing, standing
from app.ui.overview.state_bar import ORDER
from app.ui.theme import icons
from app.ui.theme.look import FAMILY, colour, look
from app.ui.theme.tokens import STATE_ICONS
from app.ui.widgets.elapsed_time import clock_face
from app.ui.widgets.restyled import Restyled

_MOST_AGENTS = 60  # more are only counted: nobody could read their names across a room


class Cell(NamedTuple):
    """A text, where it stands, how large and in which tone."""

    area: QRectF
    text: str
    size: float
    tone: str = "text"
    is_bold: bool = True
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeading


class Board(Restyled):
    """Everything is measured in hundredths of the height, so that it fills a wall as well as a laptop."""

    def __init__(
        self, language: Language, floor: Floor, limits: Limits, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._language, self._floor, self._limits = language, floor, limits
        self._standing = Standing()
        self._now: datetime | None = None
        self._as_of: datetime | None = None
        self.is_stale = False
        self.has_names = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setProperty("ground", "plain")

    def show_floor(self, as_of: datetime | None, now: datetime, *, is_stale: bool) -> None:
        """Show how the floor stands."""
        self._standing, self._now, self._as_of, self.is_stale = standing(self._floor), now, as_of, is_stale
        self.restyle()
        self.update()

    def show_names(self, *, shown: bool) -> None:
        """Write agents' names, or their initials only."""
        self.has_names = shown
        self.update()

    def restyle(self) -> None:
        """Say it all to a screen reader too."""
        said = [f"{title}: {value}" for title, value, _ in self._figures()]
        self.setAccessibleName(self.tr("Wallboard"))
        self.setAccessibleDescription(stripped("; ".join(said)))

    def sizeHint(self) -> QSize:
        """Return a size in which all can be read."""
        return QSize(960, 540)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint from top to bottom: figures, queues, agents, and how old it all is."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setLayoutDirection(self.layoutDirection())
            painter.fillRect(self.rect(), colour("background"))
            unit, edge = self.height() / 100, self.width() * 0.02
            room = QRectF(edge, 0, self.width() - 2 * edge, self.height())
            self._paint_figures(painter, QRectF(room.left(), 2 * unit, room.width(), 24 * unit), unit)
            self._paint_queues(painter, QRectF(room.left(), 29 * unit, room.width(), 34 * unit), unit)
            self._paint_agents(painter, QRectF(room.left(), 66 * unit, room.width(), 28 * unit), unit)
            self._paint_age(painter, QRectF(room.left(), 95 * unit, room.width(), 4 * unit), unit)

    def _figures(self) -> list[tuple[str, str, str]]:
        """Return title, value and tone of the large figures."""
        stands, language, code = self._standing, self._language, self._language.code
        waited = self._waited(stands.oldest_at)
        waiting = NOBODY_KNOWS if stands.waiting is None else language.number(stands.waiting)
        longest = NOBODY_KNOWS if stands.waiting is None else language.clock(waited)
        level, lost = stands.service_level, stands.abandon_rate
        free = sum(count for doing, count in stands.doing.items() if doing == "ready")
        return [
            (self.tr("Calls waiting"), waiting, self._late(waited)),
            (self.tr("Longest wait"), longest, self._late(waited)),
            (SERVICE_LEVEL.name.of(code), share(level, language), tone_of(level, SERVICE_LEVEL)),
            (ABANDON_RATE.short.of(code), share(lost, language), tone_of(lost, ABANDON_RATE)),
            (self.tr("Agents ready"), language.number(free), "ok" if free else "danger"),
        ]

    def _waited(self, since: datetime | None) -> int:
        return int((self._now - since).total_seconds()) if self._now and since else 0

    def _late(self, waited: int) -> str:
        if waited >= self._limits.long_wait:
            return "danger"
        return "warn" if waited >= self._limits.wait else "text"

    def _paint_figures(self, painter: QPainter, room: QRectF, unit: float) -> None:
        figures = self._figures()
        gap = room.width() * 0.012
        width = (room.width() - gap * (len(figures) - 1)) / len(figures)
        for place, (title, value, tone) in enumerate(figures):
            area = self._mirrored(
                QRectF(room.left() + place * (width + gap), room.top(), width, room.height()), room
            )
            self._paint_ground(painter, area)
            inside = area.adjusted(2 * unit, unit, -2 * unit, -unit)
            head = QRectF(inside.left(), inside.top(), inside.width(), 5 * unit)
            body = QRectF(inside.left(), inside.top() + 5 * unit, inside.width(), inside.height() - 5 * unit)
            self._write(painter, Cell(head, title, 3.4 * unit, "muted", is_bold=False))
            self._write(painter, Cell(body, value, 11 * unit, tone))

    def _paint_queues(self, painter: QPainter, room: QRectF, unit: float) -> None:
        lines = self._standing.queues[:8]
        self._paint_ground(painter, room)
        heads = (
            self.tr("Queue"), self.tr("Waiting"), self.tr("Longest"), self.tr("Service level"),
            self.tr("Lost"), self.tr("Free"),
        )  # fmt: skip
        height = min(6.5 * unit, room.height() / (len(lines) + 1.2))
        cells = self._columns(QRectF(room.left(), room.top() + unit * 0.5, room.width(), height), unit)
        for place, (area, head) in enumerate(zip(cells, heads, strict=True)):
            side = Qt.AlignmentFlag.AlignLeading if place == 0 else Qt.AlignmentFlag.AlignHCenter
            self._write(painter, Cell(area, head, height * 0.42, "muted", is_bold=False, side=side))
        for row, line in enumerate(lines):
            top = room.top() + (row + 1) * height + unit * 0.5
            areas = self._columns(QRectF(room.left(), top, room.width(), height), unit)
            for place, (area, (text, tone)) in enumerate(zip(areas, self._queue_cells(line), strict=True)):
                side = Qt.AlignmentFlag.AlignLeading if place == 0 else Qt.AlignmentFlag.AlignHCenter
                self._write(painter, Cell(area, text, height * 0.56, tone, side=side))

    def _columns(self, row: QRectF, unit: float) -> list[QRectF]:
        shares, areas, left = (34, 13, 15, 16, 11, 11), [], row.left() + 2 * unit
        width = row.width() - 4 * unit
        for one in shares:
            area = QRectF(left, row.top(), width * one / 100, row.height())
            areas.append(self._mirrored(area, row))
            left += area.width()
        return areas

    def _queue_cells(self, line: QueueLine) -> tuple[tuple[str, str], ...]:
        language, waited = self._language, self._waited(line.oldest_at)
        is_known, late = line.waiting is not None, self._late(waited)
        return (
            (floor_words.queue(line.key, self._floor.queues, language.code), "text"),
            (language.number(line.waiting or 0) if is_known else NOBODY_KNOWS, late),
            (ltr(local_digits(clock_face(waited))) if is_known else NOBODY_KNOWS, late),
            (share(line.service_level, language), tone_of(line.service_level, SERVICE_LEVEL)),
            (language.number(int(line.abandoned.value or 0)), "text"),
            (language.number(line.free), "ok" if line.free else "danger"),
        )

    def _paint_agents(self, painter: QPainter, room: QRectF, unit: float) -> None:
        """Paint everybody who is there by his state, or only how many where they are too many."""
        rank = {doing: place for place, doing in enumerate(ORDER)}
        there = [line for line in self._floor.lines.values() if line.is_there]
        there.sort(key=lambda line: (rank[line.doing], line.person.shown_name(self._language.code)))
        if len(there) > _MOST_AGENTS:
            self._paint_counts(painter, room, unit)
            return
        columns = 5 if len(there) <= 20 else 8 if len(there) <= 40 else 10
        rows = max(1, -(-len(there) // columns))
        gap = unit * 0.8
        width, height = (
            (room.width() + gap) / columns - gap,
            min(8 * unit, (room.height() + gap) / rows - gap),
        )
        for place, line in enumerate(there):
            left = room.left() + place % columns * (width + gap)
            top = room.top() + place // columns * (height + gap)
            self._paint_agent(painter, self._mirrored(QRectF(left, top, width, height), room), line)

    def _paint_agent(self, painter: QPainter, area: QRectF, line: AgentLine) -> None:
        state, icon = floor_words.LOOKS[line.doing]
        ink, ground = look().tokens.state(state)
        is_late = self._now is not None and is_over(line, self._limits, self._floor.queues, self._now)
        painter.setPen(QColor(look().tokens.danger) if is_late else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(area, area.height() * 0.18, area.height() * 0.18)
        side = int(area.height() * 0.42)
        spot = QRectF(area.left() + area.height() * 0.2, area.center().y() - side / 2, side, side)
        name = icon or STATE_ICONS[state]
        picture = icons.pixmap(name, state, side, ratio=self.devicePixelRatioF(), stroke=2.2)
        painter.drawPixmap(self._mirrored(spot, area).topLeft(), picture)
        left = area.left() + area.height() * 0.28 + side
        text = QRectF(left, area.top(), area.right() - left - area.height() * 0.12, area.height())
        person = line.person.shown_name(self._language.code)
        shown = first_strong(person) if self.has_names else floor_words.initials(person)
        painter.setPen(QColor(ink))
        self._write(painter, Cell(self._mirrored(text, area), shown, area.height() * 0.36, ""))

    def _paint_counts(self, painter: QPainter, room: QRectF, unit: float) -> None:
        shown = [doing for doing in ORDER if self._standing.doing.get(doing)]
        width = room.width() / max(1, len(shown))
        for place, doing in enumerate(shown):
            area = self._mirrored(
                QRectF(room.left() + place * width, room.top(), width - unit, room.height()), room
            )
            state = floor_words.LOOKS[doing][0]
            ink, ground = look().tokens.state(state)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(area, 2 * unit, 2 * unit)
            painter.setPen(QColor(ink))
            number = QRectF(area.left(), area.top() + 3 * unit, area.width(), 13 * unit)
            word = QRectF(area.left(), area.top() + 17 * unit, area.width(), 6 * unit)
            count = self._language.number(self._standing.doing[doing])
            centre = Qt.AlignmentFlag.AlignHCenter
            self._write(painter, Cell(number, count, 10 * unit, "", side=centre))
            self._write(painter, Cell(word, floor_words.doing(doing), 3 * unit, "", side=centre))

    def _paint_age(self, painter: QPainter, room: QRectF, unit: float) -> None:
        if self._as_of is None:
            return
        clock = ltr(local_digits(f"{self._as_of.astimezone():%H:%M:%S}"))
        words = self.tr("Not live: this is how it was at %1") if self.is_stale else self.tr("Live · as of %1")
        tone = "danger" if self.is_stale else "muted"
        self._write(painter, Cell(room, words.replace("%1", clock), 2.6 * unit, tone, self.is_stale))

    def _paint_ground(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(colour("border"))
        painter.setBrush(colour("surface"))
        painter.drawRoundedRect(area, 10, 10)

    def _write(self, painter: QPainter, cell: Cell) -> None:
        """Write a text as large as it fits; without a tone in the pen that is set."""
        face = QFont(FAMILY)
        face.setPixelSize(max(8, int(cell.size)))
        face.setWeight(QFont.Weight.DemiBold if cell.is_bold else QFont.Weight.Normal)
        width = QFontMetricsF(face).horizontalAdvance(cell.text)
        if width > cell.area.width() > 0:
            face.setPixelSize(max(8, int(cell.size * max(0.55, cell.area.width() / width))))
        painter.setFont(face)
        if cell.tone:
            painter.setPen(colour(cell.tone))
        text = QFontMetricsF(face).elidedText(cell.text, Qt.TextElideMode.ElideRight, cell.area.width())
        painter.drawText(cell.area, cell.side | Qt.AlignmentFlag.AlignVCenter, text)

    def _mirrored(self, area: QRectF, room: QRectF) -> QRectF:
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return area
        return QRectF(room.right() - (area.right() - room.left()), area.top(), area.width(), area.height())
