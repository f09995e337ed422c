"""What calls say about the script: by step, by path and week by week; also drawn on the graph."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from app.callscript.analysis import Analysis, ScriptedCall, StepFigures, analysed, answers_by_week
from app.callscript.steps import Script, Step
from app.ui.isolates import first_strong
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.script_editor.draft import Draft
from app.ui.script_editor.fields import Pick
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.text_label import TextLabel

MOST_PATHS = 12
ALL = ""


class FiguresPage(Panel):
    """Figures are asked for when they are wanted: reading a thousand calls takes a while."""

    figures_wanted = Signal()
    analysis_changed = Signal(object)  # Analysis, or nothing while there is none

    def __init__(self, draft: Draft, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft, self._language = draft, language
        self._calls: tuple[ScriptedCall, ...] | None = None
        self._analysis: Analysis | None = None
        self._key = ""
        self._is_asking = False
        self.ask_button = named(TextButton("", "gauge", size=14), "ask_button")
        self.version = named(Pick([(ALL, "")], ALL), "figures_version")
        self.summary_label = named(TextLabel(wrap=True, bold=True), "summary_label")
        self.text = named(QPlainTextEdit(), "figures_text")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(10), px(12), px(10))
        column.setSpacing(px(8))
        for widget in (self.ask_button, self.version, self.summary_label):
            column.addWidget(widget)
        column.addWidget(self.text, 1)
        self.ask_button.clicked.connect(self._on_ask)
        self.version.entered.connect(lambda _value: self._count())
        draft.opened.connect(self.forget)
        self.retranslate_ui()

    @Slot()
    def forget(self) -> None:
        """Another script: its figures are not asked for yet."""
        had_figures = self._calls is not None
        self._calls, self._analysis = None, None
        if had_figures:
            self.analysis_changed.emit(None)
            self.retranslate_ui()

    def show_calls(self, calls: Sequence[ScriptedCall]) -> None:
        """Count these calls."""
        self._is_asking = False
        self._calls = tuple(calls)
        self._count()

    def show_trouble(self) -> None:
        """The database cannot be asked now."""
        self._is_asking = False
        self.retranslate_ui()
        self.summary_label.setText(self.tr("The database cannot be reached now; try again later."))

    def show_step(self, key: str) -> None:
        """Show the figures of one step first."""
        self._key = key
        self._write()

    def retranslate_ui(self) -> None:
        """Set every text."""
        asking, ask = self.tr("Counting…"), self.tr("Count the calls")
        self.ask_button.setText(asking if self._is_asking else ask)
        self.ask_button.setEnabled(not self._is_asking)
        self.version.setAccessibleName(self.tr("Version of the script"))
        self.text.setAccessibleName(self.tr("Figures"))
        versions = sorted({call.version for call in self._calls or ()}, reverse=True)
        told = [
            (str(number), self.tr("Version %1").replace("%1", self._language.number(number)))
            for number in versions
        ]
        known = self.version.value if self.version.value in {key for key, _ in told} else ALL
        self.version.offer([(ALL, self.tr("All versions")), *told], known)
        self._write()

    @Slot()
    def _on_ask(self) -> None:
        self._is_asking = True
        self.retranslate_ui()
        self.figures_wanted.emit()

    @property
    def _version(self) -> int | None:
        return int(self.version.value) if self.version.value else None

    def _count(self) -> None:
        self._analysis = analysed(self._calls or (), version=self._version)
        self.retranslate_ui()
        self.analysis_changed.emit(self._analysis)

    def _write(self) -> None:
        analysis, script = self._analysis, self._draft.reading.script
        has_calls = analysis is not None and analysis.calls > 0
        self.version.setVisible(has_calls)
        self.text.setVisible(has_calls)
        if analysis is None or script is None or not has_calls:
            none = self.tr("No call has used this script yet.")
            hint = self.tr("How often each step was reached, how long it took, and where agents left.")
            self.summary_label.setText(none if analysis is not None else hint)
            return
        calls = self.tr("%Ln call(s)", "", analysis.calls)
        share = self._language.percent(analysis.finished / analysis.calls)
        self.summary_label.setText(self.tr("%1, %2 to an end").replace("%1", calls).replace("%2", share))
        lines = [*self._of_step(analysis, script), *self._of_paths(analysis, script)]
        self.text.setPlainText("\n".join(lines))

    def _of_step(self, analysis: Analysis, script: Script) -> list[str]:
        figures, step = analysis.steps.get(self._key), script.step(self._key)
        if step is None:
            return []
        lines = [self._title(step)]
        if figures is None:
            return [*lines, self.tr("No call came here."), ""]
        lines += [self._how_often(figures), self._how_left(figures)]
        for monday, answers in answers_by_week(self._calls or (), self._key, version=self._version).items():
            week = self.tr("Week of %1").replace("%1", self._language.date_of(monday, with_year=False))
            told = ", ".join(
                f"{_answer(step, key, self._language.code)} {count}" for key, count in answers.items()
            )
            lines.append(f"  {week}: {told}")
        return [*lines, ""]

    def _how_often(self, figures: StepFigures) -> str:
        often = self.tr("%Ln time(s) reached", "", figures.visits)
        seconds = self._language.duration(round(figures.median_seconds))
        return self.tr("%1, typically for %2").replace("%1", often).replace("%2", seconds)

    def _how_left(self, figures: StepFigures) -> str:
        back = self.tr("%Ln time(s) back from here", "", figures.went_back)
        left = self.tr("%Ln call(s) left here", "", figures.left)
        return f"{back}, {left}"

    def _of_paths(self, analysis: Analysis, script: Script) -> list[str]:
        lines = [self.tr("PATHS, THE MOST TAKEN FIRST")]
        for path in analysis.paths[:MOST_PATHS]:
            steps = (script.step(key) for key in path.steps)
            titles = " › ".join(self._title(step) for step in steps if step is not None)
            outcomes = ", ".join(
                f"{first_strong(name)} {count}" for name, count in path.outcomes.items() if name
            )
            calls = self.tr("%Ln call(s)", "", path.calls)
            lines.append(f"{calls}: {titles}" + (f" ({outcomes})" if outcomes else ""))
        return lines

    def _title(self, step: Step) -> str:
        return first_strong(step.title.told(self._language.code) or step.key)


def _answer(step: Step, key: str, language: str) -> str:
    choices = getattr(step, "choices", ())
    found = next((choice.text.told(language) for choice in choices if choice.key == key), key)
    return first_strong(found)
