"""The wrap-up: why they called, how it ended, what was promised; open from the first second of the call."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.models.rows.cards import Card as CustomerCard
from app.models.rows.outcomes import OutcomeRow, ReasonRow
from app.ui.actions import Actions
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts import words
from app.ui.parts.bound import bind
from app.ui.parts.choice_row import ChoiceRow
from app.ui.parts.countdown import CountdownBar
from app.ui.parts.current_page import CurrentPage
from app.ui.parts.follow_up_plan import FollowUpPlan
from app.ui.parts.form_row import FormRow
from app.ui.parts.shrinking_area import ShrinkingArea
from app.ui.parts.tree_picker import TreePicker
from app.ui.state.call_page import Phase
from app.ui.state.calls import Calls
from app.ui.state.wrap_up_form import Paper, PlannedFollowUp, Resolved, WrapUpForm
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.card import Card
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.text_label import TextLabel

_NOT_ASKED = "not_asked"
_REASONS_NOT_ASKED = ("hurry", "dropped", "upset", "survey", "other")


class WrapUpPanel(Panel):
    """During the call reason and outcome; afterwards everything, with the time that is left."""

    form_edited = Signal(str, object)  # the call's id, WrapUpForm

    def __init__(
        self, calls: Calls, actions: Actions, language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._language = language
        self._current = CurrentPage(calls, self)
        self._form = WrapUpForm()
        self._shows_problems = False

        self.title_label = named(TextLabel(size="md"), "title_label")
        self.left_label = named(TextLabel(size="sm", tone="muted"), "left_label")
        self.countdown = named(CountdownBar(), "countdown")
        self.suggestion_button = named(TextButton("chip", "check", size=14), "suggestion_button")
        self.reason_picker = named(TreePicker(), "reason_picker")
        self.outcome_picker = named(TreePicker(), "outcome_picker")
        self.resolved_row = named(ChoiceRow(("yes", "no", "pending")), "resolved_row")
        self.satisfaction_row = named(
            ChoiceRow(("1", "2", "3", "4", "5", _NOT_ASKED), gap=4), "satisfaction_row"
        )
        self.not_asked_field = named(QComboBox(), "not_asked_field")
        self.follow_up_plan = named(FollowUpPlan(language, calls.landings), "follow_up_plan")
        self.break_button = named(TextButton("ghost", "coffee"), "break_button")
        self.finish_button = named(TextButton("primary", "check", size=16), "finish_button")
        bind(self.break_button, actions.finish_to_break)
        bind(self.finish_button, actions.finish)

        self._lay_out()

        self.reason_picker.chosen.connect(self._on_reason_chosen)
        self.outcome_picker.chosen.connect(self._on_outcome_chosen)
        self.resolved_row.chosen.connect(self._on_resolved_chosen)
        self.satisfaction_row.chosen.connect(self._on_satisfaction_chosen)
        self.not_asked_field.activated.connect(self._on_not_asked_activated)
        self.follow_up_plan.edited.connect(self._on_follow_ups_edited)
        self.follow_up_plan.kept_edited.connect(self._on_kept_edited)
        self.suggestion_button.clicked.connect(self._on_suggestion_clicked)
        self._current.switched.connect(self._on_switched)
        self._current.changed.connect(self._refresh)
        self._current.form_changed.connect(self._on_form_changed)
        self._current.script_changed.connect(self._refresh)
        self._current.identified.connect(self._refresh)

        self.retranslate_ui()
        self.restyle()
        self._on_switched()

    def set_trees(self, reasons: Sequence[ReasonRow], outcomes: Sequence[OutcomeRow]) -> None:
        """Take the reasons and outcomes one can choose from."""
        self.reason_picker.set_tree(reasons)
        self.outcome_picker.set_tree(outcomes)
        self._refresh()

    def problems(self) -> bool:
        """Say beside the fields what is missing, go to the first of them, and return whether there is any."""
        self._shows_problems = True
        wrong = self._show_problems()
        if wrong:
            wrong[0].field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.area.ensureWidgetVisible(wrong[0].field)
        return bool(wrong)

    def retranslate_ui(self) -> None:
        """Set every text this panel shows."""
        self.title_label.setText(self.tr("Wrap-up"))
        self._reason.set_name(self.tr("Reason"))
        self._outcome.set_name(self.tr("Outcome"))
        self._resolved.set_name(self.tr("Resolved"))
        self._satisfaction.set_name(self.tr("Satisfaction"))
        self._not_asked.set_name(self.tr("Why not asked"))
        self._follow_up.set_name(self.tr("Follow-up"))
        self.reason_picker.setPlaceholderText(self.tr("Type to search…"))
        self.outcome_picker.setPlaceholderText(self.tr("Type to search…"))
        self.resolved_row.set_texts((self.tr("Yes"), self.tr("No"), self.tr("Pending")))
        self._name_satisfaction()
        self._refresh()

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        self._column.setContentsMargins(px(12), px(8), px(12), px(10))
        self._column.setSpacing(px(7))
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(3))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(px(6))
        head.addWidget(IconLabel("list-checks", "accent", 17))
        head.addWidget(self.title_label)
        head.addStretch(1)
        head.addWidget(self.left_label)
        head.addWidget(self.countdown.time)
        fields = QWidget()
        self._grid = QGridLayout(fields)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._reason = FormRow(self._grid, 0, self.reason_picker)
        self._outcome = FormRow(self._grid, 1, self.outcome_picker)
        self._resolved = FormRow(self._grid, 2, self.resolved_row)
        self._satisfaction = FormRow(self._grid, 3, self.satisfaction_row)
        self._not_asked = FormRow(self._grid, 4, self.not_asked_field)
        self._follow_up = FormRow(self._grid, 5, self.follow_up_plan)
        self.area = named(ShrinkingArea(fields), "area")
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(self.break_button)
        buttons.addWidget(self.finish_button, 1)
        ground = Card()
        self._column = QVBoxLayout(ground)
        self._column.addLayout(head)
        self._column.addWidget(self.countdown)
        self._column.addWidget(self.suggestion_button, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addWidget(self.area)
        self._column.addLayout(buttons)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ground)

    def _name_satisfaction(self) -> None:
        digits = [self._language.number(each) for each in range(1, 6)]
        said = (
            self.tr("Very dissatisfied"), self.tr("Dissatisfied"), self.tr("Neither"),
            self.tr("Satisfied"), self.tr("Very satisfied"),
        )  # fmt: skip
        hint = self.tr("The customer was not asked")
        self.satisfaction_row.set_texts((*digits, self.tr("Not asked")), (*said, hint))
        chosen = self.not_asked_field.currentIndex()
        self.not_asked_field.clear()
        self.not_asked_field.addItems(
            [
                self.tr("Customer was in a hurry"),
                self.tr("The call dropped"),
                self.tr("Customer was upset"),
                self.tr("A survey follows by itself"),
                self.tr("Other reason"),
            ]
        )
        self.not_asked_field.setCurrentIndex(max(chosen, 0))

    @Slot()
    def _on_switched(self) -> None:
        self._shows_problems = False
        self._on_form_changed()

    @Slot()
    def _on_form_changed(self) -> None:
        page = self._current.page
        self._form = page.form if page else WrapUpForm()
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        page = self._current.page
        is_over = page is not None and page.phase is Phase.WRAP_UP
        for row in (self._resolved, self._satisfaction, self._follow_up):
            row.show_row(on=is_over)
        for button in (self.break_button, self.finish_button):
            button.setVisible(is_over)
        self._show_countdown()
        self._show_form()
        self._show_suggestion()
        if self._shows_problems:
            self._show_problems()

    def _show_countdown(self) -> None:
        page = self._current.page
        begun, ends = (page.ended_at, page.wrap_up_ends_at) if page else (None, None)
        runs = page is not None and page.phase is Phase.WRAP_UP and begun is not None and ends is not None
        for widget in (self.countdown, self.countdown.time, self.left_label):
            widget.setVisible(runs)
        self.left_label.setText(self.tr("left"))
        if runs and begun is not None and ends is not None:
            self.countdown.run(begun, ends)
        else:
            self.countdown.stop()

    def _show_form(self) -> None:
        form, code = self._form, self._language.code
        self.reason_picker.show_choice(form.reason_id, code)
        self.outcome_picker.show_choice(form.outcome_id, code)
        self.resolved_row.show_value(form.resolved)
        was_not_asked = form.satisfaction is None and bool(form.not_asked)
        self.satisfaction_row.show_value(_NOT_ASKED if was_not_asked else str(form.satisfaction or ""))
        is_over = self._current.page is not None and self._current.page.phase is Phase.WRAP_UP
        self._not_asked.show_row(on=is_over and was_not_asked)
        if form.not_asked in _REASONS_NOT_ASKED:
            self.not_asked_field.setCurrentIndex(_REASONS_NOT_ASKED.index(form.not_asked))
        self.follow_up_plan.show_plans(form.follow_ups, self._what(), self._zone())
        page = self._current.page
        card = page.card if page else None
        self.follow_up_plan.show_whom(
            page.picture.caller.number if page else "",
            card.customer_id if card else None,
            card.follow_ups if card else (),
            form.kept,
            _papers(card) if card else (),
        )

    def _what(self) -> str:
        reason = self.reason_picker.node(self._form.reason_id)
        if reason is None:
            return self.tr("Call back")
        return self.tr("Call back: %1").replace("%1", words.node_name(reason, self._language.code))

    def _zone(self) -> str:
        page = self._current.page
        return page.card.time_zone if page and page.card else ""

    def _edit(self, form: WrapUpForm) -> None:
        self._form = form
        self._refresh()
        if self._current.page is not None:
            self.form_edited.emit(self._current.page.call_id, form)

    def _suggested(self) -> tuple[UUID | None, UUID | None]:
        """Return the reason and outcome the script proposes, where nothing was chosen yet."""
        page = self._current.page
        if page is None or page.runner is None:
            return None, None
        place = page.runner.place(page.script_language or self._language.code)
        reason_key = place.proposal.reason_key if place.proposal else place.reason_so_far
        outcome_key = place.proposal.outcome_key if place.proposal else ""
        reason = self.reason_picker.node_of(reason_key) if not self._form.reason_id else None
        outcome = self.outcome_picker.node_of(outcome_key) if not self._form.outcome_id else None
        return (reason.id if reason else None, outcome.id if outcome else None)

    def _show_suggestion(self) -> None:
        nodes = [
            picker.node(key)
            for picker, key in zip((self.reason_picker, self.outcome_picker), self._suggested(), strict=True)
        ]
        names = [words.node_name(node, self._language.code) for node in nodes if node is not None]
        self.suggestion_button.setVisible(bool(names))
        self.suggestion_button.setText(self.tr("Script suggests: %1").replace("%1", " · ".join(names)))
        self.suggestion_button.setToolTip(self.tr("Take the script's suggestion"))

    def _show_problems(self) -> list[FormRow]:
        reason = self.reason_picker.node(self._form.reason_id)
        outcome = self.outcome_picker.node(self._form.outcome_id)
        nodes = [node for node in (reason, outcome) if node is not None]
        page = self._current.page
        lacks_note = any(node.needs_note for node in nodes) and not (page and page.note.strip())
        lacks_follow_up = any(node.needs_follow_up for node in nodes) and not self._form.follow_ups
        outcome_text = self.tr("Choose an outcome.") if outcome is None else ""
        if outcome is not None and lacks_note:
            outcome_text = self.tr("This needs a note: write one above.")
        follow_up_text = self.tr("This outcome needs a follow-up: choose when.") if lacks_follow_up else ""
        texts = {self._outcome: outcome_text, self._follow_up: follow_up_text}
        for row, text in texts.items():
            row.show_problem(text)
        return [row for row, text in texts.items() if text]

    @Slot(object)
    def _on_reason_chosen(self, reason_id: UUID | None) -> None:
        self._edit(replace(self._form, reason_id=reason_id))

    @Slot(object)
    def _on_outcome_chosen(self, outcome_id: UUID | None) -> None:
        self._edit(replace(self._form, outcome_id=outcome_id))

    @Slot(str)
    def _on_resolved_chosen(self, value: str) -> None:
        self._edit(replace(self._form, resolved=Resolved(value)))

    @Slot(str)
    def _on_satisfaction_chosen(self, value: str) -> None:
        is_grade = value.isdecimal()
        not_asked = _REASONS_NOT_ASKED[0] if value == _NOT_ASKED else ""
        self._edit(replace(self._form, satisfaction=int(value) if is_grade else None, not_asked=not_asked))

    @Slot(int)
    def _on_not_asked_activated(self, index: int) -> None:
        self._edit(replace(self._form, satisfaction=None, not_asked=_REASONS_NOT_ASKED[index]))

    @Slot(object, bool)
    def _on_kept_edited(self, follow_up_id: UUID, on: bool) -> None:
        self._edit(self._form.keeping(follow_up_id, on=on))

    @Slot(object)
    def _on_follow_ups_edited(self, plans: tuple[PlannedFollowUp, ...]) -> None:
        self._edit(replace(self._form, follow_ups=plans))

    @Slot()
    def _on_suggestion_clicked(self) -> None:
        reason_id, outcome_id = self._suggested()
        form = self._form
        self._edit(
            replace(form, reason_id=form.reason_id or reason_id, outcome_id=form.outcome_id or outcome_id)
        )


def _papers(card: CustomerCard) -> tuple[Paper, ...]:
    """Return the open cases and orders a promise can be about."""
    cases = (Paper(f"{case.number} {case.title}", case_id=case.id) for case in card.cases)
    orders = (Paper(order.number, order_id=order.id) for order in card.orders)
    return (*cases, *orders)
