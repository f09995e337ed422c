"""The guided script: one step at a time, the sentence to say largest, answers by number keys."""

import unicodedata

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.callscript.place import Place
from app.callscript.runner import NotAnAnswer
from app.callscript.steps import StepKind
from app.ui.actions import Actions
from app.ui.isolates import first_strong, ltr, stripped
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts.announce import announce
from app.ui.parts.answer_button import MOST_NUMBERS
from app.ui.parts.bound import bind
from app.ui.parts.current_page import CurrentPage
from app.ui.parts.drop_list import DropList
from app.ui.parts.reminder_watch import ReminderWatch
from app.ui.parts.script_head import ScriptHead
from app.ui.parts.script_step import ScriptStep
from app.ui.parts.tip import Tip
from app.ui.state.call_page import CallPage, Phase
from app.ui.state.calls import Calls
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.card import Card
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.separator import Separator


class ScriptPanel(Panel):
    """Shows the place of the call in front; says beside the field when an answer cannot be taken."""

    answered = Signal(object)  # an answer's key, or what was typed; it has been tried and fits
    step_requested = Signal(str)  # a step's or an objection's key
    script_language_requested = Signal(str)
    read_aloud_requested = Signal(str)
    work_requested = Signal(object)  # Action: the desk shall do it itself
    note_suggested = Signal(str, str)  # the call's id, a sentence of the script that belongs into its note

    def __init__(
        self, calls: Calls, actions: Actions, language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._language = language
        self._current = CurrentPage(calls, self, or_ringing=True)

        self.empty = named(EmptyState("book-open-text"), "empty")
        self.head = named(ScriptHead(language), "head")
        self.reminder_tip = named(Tip("danger", "bell-ring"), "reminder_tip")
        self.step = named(ScriptStep(language), "step")
        self.area = named(QScrollArea(), "area")
        self.back_button = named(TextButton("ghost", "arrow-left"), "back_button")
        self.steps_button = named(TextButton("ghost", "search"), "steps_button")
        self.step_list = named(DropList(self), "step_list")
        self._keys = [QShortcut(QKeySequence(f"Alt+{number}"), self) for number in range(1, MOST_NUMBERS + 1)]

        self._reminders = ReminderWatch(self._current, self)
        self._lay_out()
        self._answer = actions.answer
        bind(self.back_button, actions.script_back)

        self.step.answered.connect(self._on_answered)
        self.step.step_requested.connect(self.step_requested)
        self.step.read_aloud_requested.connect(self.read_aloud_requested)
        self.step.work_requested.connect(self.work_requested)
        self._reminders.changed.connect(self._show_reminders)
        self.head.step_requested.connect(self.step_requested)
        self.head.language_requested.connect(self.script_language_requested)
        self.steps_button.clicked.connect(self._on_steps_clicked)
        self.step_list.value_chosen.connect(self._on_step_chosen)
        self.step_list.closed.connect(self.steps_button.setFocus)
        for number, key in enumerate(self._keys, start=1):
            key.setProperty("number", number)
            key.activated.connect(self._on_number_key)
        for signal in (
            self._current.switched, self._current.changed, self._current.identified,
            self._current.script_changed,
        ):  # fmt: skip
            signal.connect(self._refresh)

        self.retranslate_ui()
        self.restyle()

    def retranslate_ui(self) -> None:
        """Set every text this panel shows."""
        self.setAccessibleName(self.tr("Script"))
        self.steps_button.setText(self.tr("Go to step"))
        self.step_list.setAccessibleName(self.tr("Steps of the script"))
        self._refresh()

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        self._column.setContentsMargins(px(16), px(10), px(16), px(10))
        self._column.setSpacing(px(9))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the answer of a digit, in whichever digits the keyboard types."""
        text = event.text()
        number = unicodedata.digit(text, 0) if len(text) == 1 else 0
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if number and plain and self.step.isVisible() and self.step.press(number):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self.step)
        self.foot = named(QWidget(), "foot")
        foot = QHBoxLayout(self.foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self.back_button)
        foot.addStretch(1)
        foot.addWidget(self.steps_button)
        self._line = Separator()
        self._foot_line = Separator()
        ground = Card()
        self._column = QVBoxLayout(ground)
        self._column.addWidget(self.head)
        self._column.addWidget(self._line)
        self._column.addWidget(self.reminder_tip)
        self._column.addWidget(self.area, 1)
        self._column.addWidget(self._foot_line)
        self._column.addWidget(self.foot)
        self._column.addWidget(self.empty, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ground)

    def _place(self) -> Place | None:
        page = self._current.page
        if page is None or page.runner is None:
            return None
        return page.runner.place(self._script_language(page))

    def _script_language(self, page: CallPage) -> str:
        return page.script_language or self._language.code

    @Slot()
    def _refresh(self) -> None:
        page, place = self._current.page, self._place()
        for widget in (self.head, self._line, self.area, self._foot_line, self.foot):
            widget.setVisible(place is not None)
        self.empty.setVisible(place is None)
        if page is None or place is None or page.runner is None:
            self._show_empty(page)
            return
        self.head.show_place(page.runner.script, place, self._script_language(page))
        self.step.show_place(place)

    @Slot()
    def go_on(self) -> None:
        """What the step asked for is done: the script goes on."""
        place = self._place()
        if place is not None and place.kind is StepKind.DO:
            self._on_answered("done")

    @Slot(object)
    def _show_reminders(self, due: tuple[str, ...]) -> None:
        """Say what is overdue, and let a screen reader say it too; it stays until it was done."""
        text = " ".join(first_strong(reminder) for reminder in due)
        self.reminder_tip.show_text(text)
        if text:
            announce(self, stripped(text))

    def _show_empty(self, page: CallPage | None) -> None:
        if page is None:
            self.empty.show_texts(self.tr("No call"), self.tr("The script opens with the call."))
        elif page.phase is Phase.RINGING:
            self.empty.show_texts(
                self.tr("The script opens when you answer"),
                self.tr("%1 answers the call.").replace("%1", ltr(self._answer.shortcut().toString())),
            )
        elif page.identification is None:
            self.empty.show_texts(self.tr("Choosing the script…"))
        else:
            hint = self.tr("Talk freely: notes and wrap-up are open.")
            self.empty.show_texts(self.tr("There is no script for this call"), hint)

    @Slot(object)
    def _on_answered(self, value: object) -> None:
        page = self._current.page
        if page is None or page.runner is None:
            return
        place = self._place()
        try:
            page.runner.answer(value)  # pure: only tried here, the call flow does it
        except NotAnAnswer as problem:
            self.step.show_fault(problem.fault)
            return
        if place is not None and place.kind is StepKind.NOTE and place.note:
            self.note_suggested.emit(page.call_id, place.note)
        self.answered.emit(value)

    @Slot()
    def _on_number_key(self) -> None:
        key = self.sender()
        if isinstance(key, QShortcut) and self.step.isVisible():
            self.step.press(int(key.property("number")))

    @Slot()
    def _on_steps_clicked(self) -> None:
        page = self._current.page
        if page is None or page.runner is None:
            return
        steps = page.runner.steps(self._script_language(page))
        self.step_list.show_rows([(first_strong(crumb.title), crumb.step_key) for crumb in steps])
        self.step_list.open_beside(self.steps_button, px(320))
        self.step_list.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot(object)
    def _on_step_chosen(self, step_key: str) -> None:
        self.step.setFocus(Qt.FocusReason.OtherFocusReason)
        self.step_requested.emit(step_key)
