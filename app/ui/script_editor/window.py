"""The editor's window: steps, graph, form and preview, what the checker found, publishing, figures."""

import re
from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.callscript.analysis import Analysis
from app.callscript.edit import Document
from app.callscript.steps import Step, StepKind
from app.callscript.words import Words
from app.ui.isolates import first_strong, stripped
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.script_editor.draft import Draft, Reading
from app.ui.script_editor.figures_page import FiguresPage
from app.ui.script_editor.form_words import kind_name, way_name
from app.ui.script_editor.graph_scene import strengths_of
from app.ui.script_editor.graph_view import GraphView
from app.ui.script_editor.head_form import HeadForm
from app.ui.script_editor.new_dialog import NewDialog
from app.ui.script_editor.new_text import add_step
from app.ui.script_editor.preview import Preview
from app.ui.script_editor.problem_list import ProblemList
from app.ui.script_editor.publish_page import PublishPage
from app.ui.script_editor.step_form import StepForm
from app.ui.script_editor.step_list import StepList
from app.ui.script_editor.tool_row import ToolRow
from app.ui.theme.look import px
from app.ui.widgets.card import Card
from app.ui.widgets.text_label import TextLabel

_MARKUP, _VARIABLE = re.compile(r"\{%.*?%\}"), re.compile(r"\{\{.*?\}\}")


