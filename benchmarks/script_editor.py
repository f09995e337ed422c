"""How long the editor takes to show a script of 1,000 steps, and how smoothly that is scrolled.

The raw floor beside it: Qt alone, scrolling as many plain boxes and curves in a view of the same size.
"""

import os
import statistics
import sys
from time import perf_counter

from PySide6.QtCore import QEventLoop, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView, QScrollBar

from app.callscript.shelf import Shelf
from app.ui.jobs import Jobs
from app.ui.language import Language
from app.ui.script_editor.draft import Draft
from app.ui.script_editor.step_item import HEIGHT, WIDTH
from app.ui.script_editor.window import ScriptEditorWindow
from app.ui.theme.theme import Theme
from benchmarks.script_step import STEPS, long_text

ROUNDS = 3
SCROLLS = 120
OPENED_WITHIN_MS = 1000.0
STALL_AT_MOST_MS = 100.0
SIZE = (1366, 768)


def opened_ms(
    app: QApplication, library: Jobs[Shelf], language: Language, text: str
) -> tuple[float, ScriptEditorWindow, Draft]:
    """Milliseconds from the wish to the painted graph; the window stays open."""
    draft = Draft(library)
    window = ScriptEditorWindow(draft, language)
    window.resize(*SIZE)
    window.show()
    app.processEvents()
    loop = QEventLoop()
    draft.read.connect(loop.quit)
    begun = perf_counter()
    draft.open(text, "long.yaml")
    loop.exec()
    window.graph.viewport().repaint()
    app.processEvents()
    return (perf_counter() - begun) * 1000, window, draft


def scrolled_ms(app: QApplication, bar: QScrollBar, view: QGraphicsView) -> list[float]:
    """Milliseconds for each of many steps from the top to the bottom, painted."""
    taken = []
    for number in range(SCROLLS):
        begun = perf_counter()
        bar.setValue(bar.minimum() + (bar.maximum() - bar.minimum()) * number // SCROLLS)
        view.viewport().repaint()
        app.processEvents()
        taken.append((perf_counter() - begun) * 1000)
    return taken


def floor_ms(app: QApplication) -> list[float]:
    """The same scrolling with Qt's own boxes and curves."""
    scene = QGraphicsScene()
    for number in range(STEPS):
        top = number * (HEIGHT + 58)
        scene.addRect(QRectF(-WIDTH / 2, top, WIDTH, HEIGHT))
        path = QPainterPath(QPointF(0, top))
        path.cubicTo(QPointF(0, top + 60), QPointF(90, top + 60), QPointF(90, top + 120))
        scene.addPath(path)
        scene.addSimpleText(f"Step {number}").setPos(0, top)
    view = QGraphicsView(scene)
    view.setRenderHint(QPainter.RenderHint.Antialiasing)
    view.resize(520, 600)
    view.show()
    app.processEvents()
    taken = scrolled_ms(app, view.verticalScrollBar(), view)
    view.close()
    return taken


def main() -> int:
    """Measure the two by turns."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    language = Language(app)
    language.use("ar")
    Theme(app).use("light", 100)
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    text = long_text()
    library: Jobs[Shelf] = Jobs(Shelf, "library")
    library.start()
    opened, stalls, floors = [], [], []
    for number in range(ROUNDS):
        taken, window, draft = opened_ms(app, library, language, text)
        opened.append(taken)
        stalls.append(max(scrolled_ms(app, window.graph.verticalScrollBar(), window.graph)))
        floors.append(max(floor_ms(app)))
        draft.stop()
        window.close()
        window.deleteLater()
        app.processEvents()
        told = f"opened {taken:.0f} ms, longest stall {stalls[-1]:.1f} ms, Qt alone {floors[-1]:.1f} ms"
        print(f"round {number + 1}: {told}")
    library.stop()
    typical, stall, floor = (statistics.median(times) for times in (opened, stalls, floors))
    print(
        f"script editor: 1,000 steps open in {typical:.0f} ms (target: under {OPENED_WITHIN_MS:.0f} ms), "
        f"longest stall {stall:.1f} ms (target: at most {STALL_AT_MOST_MS:.0f} ms; Qt alone {floor:.1f} ms)"
    )
    return 0 if typical < OPENED_WITHIN_MS and stall <= STALL_AT_MOST_MS else 1


if __name__ == "__main__":
    sys.exit(main())
