"""All steps and ways of a script as things that can be seen; only what has changed is made anew."""

from collections.abc import Callable, Mapping
from itertools import pairwise

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtWidgets import QGraphicsScene

from app.callscript.steps import Script, Step
from app.ui.script_editor.layered import Cell, placed
from app.ui.script_editor.step_item import HEIGHT, WIDTH, StepItem
from app.ui.script_editor.way_item import WayItem

ACROSS, DOWN = WIDTH + 44.0, HEIGHT + 58.0
MARGIN = 120.0

Texts = Callable[[Step], tuple[str, str]]  # a step's title and the line below it
WayText = Callable[[Step, str], str]  # what leads along a way


class GraphScene(QGraphicsScene):
    """A step that was moved by hand stays where it was put, until all are arranged again."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.BspTreeIndex)
        self.steps: dict[str, StepItem] = {}
        self.ways: list[WayItem] = []
        self._of: dict[str, list[WayItem]] = {}
        self._moved: dict[str, QPointF] = {}
        self._cells: Mapping[str, Cell] = {}
        self._mirror = 1.0
        self._shape_shown: object = None
        self._marked = ""
        self._is_weighed = False

    def show_script(
        self, script: Script, problems: Mapping[str, int], texts: Texts, way_text: WayText, *, is_rtl: bool
    ) -> None:
        """Show a state of the script."""
        mirror = -1.0 if is_rtl else 1.0
        if mirror != self._mirror:
            self._moved = {key: QPointF(-place.x(), place.y()) for key, place in self._moved.items()}
        has_new_shape = _shape(script) != self._shape_shown or mirror != self._mirror
        self._mirror = mirror
        known = {step.key for step in script.steps}
        for key in self.steps.keys() - known:
            self.removeItem(self.steps.pop(key))
            self._moved.pop(key, None)
        for step in script.steps:
            item = self.steps.get(step.key)
            if item is None:
                item = self.steps[step.key] = StepItem(step)
                self.addItem(item)
            _refresh(item, step, texts(step), problems.get(step.key, 0), is_start=step.key == script.start)
        if has_new_shape:
            self._shape_shown = _shape(script)
            self._cells = placed(script)
            self._place()
            self._connect(script, way_text)
            self.fit()

    def arrange(self) -> None:
        """Put every step back where the program would put it."""
        self._moved.clear()
        self._place()
        for way in self.ways:
            way.follow()
        self.fit()

    @property
    def places(self) -> dict[str, tuple[float, float]]:
        """Where steps were put by hand, as they stand where lines run from left to right."""
        return {key: (self._mirror * place.x(), place.y()) for key, place in self._moved.items()}

    def put(self, places: Mapping[str, tuple[float, float]]) -> None:
        """Put steps where they were put by hand another time; the others go where the program puts them."""
        self._moved = {key: QPointF(self._mirror * x, y) for key, (x, y) in places.items()}
        self._shape_shown = None

    def note_moved(self, items: list[StepItem]) -> None:
        """Steps were dragged: their ways follow, and they stay there."""
        for item in items:
            self._moved[item.step.key] = item.pos()
            for way in self._of.get(item.step.key, ()):
                way.follow()
        self.fit()

    def mark(self, key: str) -> None:
        """Make the ways of one step stand out."""
        for way in {*self._of.get(self._marked, ()), *self._of.get(key, ())}:
            way.restyle(is_marked=bool(key) and key in (way.source.step.key, way.target.step.key))
        self._marked = key

    def weigh(self, strengths: Mapping[tuple[str, str], float]) -> None:
        """Draw ways as thick as they were often taken."""
        if not strengths and not self._is_weighed:
            return
        self._is_weighed = bool(strengths)
        for way in self.ways:
            way.restyle(strength=strengths.get((way.source.step.key, way.target.step.key), 0.0))

    def fit(self) -> None:
        """Let the scene end a little beyond its steps."""
        places = [item.pos() for item in self.steps.values()]
        if places:
            left, right = min(place.x() for place in places), max(place.x() for place in places)
            top, bottom = min(place.y() for place in places), max(place.y() for place in places)
            room = QRectF(left - WIDTH, top - HEIGHT, right - left + 2 * WIDTH, bottom - top + 2 * HEIGHT)
            self.setSceneRect(room.adjusted(-MARGIN, 0, MARGIN, MARGIN))

    def _place(self) -> None:
        for key, item in self.steps.items():
            cell = self._cells[key]
            spot = QPointF(self._mirror * cell.place * ACROSS, cell.layer * DOWN)
            item.setPos(self._moved.get(key, spot))

    def _connect(self, script: Script, way_text: WayText) -> None:
        for way in self.ways:
            self.removeItem(way)
        self.ways, self._of = [], {}
        for step in script.steps:
            for number, exit_ in enumerate(step.exits):
                for to in dict.fromkeys(way.to for way in exit_.ways):
                    if to in self.steps:
                        self._add_way(step, number, to, way_text(step, exit_.key))

    def _add_way(self, step: Step, number: int, to: str, words: str) -> None:
        way = WayItem(self.steps[step.key], number, self.steps[to], words)
        self.addItem(way)
        self.ways.append(way)
        for key in {step.key, to}:
            self._of.setdefault(key, []).append(way)


def strengths_of(paths: list[tuple[tuple[str, ...], int]]) -> dict[tuple[str, str], float]:
    """How much of all calls went each way, from 0 to 1."""
    counts: dict[tuple[str, str], int] = {}
    for steps, calls in paths:
        for pair in pairwise(steps):
            counts[pair] = counts.get(pair, 0) + calls
    most = max(counts.values(), default=1)
    return {pair: count / most for pair, count in counts.items()}


def _shape(script: Script) -> object:
    """What the places and ways depend on."""
    return (script.key, script.start, tuple((step.key, step.exits, step.kind) for step in script.steps))


def _refresh(item: StepItem, step: Step, texts: tuple[str, str], problems: int, *, is_start: bool) -> None:
    before = (item.step, item.title, item.note, item.problems, item.is_start)
    item.step = step
    item.title, item.note = texts
    item.problems, item.is_start = problems, is_start
    if before != (step, *texts, problems, is_start):
        item.update()
