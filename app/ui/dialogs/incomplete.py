"""Wrap-ups that wait to be completed: one's own, or for a supervisor somebody else's."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.models.rows.calls import WrapUp
from app.models.rows.incomplete import IncompleteRow
from app.models.rows.outcomes import OutcomeRow, ReasonRow
from app.ui.dialogs.dialog import Dialog
from app.ui.isolates import first_strong, stripped
from app.ui.language import Language
from app.ui.panel import named
from app.ui.parts.moments import full_moment
from app.ui.parts.note_editor import NoteEditor
from app.ui.parts.phone_text import phone_text
from app.ui.parts.shrinking_area import ShrinkingArea
from app.ui.parts.wrap_up_fields import WrapUpFields
from app.ui.state.branch_book import BranchBook
from app.ui.state.landings import Landings
from app.ui.state.workplace import Workplace
from app.ui.state.wrap_up_form import WrapUpForm
from app.ui.state.wrapped_call import WrappedCall
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.text_label import TextLabel

WIDTH, HEIGHT, LIST_WIDTH, NOTE_HEIGHT = 780, 540, 240, 84
ROW_ROLE = Qt.ItemDataRole.UserRole


class IncompleteDialog(Dialog):
    """The list at the leading side, the form of the marked call beside it; what is typed is kept at once."""

    call_chosen = Signal(object)  # the call's UUID: show it whole
    edited = Signal(object, str, object)  # the call's UUID, the note, WrapUpForm
    finished = Signal(object, str, object)  # likewise: it is complete now
    leave_wanted = Signal()  # sign out all the same

    def __init__(
        self,
        language: Language,
        workplace: Workplace,
        landings: Landings,
        book: BranchBook,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._language, self._workplace = language, workplace
        self._rows: tuple[IncompleteRow, ...] | None = None  # None until they were looked up
        self._wrap_up: WrapUp | None = None
        self._form = WrapUpForm()
        self._note = ""
        self._is_leaving = False
        self._are_others = False

        self.reminder_label = named(TextLabel(tone="warn", wrap=True), "reminder_label")
        self.call_list = named(QListWidget(), "call_list")
        self.who_label = named(TextLabel(size="md", elide=True), "who_label")
        self.when_label = named(TextLabel(size="sm", tone="muted", elide=True), "when_label")
        self.note_editor = named(NoteEditor(), "note_editor")
        self.fields = named(WrapUpFields(language, landings), "fields")
        self.fields.use_book(book)
        self.empty = named(EmptyState("circle-check"), "empty")
        self.leave_button = named(TextButton("ghost", "log-out"), "leave_button")
        self._lay_out()
        self.call_list.currentItemChanged.connect(self._on_current_changed)
        self.note_editor.edited.connect(self._on_note_edited)
        self.fields.edited.connect(self._on_form_edited)
        self.fields.note_suggested.connect(self.note_editor.add_line)
        self.accept_button.clicked.connect(self._on_accept_clicked)
        self.leave_button.clicked.connect(self.leave_wanted)
        self.resize(px(WIDTH), px(HEIGHT))
        self.retranslate_ui()

    @property
    def call_id(self) -> UUID | None:
        """Return the call that is shown."""
        return self._wrap_up.call_id if self._wrap_up else None

    def begin(self, *, is_leaving: bool = False, are_others: bool = False) -> None:
        """Open; whoever is about to sign out is reminded why."""
        self._is_leaving, self._are_others = is_leaving, are_others
        self._rows, self._wrap_up = None, None
        self.retranslate_ui()
        self.open_beside_calls()

    def set_trees(self, reasons: Sequence[ReasonRow], outcomes: Sequence[OutcomeRow]) -> None:
        """Take the reasons and outcomes one can choose from."""
        self.fields.set_trees(reasons, outcomes)

    def show_rows(self, rows: Sequence[IncompleteRow], wanted: UUID | None = None) -> None:
        """Show what waits, with one call marked: the wanted one, the one before, or the first."""
        self._rows = tuple(rows)
        marked = wanted or self.call_id
        self.call_list.blockSignals(True)
        self.call_list.clear()
        for row in self._rows:
            item = QListWidgetItem(self._text(row), self.call_list)
            item.setData(ROW_ROLE, row)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, stripped(self._text(row)))
        places = [place for place, row in enumerate(self._rows) if row.call_id == marked]
        self.call_list.setCurrentRow(places[0] if places else 0 if self._rows else -1)
        self.call_list.blockSignals(False)
        self._show_rooms()
        self._ask_for_current()

    def show_call(self, wrap_up: WrapUp, note: str, form: WrapUpForm) -> None:
        """Show a call whole, with what was typed for it before."""
        self._wrap_up, self._note, self._form = wrap_up, note, form
        known = self._workplace.queue_rule(wrap_up.queue)
        self.fields.begin_anew()
        self.fields.set_place(known.key, known.brand)
        self.note_editor.show_note(str(wrap_up.call_id), note)
        self._show_form()
        self._show_rooms()

    def retranslate_ui(self) -> None:
        """Set every text."""
        own, others = self.tr("My incomplete wrap-ups"), self.tr("The team's incomplete wrap-ups")
        self.set_title(others if self._are_others else own)
        self.reminder_label.setText(self.tr("Before you sign out: these wrap-ups are not complete."))
        self.call_list.setAccessibleName(self.tr("Incomplete wrap-ups"))
        self.note_editor.setAccessibleName(self.tr("Note"))
        self.note_editor.setPlaceholderText(self.tr("Note of the call"))
        self.accept_button.setText(self.tr("Complete"))
        self.leave_button.setText(self.tr("Sign out anyway"))
        waits = self._rows is None
        self.empty.show_texts(
            self.tr("Looking up what waits…") if waits else self.tr("Nothing waits"),
            "" if waits else self.tr("Wrap-ups that run out of time show here."),
        )
        if self._rows is not None:
            self.show_rows(self._rows)
        self._show_rooms()

    def _lay_out(self) -> None:
        form = QWidget()
        inner = QVBoxLayout(form)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(px(6))
        self.note_editor.setFixedHeight(px(NOTE_HEIGHT))
        self.area = named(ShrinkingArea(self.fields, grows=True), "area")
        for part in (self.who_label, self.when_label, self.note_editor):
            inner.addWidget(part)
        inner.addWidget(self.area, 1)
        self._form_side = form
        self.call_list.setFixedWidth(px(LIST_WIDTH))
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self.call_list)
        row.addWidget(form, 1)
        self.body.addWidget(self.reminder_label)
        self.body.addLayout(row, 1)
        self.body.addWidget(self.empty, 1)
        self.body.addWidget(self.leave_button, 0, Qt.AlignmentFlag.AlignLeading)

    def _show_rooms(self) -> None:
        has_rows = bool(self._rows)
        self.call_list.setVisible(has_rows)
        self._form_side.setVisible(has_rows)
        self._form_side.setEnabled(self._wrap_up is not None)
        self.empty.setVisible(not has_rows)
        self.accept_button.setEnabled(has_rows and self._wrap_up is not None)
        self.reminder_label.setVisible(self._is_leaving and has_rows)
        self.leave_button.setVisible(self._is_leaving)

    def _show_form(self) -> None:
        wrap_up = self._wrap_up
        if wrap_up is None:
            return
        row = next((each for each in self._rows or () if each.call_id == wrap_up.call_id), None)
        self.who_label.setText(self._who(row) if row else "")
        self.when_label.setText(self._when(row) if row else "")
        call = WrappedCall(
            is_over=True,
            note=self._note,
            number=wrap_up.number,
            customer_id=wrap_up.customer_id,
            hung_up_by=wrap_up.hung_up_by,
        )
        self.fields.show_form(self._form, call)

    def _who(self, row: IncompleteRow) -> str:
        is_arabic = self._language.is_arabic
        names = (row.customer_name, row.customer_name_latin)
        name = (names[0] or names[1]) if is_arabic else (names[1] or names[0])
        number = phone_text(row.number) if row.number else self.tr("Withheld number")
        return first_strong(name) if name else number

    def _when(self, row: IncompleteRow) -> str:
        agent = (row.agent_name if self._language.is_arabic else row.agent_name_latin) or row.agent_name
        queue = self._workplace.queue(row.queue, self._language.code)
        parts = [full_moment(self._language, row.ended_at, ""), first_strong(queue)]
        return " · ".join(filter(None, (*parts, first_strong(agent) if self._are_others else "")))

    def _text(self, row: IncompleteRow) -> str:
        return f"{self._who(row)}\n{self._when(row)}"

    def _ask_for_current(self) -> None:
        item = self.call_list.currentItem()
        row = item.data(ROW_ROLE) if item is not None else None
        if row is None:
            self._wrap_up = None
            self._show_rooms()
        elif row.call_id != self.call_id:
            self._wrap_up = None
            self._show_rooms()
            self.call_chosen.emit(row.call_id)
        else:
            self._show_form()

    @Slot(QListWidgetItem, QListWidgetItem)
    def _on_current_changed(self, current: QListWidgetItem | None, before: QListWidgetItem | None) -> None:
        self._ask_for_current()

    @Slot(str)
    def _on_note_edited(self, text: str) -> None:
        if self._wrap_up is not None and text != self._note:
            self._note = text
            self._tell()
            self._show_form()

    @Slot(object)
    def _on_form_edited(self, form: WrapUpForm) -> None:
        self._form = replace(form, done_at=None)
        self._tell()

    def _tell(self) -> None:
        if self._wrap_up is not None:
            self.edited.emit(self._wrap_up.call_id, self._note, self._form)

    @Slot()
    def _on_accept_clicked(self) -> None:
        if self._wrap_up is None:
            return
        wrong = self.fields.problems()
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            self.area.ensureWidgetVisible(wrong)
            return
        self.finished.emit(self._wrap_up.call_id, self._note, self._form)
