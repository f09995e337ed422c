"""One step of the script: what to say, what to heed, and how to go on; every kind of step."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.callscript.place import Answer, Place
from app.callscript.runner import AnswerFault
from app.callscript.steps import ActionKind, StepKind
from app.ui.isolates import first_strong, stripped
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts.action_words import action_icon, action_text, can_do
from app.ui.parts.announce import announce
from app.ui.parts.answer_button import AnswerButton
from app.ui.parts.answer_grid import AnswerGrid
from app.ui.parts.clearing import inside
from app.ui.parts.say_card import SayCard
from app.ui.parts.tab_order import in_order
from app.ui.parts.tip import Tip
from app.ui.parts.value_entry import ValueEntry
from app.ui.theme.look import px
from app.ui.widgets.buttons import IconButton, TextButton
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.text_label import TextLabel


class ScriptStep(Panel):
    """Announces the answer that was pressed or typed, and the objection or step that was asked for."""

    answered = Signal(object)  # an answer's key, or what was typed
    step_requested = Signal(str)
    read_aloud_requested = Signal(str)
    work_requested = Signal(object)  # Action: the desk shall do it itself

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._place: Place | None = None

        self.title_label = named(TextLabel(size="lg", wrap=True, own_direction=False), "title_label")
        self.read_button = named(IconButton("volume-2"), "read_button")
        self.say_card = named(SayCard(), "say_card")
        self.tip = named(Tip("tip"), "tip")
        self.work_tip = named(Tip("say", "list-checks"), "work_tip")
        self.work_button = named(TextButton("", "check", size=16), "work_button")
        self.unread_tip = named(Tip("danger"), "unread_tip")
        self.unread_row = named(QWidget(), "unread_row")
        self.caption_label = named(TextLabel(size="xs", tone="muted", bold=True), "caption_label")
        self.answers = named(AnswerGrid(), "answers")
        self.value_entry = named(ValueEntry(), "value_entry")
        self.objections_label = named(TextLabel(size="xs", tone="muted", bold=True), "objections_label")
        self.objections = named(QWidget(), "objections")

        self._lay_out()

        self.answers.answered.connect(self.answered)
        self.value_entry.entered.connect(self.answered)
        self.read_button.clicked.connect(self._on_read_clicked)
        self.work_button.clicked.connect(self._on_work_clicked)
        self.work_button.hide()
        self.retranslate_ui()

    @property
    def unread_buttons(self) -> tuple[TextButton, ...]:
        """Return the buttons that lead to wordings nobody read out."""
        return inside(self._unread_flow, TextButton)

    @property
    def objection_buttons(self) -> tuple[TextButton, ...]:
        """Return the buttons of the objections."""
        return inside(self._objection_flow, TextButton)

    def show_place(self, place: Place) -> None:
        """Show a step. The cursor stays with the answers when it was there, and otherwise where it is."""
        if place == self._place:  # new buttons would take the cursor away, and a click halfway
            return
        had_focus = self._has_focus_inside()
        is_other = self._place is None or place.step_key != self._place.step_key
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # else it would jump away with the old buttons
        self._place = place
        self._show(place, is_other=is_other)
        if had_focus:
            self._focus_first()
            if is_other:
                announce(self, f"{place.title}. {place.say}")

    def show_fault(self, fault: AnswerFault) -> None:
        """Say beside the field why an answer is not taken."""
        self.value_entry.show_fault(fault)
        self.value_entry.value_field.setFocus()

    def press(self, number: int) -> bool:
        """Press the answer of this number; False when there is none."""
        for button in self.answers.buttons:
            if button.answer.number == number:
                button.click()
                return True
        return False

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.read_button.set_name(self.tr("Read aloud"))
        self.objections_label.setText(self.tr("IF THE CUSTOMER…"))
        if self._place is not None:
            self._show(self._place, is_other=False)

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.title_label, 1)
        head.addWidget(self.read_button, 0, Qt.AlignmentFlag.AlignTop)
        self._unread_flow = FlowLayout(self.unread_row)
        self._objection_flow = FlowLayout(self.objections)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(9))
        column.addLayout(head)
        for widget in (
            self.say_card, self.tip, self.work_tip, self.work_button, self.unread_tip, self.unread_row,
            self.caption_label, self.answers, self.value_entry,
        ):  # fmt: skip
            column.addWidget(widget)
        column.addStretch(1)
        column.addWidget(self.objections_label)
        column.addWidget(self.objections)

    def _show(self, place: Place, *, is_other: bool) -> None:
        self.title_label.setText(first_strong(place.title))
        word_for_word = self.tr("READ WORD FOR WORD")
        caption = word_for_word if place.must_be_read else self.tr("SAY")
        self.say_card.show_sentence(caption, place.say, is_read=place.must_be_read and place.is_read)
        self.read_button.setVisible(bool(place.say))
        self.tip.show_text(first_strong(place.tip))
        self._show_work(place)
        self._show_unread(place)
        self.caption_label.setText(self._caption(place))
        self.caption_label.setVisible(bool(place.answers) or place.field is not None)
        self.answers.show_buttons([self._button(place, answer) for answer in place.answers])
        if is_other or place.field is None:
            self.value_entry.show_field(place.field, place.title)
        self._show_objections(place)
        in_order(self._stops())

    def _stops(self) -> tuple[QWidget, ...]:
        """Return everything that can be pressed or typed into, as it is read."""
        entry = self.value_entry
        typed = (entry.value_field, entry.next_button)
        return (
            self.read_button,
            self.work_button,
            *self.unread_buttons,
            *self.answers.buttons,
            *typed,
            *self.objection_buttons,
        )

    def _show_work(self, place: Place) -> None:
        """Say what is to be done, noted or filed; what the desk can do itself has a button."""
        is_ours = place.action is not None and can_do(place.action)
        self.work_button.setVisible(is_ours)
        if place.action is not None and is_ours:
            self.work_button.set_icon(action_icon(place.action))
            self.work_button.setText(self._work_text(place.action.kind))
        if place.action is not None:
            self.work_tip.icon.set_icon(action_icon(place.action))
            self.work_tip.show_text(action_text(place.action))
        elif place.note:
            self.work_tip.icon.set_icon("notebook-pen")
            self.work_tip.show_text(first_strong(place.note))
        elif place.kind is StepKind.END:
            self.work_tip.icon.set_icon("circle-check")
            self.work_tip.show_text(
                self.tr("The script ends here. Say goodbye, then file the call in the wrap-up.")
            )
        else:
            self.work_tip.show_text("")

    def _work_text(self, kind: ActionKind) -> str:
        match kind:
            case ActionKind.SCHEDULE_FOLLOW_UP:
                return self.tr("Plan it now")
            case ActionKind.RING_DEPARTMENT:
                return self.tr("Put through…")
            case ActionKind.SEND_ARTICLE:
                return self.tr("Send it…")
        return self.tr("Enter it now")

    def _show_unread(self, place: Place) -> None:
        unread = place.unread if place.kind is StepKind.END else ()
        self.unread_tip.show_text(self.tr("Not read to the customer yet:") if unread else "")
        self.unread_row.setVisible(bool(unread))
        self._fill(self._unread_flow, tuple((crumb.step_key, crumb.title) for crumb in unread))

    def _show_objections(self, place: Place) -> None:
        rows = tuple((crumb.step_key, crumb.title) for crumb in place.objections)
        self.objections_label.setVisible(bool(rows))
        self.objections.setVisible(bool(rows))
        self._fill(self._objection_flow, rows)

    def _fill(self, flow: FlowLayout, rows: tuple[tuple[str, str], ...]) -> None:
        flow.clear()
        for key, title in rows:
            chip = named(TextButton("chip", text=first_strong(title)), "chip")
            chip.setProperty("step", key)
            chip.clicked.connect(self._on_chip_clicked)
            flow.addWidget(chip)

    def _caption(self, place: Place) -> str:
        match place.kind:
            case StepKind.CHECK:
                ticked = sum(answer.is_chosen for answer in place.answers)
                text = self.tr("ANSWERED RIGHTLY: %1 OF %2 NEEDED")
                number = self._language.number
                return text.replace("%1", number(ticked)).replace("%2", number(place.needs))
            case StepKind.DO:
                return self.tr("WHEN IT IS DONE")
            case StepKind.NOTE:
                return self.tr("FOR THE NOTES")
            case StepKind.SAY:
                return self.tr("THEN")
        return self.tr("CUSTOMER ANSWERS")

    def _button(self, place: Place, answer: Answer) -> AnswerButton:
        leads_to = ""
        if answer.leads_to and place.kind is not StepKind.CHECK:
            leads_to = self.tr("Go to: %1").replace("%1", first_strong(answer.leads_to))
        return AnswerButton(answer, leads_to)

    def _has_focus_inside(self) -> bool:
        focused = self.window().focusWidget()
        return focused is not None and (focused is self or self.isAncestorOf(focused)) and focused.hasFocus()

    def _focus_first(self) -> None:
        if self.value_entry.isVisible():
            self.value_entry.value_field.setFocus()
        elif self.answers.buttons:
            self.answers.buttons[0].setFocus()

    @Slot()
    def _on_read_clicked(self) -> None:
        if self._place is not None:
            self.read_aloud_requested.emit(stripped(self._place.say))

    @Slot()
    def _on_work_clicked(self) -> None:
        if self._place is not None and self._place.action is not None:
            self.work_requested.emit(self._place.action)

    @Slot()
    def _on_chip_clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, TextButton):
            self.step_requested.emit(str(chip.property("step")))
