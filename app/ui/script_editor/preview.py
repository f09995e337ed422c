"""The script as the agent will see it: the chosen step live, or a trial from the first step on."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.callscript.runner import NotAnAnswer, Runner
from app.callscript.steps import RunPart
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts.script_head import ScriptHead
from app.ui.parts.script_step import ScriptStep
from app.ui.script_editor.draft import Draft, Reading
from app.ui.script_editor.fields import Pick
from app.ui.script_editor.made_up import MadeUp, facts_of
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.text_label import TextLabel


class Preview(Panel):
    """Made of the agent's own parts; answers lead on as they will in a call."""

    step_reached = Signal(str)  # the trial has come to this step

    def __init__(self, draft: Draft, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft, self._language = draft, language
        self._runner: Runner | None = None
        self._key = ""
        self._spoken = language.code
        self.who = named(Pick([(one, one) for one in MadeUp], MadeUp.VIP), "who")
        self.restart_button = named(TextButton("", "rotate-ccw", size=14), "restart_button")
        self.back_button = named(TextButton("ghost", "arrow-left", size=14), "back_button")
        self.head = named(ScriptHead(language), "head")
        self.step = named(ScriptStep(language), "step")
        self.empty_label = named(TextLabel(tone="muted", wrap=True), "empty_label")
        self._lay_out()
        self.who.entered.connect(lambda _value: self._show_step())
        self.restart_button.clicked.connect(self.restart)
        self.back_button.clicked.connect(self._on_back)
        self.head.language_requested.connect(self._on_language)
        self.head.step_requested.connect(self._on_step_requested)
        self.step.step_requested.connect(self._on_step_requested)
        self.step.answered.connect(self._on_answered)
        self.step.work_requested.connect(lambda _action: self._on_answered("done"))
        draft.read.connect(self._on_read)
        self.retranslate_ui()
        self._show()

    def show_step(self, key: str) -> None:
        """Show a step as the agent would see it, with nothing answered before."""
        if self._runner is None or key != self._runner.step_key:
            self._key = key
            self._show_step()

    @Slot()
    def restart(self) -> None:
        """Begin the trial at the first step."""
        self._key = ""
        self._show_step()
        self._tell()

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.who.offer(
            [
                (MadeUp.VIP, self.tr("A VIP with an open complaint")),
                (MadeUp.REGULAR, self.tr("A regular customer")),
                (MadeUp.UNKNOWN, self.tr("Nobody we know")),
            ],
            self.who.value,
        )
        self.who.setAccessibleName(self.tr("Made-up customer"))
        self.restart_button.setText(self.tr("From the beginning"))
        self.back_button.setText(self.tr("Back"))
        self.empty_label.setText(self.tr("Nothing can be shown until the script can be read."))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(px(6))
        row.addWidget(self.who, 1)
        row.addWidget(self.back_button)
        row.addWidget(self.restart_button)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.step)
        self.area = area
        column = QVBoxLayout(self)
        column.setContentsMargins(px(10), px(8), px(10), px(8))
        column.setSpacing(px(8))
        column.addLayout(row)
        column.addWidget(self.head)
        column.addWidget(self.empty_label)
        column.addWidget(area, 1)

    @Slot(object)
    def _on_read(self, reading: Reading) -> None:
        """The trial goes on in the changed script, as far as its answers still fit."""
        runner = self._runner
        if reading.script is None:
            return
        facts = facts_of(MadeUp(self.who.value))
        if runner is not None and runner.script.key == reading.script.key:
            self._runner = Runner(reading.script, facts, runner.record)
            if self._key:
                self._show_step()
                return
        else:
            self._runner = Runner(reading.script, facts)
        self._show()

    def _show_step(self) -> None:
        script = self._draft.reading.script
        if script is None:
            return
        runner = Runner(script, facts_of(MadeUp(self.who.value)))
        step = script.step(self._key)
        if step is not None and not isinstance(step, RunPart) and self._key != runner.step_key:
            runner = runner.jump(self._key)
        self._runner = runner
        self._show()

    def _show(self) -> None:
        runner = self._runner
        for widget in (self.head, self.area):
            widget.setVisible(runner is not None)
        self.empty_label.setVisible(runner is None)
        if runner is not None:
            place = runner.place(self._spoken)
            self.head.show_place(runner.script, place, self._spoken)
            self.step.show_place(place)
            self.step.read_button.hide()  # nobody is on the telephone here
            self.back_button.setEnabled(place.can_go_back)

    def _go(self, runner: Runner) -> None:
        self._runner, self._key = runner, ""
        self._show()
        self._tell()

    def _tell(self) -> None:
        if self._runner is not None:
            self.step_reached.emit(self._runner.step_key)

    @Slot(object)
    def _on_answered(self, value: object) -> None:
        if self._runner is None:
            return
        try:
            self._go(self._runner.answer(value))
        except NotAnAnswer as problem:
            self.step.show_fault(problem.fault)

    @Slot()
    def _on_back(self) -> None:
        if self._runner is not None:
            self._go(self._runner.back())

    @Slot(str)
    def _on_step_requested(self, key: str) -> None:
        if self._runner is not None:
            self._go(self._runner.jump(key))

    @Slot(str)
    def _on_language(self, language: str) -> None:
        self._spoken = language
        self._show()
