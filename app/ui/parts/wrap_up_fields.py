"""The fields of a wrap-up, wherever one is filled in: after the call, or when it waits to be completed."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.models.rows.outcomes import OutcomeRow, ReasonRow
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts import words
from app.ui.parts.case_wish import CaseWish
from app.ui.parts.choice_row import ChoiceRow
from app.ui.parts.follow_up_plan import FollowUpPlan
from app.ui.parts.form_row import FormRow
from app.ui.parts.further_reasons import FurtherReasons
from app.ui.parts.satisfaction_fields import SatisfactionFields
from app.ui.parts.tree_picker import TreePicker
from app.ui.parts.wrap_up_more import WrapUpMore, in_more
from app.ui.state.branch_book import BranchBook
from app.ui.state.landings import Landings
from app.ui.state.wrap_up_form import PlannedFollowUp, Resolved, WrapUpForm
from app.ui.state.wrap_up_needs import lacking
from app.ui.state.wrapped_call import WrappedCall
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.wrap_up import choice
from app.wrap_up.requirements import Field


class WrapUpFields(Panel):
    """Shows a form and announces each change of it; what is missing is said beside the field."""

    edited = Signal(object)  # WrapUpForm
    case_wanted = Signal()
    note_suggested = Signal(str)  # a line an outcome brings along
    more_shown = Signal()  # what is rarely said is there now
    chosen_all = Signal()  # by the keyboard: nothing ordinary is left to choose

    def __init__(
        self, language: Language, landings: Landings | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._language = language
        self._form = WrapUpForm()
        self._call = WrappedCall()
        self._trees: tuple[Sequence[ReasonRow], Sequence[OutcomeRow]] = ((), ())
        self._place = ("", "")  # the queue's key and the brand's
        self._shows_problems = False

        self.reason_picker = named(TreePicker(), "reason_picker")
        self.further_reasons = named(FurtherReasons(), "further_reasons")
        self.outcome_picker = named(TreePicker(), "outcome_picker")
        self.resolved_row = named(ChoiceRow(("yes", "no", "pending")), "resolved_row")
        self.satisfaction = named(SatisfactionFields(language), "satisfaction")
        self.follow_up_plan = named(FollowUpPlan(language, landings), "follow_up_plan")
        self.case_wish = named(CaseWish(), "case_wish")
        self.more_button = named(TextButton("ghost", "chevron-down", size=14), "more_button")
        self.more_button.setCheckable(True)
        self.more: WrapUpMore | None = None

        self._lay_out()
        self._connect()
        self.retranslate_ui()
        self.restyle()

    @property
    def form(self) -> WrapUpForm:
        """Return what is entered."""
        return self._form

    def set_trees(self, reasons: Sequence[ReasonRow], outcomes: Sequence[OutcomeRow]) -> None:
        """Take the reasons and outcomes one can choose from."""
        self._trees = (reasons, outcomes)
        self._offer()

    def set_place(self, queue: str, brand: str) -> None:
        """Say whose call it is: each queue and brand has its own branches."""
        if (queue, brand) != self._place:
            self._place = (queue, brand)
            self._offer()

    def use_book(self, book: BranchBook) -> None:
        """Keep favourites, and what was used last, in this book."""
        for picker in (self.reason_picker, self.outcome_picker, self.further_reasons.picker):
            picker.use_book(book)

    def begin(self) -> None:
        """Let the agent choose by one figure each: the reason, the outcome, the satisfaction."""
        if self._form.reason_id is None:
            self.reason_picker.begin()
        else:
            self._go_on()

    def show_form(self, form: WrapUpForm, call: WrappedCall) -> None:
        """Show a form, and what is known of its call."""
        self._form, self._call = form, call
        code = self._language.code
        self.reason_picker.show_choice(form.reason_id, code)
        self.outcome_picker.show_choice(form.outcome_id, code)
        self.further_reasons.show_reasons(form.more_reasons, code)
        self.resolved_row.show_value(form.resolved)
        self.satisfaction.show_form(form, call)
        self.follow_up_plan.show_plans(form.follow_ups, self._what(), call.zone)
        self.follow_up_plan.show_whom(
            *(call.number, call.customer_id, call.follow_ups, form.kept, call.papers, call.numbers)
        )
        self.case_wish.show_case(form.case_id)
        self._show_rows()
        if self.more is not None:
            self.more.show_form(form, call)
        if self._shows_problems:
            self._show_problems()

    def begin_anew(self) -> None:
        """Forget that something was missing: it is another call."""
        self._shows_problems = False
        if self.more is not None and not self.more_button.isChecked():
            self.more.hide()

    def problems(self) -> QWidget | None:
        """Say beside the fields what is missing, and return the first of them, if there is any."""
        self._shows_problems = True
        wrong = self._show_problems()
        return wrong[0].field if wrong else None

    def branches(self) -> list[ReasonRow | OutcomeRow]:
        """Return what is chosen."""
        reasons = (self._form.reason_id, *self._form.more_reasons)
        found = [self.reason_picker.node(key) for key in reasons]
        return [node for node in (*found, self.outcome_picker.node(self._form.outcome_id)) if node]

    def retranslate_ui(self) -> None:
        """Set every text."""
        self._reason.set_name(self.tr("Reason"))
        self._further.set_name("")
        self._outcome.set_name(self.tr("Outcome"))
        self._resolved.set_name(self.tr("Resolved"))
        self._satisfaction.set_name(self.tr("Satisfaction"))
        self._follow_up.set_name(self.tr("Follow-up"))
        self._case.set_name(self.tr("Case"))
        for picker in (self.reason_picker, self.outcome_picker):
            picker.setPlaceholderText(self.tr("Type to search…"))
            picker.drop_list.setAccessibleDescription(
                self.tr("The key %1 makes a favourite of a row.").replace("%1", "Insert")
            )
        self.resolved_row.set_texts((self.tr("Yes"), self.tr("No"), self.tr("Pending")))
        self.more_button.setText(self.tr("More"))
        self.more_button.setToolTip(self.tr("Next step, tags, who hung up"))
        self.show_form(self._form, self._call)

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(3))

    def _lay_out(self) -> None:
        fields = QWidget()
        self._grid = QGridLayout(fields)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._reason = FormRow(self._grid, 0, self.reason_picker)
        self._further = FormRow(self._grid, 1, self.further_reasons)
        self._outcome = FormRow(self._grid, 2, self.outcome_picker)
        self._resolved = FormRow(self._grid, 3, self.resolved_row)
        self._satisfaction = FormRow(self._grid, 4, self.satisfaction)
        self._follow_up = FormRow(self._grid, 5, self.follow_up_plan)
        self._case = FormRow(self._grid, 6, self.case_wish)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(fields)
        self._column.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeading)

    def _connect(self) -> None:
        number = self._language.number
        for picker in (self.reason_picker, self.outcome_picker, self.further_reasons.picker):
            picker.spoken_number = lambda key: number(int(key))
        self.reason_picker.chosen.connect(self._on_reason_chosen)
        self.further_reasons.edited.connect(self._on_further_edited)
        self.outcome_picker.chosen.connect(self._on_outcome_chosen)
        self.resolved_row.chosen.connect(self._on_resolved_chosen)
        self.satisfaction.edited.connect(self._edit)
        self.satisfaction.graded.connect(self.chosen_all)
        self.follow_up_plan.edited.connect(self._on_follow_ups_edited)
        self.follow_up_plan.kept_edited.connect(self._on_kept_edited)
        self.case_wish.wanted.connect(self.case_wanted)
        self.more_button.clicked.connect(self._on_more_clicked)

    def _offer(self) -> None:
        reasons = choice.offered(self._trees[0], *self._place)
        outcomes = choice.offered(self._trees[1], *self._place)
        self.reason_picker.set_tree(reasons)
        self.further_reasons.set_tree(reasons)
        self.outcome_picker.set_tree(outcomes)
        self.show_form(self._form, self._call)

    def _show_rows(self) -> None:
        is_over, form = self._call.is_over, self._form
        for row in (self._resolved, self._satisfaction, self._follow_up):
            row.show_row(on=is_over)
        self._further.show_row(on=form.reason_id is not None and is_over)
        needs_case = any(isinstance(node, OutcomeRow) and node.needs_case for node in self.branches())
        self._case.show_row(on=self.case_wish.can_open and (needs_case or form.case_id is not None))
        self.more_button.setVisible(is_over)
        if self.more is not None:
            self.more.setVisible(is_over and self.more_button.isChecked())

    def _lacking(self) -> tuple[Field, ...]:
        branches, form = self.branches(), self._form
        missing = lacking(form, self._call.note, branches, is_optional=self._call.is_optional)
        return tuple(field for field in missing if field is not Field.CASE or self.case_wish.can_open)

    def _show_problems(self) -> list[FormRow]:
        missing = self._lacking()
        if in_more(missing) and not self.more_button.isChecked():
            self.more_button.setChecked(True)
            self._on_more_clicked()
        texts = dict.fromkeys(self._rows(), "") | {field: self._said(field) for field in missing}
        if Field.NOTE in missing and Field.OUTCOME not in missing:
            texts[Field.OUTCOME] = self._said(Field.NOTE)
        rows = self._rows()
        for field, row in rows.items():
            row.show_problem(texts[field])
        return [row for field, row in rows.items() if texts[field]]

    def _rows(self) -> dict[Field, FormRow]:
        return {
            Field.REASON: self._reason,
            Field.OUTCOME: self._outcome,
            Field.RESOLVED: self._resolved,
            Field.SATISFACTION: self._satisfaction,
            Field.FOLLOW_UP: self._follow_up,
            Field.CASE: self._case,
            **(self.more.rows() if self.more is not None else {}),
        }

    def _said(self, field: Field) -> str:
        return {
            Field.OUTCOME: self.tr("Choose an outcome."),
            Field.REASON: self.tr("This outcome needs a reason: choose one."),
            Field.NOTE: self.tr("This needs a note: write one above."),
            Field.FOLLOW_UP: self.tr("This outcome needs a follow-up: choose when."),
            Field.CASE: self.tr("This outcome needs a case: open one."),
            Field.RESOLVED: self.tr("Say whether the matter is resolved."),
            Field.SATISFACTION: self.tr("Ask how content the customer is, or say why not."),
            Field.TAGS: self.tr("This outcome needs a tag: write one."),
            Field.NEXT_STEP: self.tr("Write what happens now."),
        }[field]

    def _what(self) -> str:
        reason = self.reason_picker.node(self._form.reason_id)
        if reason is None:
            return self.tr("Call back")
        return self.tr("Call back: %1").replace("%1", words.node_name(reason, self._language.code))

    def _go_on(self) -> None:
        """Go to what is usually chosen next, if it is still open."""
        if self._form.outcome_id is None:
            self.outcome_picker.begin()
        elif self._call.is_over and self.satisfaction.is_open:
            self.satisfaction.begin()
        else:
            self.chosen_all.emit()

    @Slot(object)
    def _edit(self, form: WrapUpForm) -> None:
        self.show_form(form, self._call)
        self.edited.emit(form)

    @Slot(object)
    def _on_reason_chosen(self, reason_id: UUID | None) -> None:
        self._edit(replace(self._form, reason_id=reason_id, from_script=False))
        if reason_id is not None and self.reason_picker.hasFocus():
            self._go_on()

    @Slot(object)
    def _on_further_edited(self, keys: tuple[UUID, ...]) -> None:
        self._edit(
            replace(self._form, more_reasons=tuple(key for key in keys if key != self._form.reason_id))
        )

    @Slot(object)
    def _on_outcome_chosen(self, outcome_id: UUID | None) -> None:
        self.take_outcome(outcome_id)
        if outcome_id is not None and self.outcome_picker.hasFocus():
            self._go_on()

    def take_outcome(self, outcome_id: UUID | None) -> None:
        """Choose an outcome with what it says about the matter, and with its line for the note."""
        before = self.outcome_picker.node(self._form.outcome_id)
        node = self.outcome_picker.node(outcome_id)
        form = replace(self._form, outcome_id=outcome_id, from_script=False)
        was_ours = form.resolved in ("", before.resolved if isinstance(before, OutcomeRow) else "")
        if isinstance(node, OutcomeRow) and was_ours:
            form = replace(form, resolved=Resolved(node.resolved))
        self._edit(form)
        line = node.template(self._language.code) if isinstance(node, OutcomeRow) else ""
        if line and line not in self._call.note:
            self.note_suggested.emit(line)

    @Slot(str)
    def _on_resolved_chosen(self, value: str) -> None:
        self._edit(replace(self._form, resolved=Resolved(value)))

    @Slot(object, bool)
    def _on_kept_edited(self, follow_up_id: UUID, on: bool) -> None:
        self._edit(self._form.keeping(follow_up_id, on=on))

    @Slot(object)
    def _on_follow_ups_edited(self, plans: tuple[PlannedFollowUp, ...]) -> None:
        self._edit(replace(self._form, follow_ups=plans))

    @Slot()
    def _on_more_clicked(self) -> None:
        if self.more is None:
            self.more = named(WrapUpMore(self._language), "more")
            self.more.edited.connect(self._edit)
            self._column.addWidget(self.more)
        self.more.show_form(self._form, self._call)
        self.more.setVisible(self.more_button.isChecked())
        self.more_button.set_icon("chevron-up" if self.more_button.isChecked() else "chevron-down")
        if self.more_button.isChecked():
            self.more_shown.emit()