class ScriptEditorWindow(Panel):
    """A window of its own beside the desk; calls go on meanwhile."""

    script_requested = Signal(str)
    new_script_requested = Signal(object)  # its name, in both languages
    import_requested = Signal()
    export_requested = Signal()
    discard_requested = Signal()
    closing = Signal()

    def __init__(self, draft: Draft, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.Window)
        self._draft, self._language = draft, language
        self._key = ""
        self._for_new_step = ("", "")
        self._analysis: Analysis | None = None
        self.tools = named(ToolRow(), "tools")
        self.message_label = named(TextLabel(size="sm", tone="danger", wrap=True), "message_label")
        self.steps = named(StepList(draft, language), "steps")
        self.graph = named(GraphView(), "graph")
        self.problems = named(ProblemList(draft, language), "problems")
        self.step_form = named(StepForm(draft, language), "step_form")
        self.head_form = named(HeadForm(draft, language), "head_form")
        self.preview = named(Preview(draft, language), "preview")
        self.publish = named(PublishPage(draft, language), "publish")
        self.figures = named(FiguresPage(draft, language), "figures")
        self.new_script = NewDialog(is_step=False, parent=self)
        self.new_step = NewDialog(is_step=True, parent=self)
        self._lay_out()
        self._connect()
        self.message_label.hide()
        self.retranslate_ui()
        self.restyle()

    # ------------------------------------------------------------------------------ what it shows

    def tell(self, text: str, *, is_bad: bool = True) -> None:
        """Say something under the tools; nothing takes it away."""
        self.message_label.set_tone("danger" if is_bad else "ok")
        self.message_label.setText(text)
        self.message_label.setVisible(bool(text))

    @Slot(str)
    def choose(self, key: str) -> None:
        """Show a step everywhere: in the list, the graph, the form and the preview."""
        self._key = key
        self.steps.choose(key)
        self.graph.choose(key)
        self.step_form.show_step(key)
        self.forms.setCurrentIndex(1 if key else 0)
        if key:
            self.preview.show_step(key)
        self.figures.show_step(key)

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.setWindowTitle(self.tr("Scripts"))
        self.setAccessibleName(self.tr("Script editor"))
        self.graph.setAccessibleName(self.tr("Graph of the script"))
        help_text = self.tr("Arrows walk, Enter opens, Delete takes out; drag from a circle to lead a way.")
        self.graph.setToolTip(help_text)
        self.graph.setAccessibleDescription(help_text)
        names = (self.tr("Edit"), self.tr("Try out"), self.tr("Publish"), self.tr("Figures"))
        for number, name in enumerate(names):
            self.tabs.setTabText(number, name)
        self.tabs.tabBar().setAccessibleName(self.tr("Pages of the editor"))
        self._show_graph()

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        self.resize(max(self.width(), px(1180)), max(self.height(), px(680)))
        self.graph.restyle()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what was typed last."""
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()
        self.closing.emit()
        super().closeEvent(event)

    # ------------------------------------------------------------------------------ how it is built

    def _lay_out(self) -> None:
        self.forms = QStackedWidget()
        self.forms.addWidget(_scrolled(self.head_form))
        self.forms.addWidget(_scrolled(self.step_form))
        self.tabs = named(QTabWidget(), "tabs")
        for page in (self.forms, self.preview, self.publish, self.figures):
            self.tabs.addTab(page, "")
        middle = QWidget()
        stacked = QVBoxLayout(middle)
        stacked.setContentsMargins(0, 0, 0, 0)
        stacked.setSpacing(px(6))
        stacked.addWidget(_carded(self.graph), 1)
        stacked.addWidget(_carded(self.problems))
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        for part in (_carded(self.steps), middle, _carded(self.tabs)):
            self.columns.addWidget(part)
        self.columns.setStretchFactor(1, 1)
        self.columns.setSizes([px(190), px(520), px(430)])
        self.columns.setChildrenCollapsible(False)
        self.graph.setFrameShape(QFrame.Shape.NoFrame)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(8), px(4), px(8), px(8))
        column.setSpacing(px(4))
        column.addWidget(self.tools)
        column.addWidget(self.message_label)
        column.addWidget(self.columns, 1)
        self.setProperty("ground", "plain")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def _connect(self) -> None:
        draft, tools = self._draft, self.tools
        draft.opening.connect(lambda: self.tell(self.tr("Opening…"), is_bad=False))
        draft.opened.connect(self._on_opened)
        draft.edited.connect(self._on_edited)
        draft.read.connect(self._on_read)
        draft.refused.connect(self.tell)
        tools.script_chosen.connect(self.script_requested)
        tools.new_button.clicked.connect(self.new_script.begin)
        tools.import_button.clicked.connect(self.import_requested)
        tools.export_button.clicked.connect(self.export_requested)
        tools.undo_button.clicked.connect(draft.undo)
        tools.redo_button.clicked.connect(draft.redo)
        tools.step_button.clicked.connect(lambda: self._ask_for_step(self._key, ""))
        tools.arrange_button.clicked.connect(self.graph.graph.arrange)
        tools.in_button.clicked.connect(self.graph.zoom_in)
        tools.out_button.clicked.connect(self.graph.zoom_out)
        tools.all_button.clicked.connect(self.graph.show_all)
        tools.discard_button.clicked.connect(self.discard_requested)
        keys = {"Ctrl+Z": draft.undo, "Ctrl+Y": draft.redo, "Ctrl+Shift+Z": draft.redo}
        for key, deed in keys.items():
            QShortcut(QKeySequence(key), self, deed)
        QShortcut(QKeySequence("Ctrl+O"), self, self.import_requested.emit)
        QShortcut(QKeySequence("Ctrl+S"), self, self.export_requested.emit)
        QShortcut(QKeySequence("Ctrl+F"), self, self.steps.filter.setFocus)
        self.steps.step_chosen.connect(self.choose)
        self.graph.step_chosen.connect(self.choose)
        self.graph.step_opened.connect(self._open_step)
        self.graph.removal_requested.connect(self._remove)
        self.graph.connect_requested.connect(self._lead)
        self.graph.new_step_requested.connect(self._ask_for_step)
        self.step_form.new_step_requested.connect(self._ask_for_step)
        self.step_form.removal_requested.connect(self._remove)
        self.problems.step_chosen.connect(self._open_step)
        self.preview.step_reached.connect(self._on_step_reached)
        self.figures.analysis_changed.connect(self._on_analysis)
        self.new_script.made.connect(lambda _kind, title: self.new_script_requested.emit(title))
        self.new_step.made.connect(self._make_step)

    # ------------------------------------------------------------------------------ the agent's wishes

    @Slot(str)
    def _open_step(self, key: str) -> None:
        self.choose(key)
        self.tabs.setCurrentIndex(0)
        form = self.step_form if key else self.head_form
        first = form.findChild(QWidget, "step_title_en" if key else "script_title_en")
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _remove(self, key: str) -> None:
        if self._draft.edit(lambda document: document.remove(("steps", key))) and self._key == key:
            self.choose("")

    @Slot(str, str, str)
    def _lead(self, step: str, exit_key: str, to: str) -> None:
        self._draft.edit(lambda document: document.connect(step, _in_file(exit_key), to))

    @Slot(str, str)
    def _ask_for_step(self, step: str, exit_key: str) -> None:
        if self._draft.is_open:
            self._for_new_step = (step, exit_key)
            self.new_step.begin()

    @Slot(str, object)
    def _make_step(self, kind: str, title: Words) -> None:
        """Add a step, put into the way it was asked for: what that way led to comes after it."""
        script = self._draft.reading.script
        if script is None:
            return
        after, exit_key = self._for_new_step
        source = script.step(after)
        exit_ = source.exit(exit_key) if source is not None else None
        ends = [step.key for step in script.steps if step.kind is StepKind.END]
        then = next((way.to for way in exit_.ways[::-1] if way.to), "") if exit_ else ""
        part = next((one.key for one in self._draft.reading.parts), "")
        made: list[str] = []

        then = then or (ends or [script.start])[-1]

        def add(document: Document) -> None:
            with document.as_one():
                made.append(add_step(document, StepKind(kind), title, after=after, then=then, part=part))
                if exit_key:
                    document.connect(after, _in_file(exit_key), made[0])

        if self._draft.edit(add):
            self._draft.read_now()
            self._key = made[0]

    # ------------------------------------------------------------------------------ what comes back

    @Slot()
    def _on_opened(self) -> None:
        self.tell("")
        self._key = ""

    @Slot()
    def _on_edited(self) -> None:
        self.tools.undo_button.setEnabled(self._draft.can_undo)
        self.tools.redo_button.setEnabled(self._draft.can_redo)
        self.tell("")

    @Slot(object)
    def _on_read(self, reading: Reading) -> None:
        is_other = not self.graph.graph.steps
        self._show_graph()
        script = reading.script
        if script is not None:
            key = self._key if script.step(self._key) is not None else ""
            self.choose(key)
            if is_other:
                self.graph.show_all()

    @Slot(str)
    def _on_step_reached(self, key: str) -> None:
        """The trial moved on: the graph shows where it is."""
        self.graph.choose(key)
        self.steps.choose(key)

    @Slot(object)
    def _on_analysis(self, analysis: Analysis | None) -> None:
        self._analysis = analysis
        self._show_graph()
        paths = [(path.steps, path.calls) for path in analysis.paths] if analysis else []
        self.graph.graph.weigh(strengths_of(paths))
        visits = {key: figures.visits for key, figures in analysis.steps.items()} if analysis else {}
        most = max(visits.values(), default=0)
        for key, item in self.graph.graph.steps.items():
            item.heat = visits.get(key, 0) / most if most else 0.0
            item.update()

    def _show_graph(self) -> None:
        reading = self._draft.reading
        if reading.script is None:
            return
        self.graph.graph.show_script(
            reading.script,
            Counter(problem.step for problem in reading.problems),
            self._texts,
            self._way_text,
            is_rtl=self._language.is_arabic,
        )

    def _texts(self, step: Step) -> tuple[str, str]:
        title = first_strong(step.title.told(self._language.code) or step.key)
        figures = self._analysis.steps.get(step.key) if self._analysis else None
        if self._analysis is not None:
            visits = self._language.number(figures.visits if figures else 0)
            seconds = self._language.duration(round(figures.median_seconds)) if figures else "—"
            return title, f"{visits}× · {seconds}"
        said = _VARIABLE.sub("…", _MARKUP.sub("", step.say.told(self._language.code)))
        return title, first_strong(said.strip()) or kind_name(step.kind)

    def _way_text(self, step: Step, exit_key: str) -> str:
        choices = getattr(step, "choices", ())
        found = next((choice.text for choice in choices if choice.key == exit_key), None)
        return stripped(found.told(self._language.code)) if found is not None else way_name(exit_key)

    def offer(self, scripts: Sequence[tuple[str, str]], key: str) -> None:
        """Show the scripts one can open."""
        self.tools.offer(scripts, key)


def _in_file(exit_key: str) -> str:
    return "next" if exit_key == "done" else exit_key


def _carded(widget: QWidget) -> Card:
    card = Card()
    column = QVBoxLayout(card)
    column.setContentsMargins(2, 2, 2, 2)
    column.addWidget(widget)
    return card


def _scrolled(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    widget.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)  # never squeezed
    area.setWidget(widget)
    return area
