"""The wrap-up: why they called, how it ended, what was promised; open from the first second of the call."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.rows.outcomes import OutcomeRow, ReasonRow
from app.ui.actions import Actions
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts import words
from app.ui.parts.bound import bind
from app.ui.parts.countdown import CountdownBar
from app.ui.parts.current_page import CurrentPage
from app.ui.parts.extension_button import ExtensionButton
from app.ui.parts.shrinking_area import ShrinkingArea
from app.ui.parts.wrap_up_fields import WrapUpFields
from app.ui.state.branch_book import BranchBook
from app.ui.state.call_page import CallPage, Phase
from app.ui.state.calls import Calls
from app.ui.state.wrap_up_form import WrapUpForm
from app.ui.state.wrapped_call import of_page
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.card import Card
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.text_label import TextLabel
from app.wrap_up.modes import Mode


class WrapUpPanel(Panel):
    """During the call reason and outcome; afterwards everything, with the time that is left."""

    form_edited = Signal(str, object)  # the call's id, WrapUpForm
    extension_wanted = Signal(str, str)  # the call's id, an ExtensionReason
    note_suggested = Signal(str, str)  # the call's id, a line an outcome brings along
    case_wanted = Signal(object)  # CallPage: open a case for it

    def __init__(
        self, calls: Calls, actions: Actions, language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._language = language
        self._workplace = calls.workplace
        self._current = CurrentPage(calls, self)
        self._form = WrapUpForm()

        self.title_label = named(TextLabel(size="md"), "title_label")
        self.left_label = named(TextLabel(size="sm", tone="muted"), "left_label")
        self.countdown = named(CountdownBar(), "countdown")
        self.extension = named(ExtensionButton(language), "extension")
        self.suggestion_button = named(TextButton("chip", "check", size=14), "suggestion_button")
        self.fields = named(WrapUpFields(language, calls.landings), "fields")
        self.reason_picker = self.fields.reason_picker
        self.outcome_picker = self.fields.outcome_picker
        self.resolved_row = self.fields.resolved_row
        self.satisfaction_row = self.fields.satisfaction.row
        self.not_asked_field = self.fields.satisfaction.not_asked_field
        self.follow_up_plan = self.fields.follow_up_plan
        self.break_button = named(TextButton("ghost", "coffee"), "break_button")
        self.finish_button = named(TextButton("primary", "check", size=16), "finish_button")
        bind(self.break_button, actions.finish_to_break)
        bind(self.finish_button, actions.finish)

        self._lay_out()
        self._connect(actions)
        self.retranslate_ui()
        self.restyle()
        self._on_switched()

    def set_trees(self, reasons: Sequence[ReasonRow], outcomes: Sequence[OutcomeRow]) -> None:
        """Take the reasons and outcomes one can choose from."""
        self.fields.set_trees(reasons, outcomes)
        self._refresh()

    def use_book(self, book: BranchBook) -> None:
        """Keep favourites, and what was used last, in this book."""
        self.fields.use_book(book)

    def let_open_cases(self) -> None:
        """Somebody hears when a case is wanted: from now on one can be asked for."""
        self.fields.case_wish.can_open = True
        self._refresh()

    def take_case(self, call_id: str, case_id: UUID) -> None:
        """A case was opened for a call."""
        page = self._current.page
        if page is not None and page.call_id == call_id:
            self._edit(replace(self._form, case_id=case_id))

    def problems(self) -> bool:
        """Say beside the fields what is missing, go to the first of them, and return whether there is any."""
        self.fields.show_form(self._form, of_page(self._current.page))  # the note was typed meanwhile
        wrong = self.fields.problems()
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            self.area.ensureWidgetVisible(wrong)
        return wrong is not None

    def retranslate_ui(self) -> None:
        """Set every text this panel shows."""
        self.title_label.setText(self.tr("Wrap-up"))
        self._refresh()

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        self._column.setContentsMargins(px(12), px(8), px(12), px(10))
        self._column.setSpacing(px(7))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(px(6))
        head.addWidget(IconLabel("list-checks", "accent", 17))
        head.addWidget(self.title_label)
        head.addStretch(1)
        head.addWidget(self.left_label)
        head.addWidget(self.countdown.time)
        head.addWidget(self.extension)
        self.area = named(ShrinkingArea(self.fields), "area")
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

    def _connect(self, actions: Actions) -> None:
        self.fields.edited.connect(self._on_edited)
        self.fields.note_suggested.connect(self._on_note_suggested)
        self.fields.case_wanted.connect(self._on_case_wanted)
        self.fields.more_shown.connect(self._on_more_shown, Qt.ConnectionType.QueuedConnection)
        self.fields.chosen_all.connect(self.finish_button.setFocus)
        self.extension.wanted.connect(self._on_extension_wanted)
        self.suggestion_button.clicked.connect(self._on_suggestion_clicked)
        actions.wrap_up.triggered.connect(self.fields.begin)
        actions.extend_wrap_up.triggered.connect(self.extension.open)
        self._current.switched.connect(self._on_switched)
        self._current.changed.connect(self._refresh)
        self._current.form_changed.connect(self._on_form_changed)
        self._current.script_changed.connect(self._on_script_changed)
        self._current.identified.connect(self._refresh)
        self._workplace.changed.connect(self._refresh)

    @Slot()
    def _on_switched(self) -> None:
        self.fields.begin_anew()
        self._on_form_changed()

    @Slot()
    def _on_form_changed(self) -> None:
        page = self._current.page
        self._form = page.form if page else WrapUpForm()
        self._refresh()

    @Slot()
    def _on_script_changed(self) -> None:
        """At the script's end what it found out is filled in, for the agent to confirm or to change."""
        page = self._current.page
        is_untouched = self._form.reason_id is None and self._form.outcome_id is None
        if page is not None and page.runner is not None and is_untouched:
            place = page.runner.place(page.script_language or self._language.code)
            if place.proposal is not None:
                self._take_suggestion(from_script=True)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        page = self._current.page
        is_over = page is not None and page.phase is Phase.WRAP_UP
        for button in (self.break_button, self.finish_button):
            button.setVisible(is_over)
        known = self._workplace.queue_rule(page.picture.queue.queue if page else "")
        self.fields.set_place(known.key, known.brand)
        self.fields.show_form(self._form, of_page(page))
        self._show_time(page if is_over else None)
        self._show_suggestion()

    def _show_time(self, page: CallPage | None) -> None:
        begun, ends = (page.ended_at, page.wrap_up_ends_at) if page else (None, None)
        runs = begun is not None and ends is not None
        for widget in (self.countdown, self.countdown.time):
            widget.setVisible(runs)
        self.left_label.setVisible(page is not None)
        self.extension.show_work(page.work if page is not None and runs else None)
        if runs and begun is not None and ends is not None:
            self.countdown.run(begun, ends)
        else:
            self.countdown.stop()
        self.left_label.setText(self._said_of_time(page) if page is not None else "")

    def _said_of_time(self, page: CallPage) -> str:
        if page.wrap_up_ends_at is None:
            is_optional = page.rule.mode is Mode.OPTIONAL
            return self.tr("Optional") if is_optional else self.tr("No limit")
        if page.form.done_at is not None:
            return self.tr("Done, ready in")
        return self.tr("left")

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
        if self._form.from_script:
            self.suggestion_button.show()
            self.suggestion_button.setText(self.tr("Filled in from the script: right?"))
            self.suggestion_button.setToolTip(
                self.tr("Confirm what the script filled in; saving confirms it too")
            )
            return
        nodes = [
            picker.node(key)
            for picker, key in zip((self.reason_picker, self.outcome_picker), self._suggested(), strict=True)
        ]
        names = [words.node_name(node, self._language.code) for node in nodes if node is not None]
        self.suggestion_button.setVisible(bool(names))
        self.suggestion_button.setText(self.tr("Script suggests: %1").replace("%1", " · ".join(names)))
        self.suggestion_button.setToolTip(self.tr("Take the script's suggestion"))

    def _take_suggestion(self, *, from_script: bool) -> None:
        reason_id, outcome_id = self._suggested()
        form = self._form
        if outcome_id is not None:
            self.fields.take_outcome(outcome_id)
            form = self._form
        if reason_id is not None or outcome_id is not None:
            self._edit(replace(form, reason_id=form.reason_id or reason_id, from_script=from_script))

    @Slot(object)
    def _on_edited(self, form: WrapUpForm) -> None:
        self._edit(form)

    @Slot(str)
    def _on_note_suggested(self, line: str) -> None:
        if self._current.page is not None:
            self.note_suggested.emit(self._current.page.call_id, line)

    @Slot()
    def _on_case_wanted(self) -> None:
        if self._current.page is not None:
            self.case_wanted.emit(self._current.page)

    @Slot(str)
    def _on_extension_wanted(self, reason: str) -> None:
        if self._current.page is not None:
            self.extension_wanted.emit(self._current.page.call_id, reason)

    @Slot()
    def _on_more_shown(self) -> None:
        """Show the first of what is rarely said, once it has its place."""
        if self.fields.more is not None:
            self.area.ensureWidgetVisible(self.fields.more.next_step_field)
            self.area.ensureWidgetVisible(self.fields.more_button)

    @Slot()
    def _on_suggestion_clicked(self) -> None:
        if self._form.from_script:
            self._edit(replace(self._form, from_script=False))
        else:
            self._take_suggestion(from_script=False)
