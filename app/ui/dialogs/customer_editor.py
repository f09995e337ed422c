"""Edits all that is known of a customer: who he is, how he is reached, papers, agreements, history."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from app.models.keys import new_key
from app.models.rows.records import (
    CustomerRecord,
    Difference,
    EditRow,
    RecordEdit,
    cells,
    changed,
    differences,
    needing_second,
)
from app.models.rows.search import FoundRow
from app.ui.dialogs.dialog import Dialog
from app.ui.isolates import first_strong, stripped
from app.ui.language import Language
from app.ui.panel import named
from app.ui.parts import line_words, record_words
from app.ui.parts.editor_agreements import EditorAgreements
from app.ui.parts.editor_details import EditorDetails
from app.ui.parts.editor_history import EditorHistory
from app.ui.parts.editor_lines import (
    AddressEditorLine,
    EditorLines,
    EmailEditorLine,
    NumberEditorLine,
)
from app.ui.parts.editor_papers import EditorPapers
from app.ui.parts.tip import Tip
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.text_label import TextLabel

WIDTH, HEIGHT = 640, 480
LONGEST_REASON = 200


class CustomerEditorDialog(Dialog):
    """Nothing is written until "Save"; what was typed stays whatever happens."""

    save_wanted = Signal(object)  # RecordEdit
    add_wanted = Signal(object)  # CustomerRecord of somebody who is not there yet
    undo_wanted = Signal(object, object)  # the customer's and the edit's UUID
    reveal_wanted = Signal(object, str, str)  # the customer's UUID, the kind, and why
    private_given = Signal(object, str, str, str)  # the customer's UUID, the kind, the value, and why
    search_wanted = Signal(str)
    let_go_wanted = Signal(object)  # the UUID of an edit that was kept and is not wanted any more

    def __init__(self, language: Language, region: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._before: CustomerRecord | None = None
        self._call_id: UUID | None = None
        self._conflict: RecordEdit | None = None
        self._is_new = False
        self.mends: UUID | None = None  # the edit of before that the database would not have

        self.tabs = named(QTabBar(), "tabs")
        self.stack = named(QStackedWidget(), "stack")
        self.details = named(EditorDetails(), "details")
        self.numbers = named(EditorLines(lambda line: NumberEditorLine(line, region)), "numbers")
        self.emails = named(EditorLines(EmailEditorLine), "emails")
        self.addresses = named(EditorLines(lambda line: AddressEditorLine(line, region)), "addresses")
        self.papers = named(EditorPapers(), "papers")
        self.agreements = named(EditorAgreements(language), "agreements")
        self.history = named(EditorHistory(language), "history")
        self.waiting_tip = named(Tip("tip", "hourglass"), "waiting_tip")
        self.reason_label = named(TextLabel(size="sm", tone="warn", wrap=True), "reason_label")
        self.reason_field = named(QLineEdit(), "reason_field")
        self.tip = named(Tip("tip"), "tip")
        self.overrule_button = named(TextButton("danger"), "overrule_button")
        self.let_go_button = named(TextButton(""), "let_go_button")
        self._line_titles = tuple(TextLabel(bold=True) for _ in range(3))

        self._lay_out()
        self._connect()
        self.retranslate_ui()

    @property
    def customer_id(self) -> UUID | None:
        """Return whom the dialog is about."""
        return self._before.customer_id if self._before else None

    @property
    def waiting(self) -> int:
        """Return how many changes of lines wait for a second person."""
        return len(self._before.waiting) if self._before else 0

    @property
    def is_dirty(self) -> bool:
        """Whether something was typed that is not saved."""
        return self._before is not None and bool(differences(self._before, self.record()))

    def begin(
        self,
        record: CustomerRecord,
        *,
        call_id: UUID | None = None,
        is_new: bool = False,
        only_details: bool = False,
    ) -> None:
        """Open with a customer; a new one has nothing but what is known of the call.

        Without the database there are only his details, as his card says them.
        """
        self._call_id, self._is_new, self.mends = call_id, is_new, None
        self.show_record(record)
        for place in range(1, 5):  # papers and history belong to somebody who is there
            self.tabs.setTabVisible(place, not only_details and not (is_new and place in (2, 4)))
        self.history.show_rows(())
        self.tabs.setCurrentIndex(0)
        self.retranslate_ui()
        self.open_beside_calls()
        self.details.name_field.setFocus()

    def begin_again(self, record: CustomerRecord, edit: RecordEdit) -> None:
        """Open with what was typed before, which could not be saved, and say what the record holds now."""
        self.begin(record, call_id=edit.call_id)
        self.mends = edit.edit_id
        self._show_cells(changed(record, edit.differences))
        self.reason_field.setText(edit.reason)
        now = cells(record)
        others = tuple(
            Difference(change.cell, change.before, now.get(change.cell))
            for change in edit.differences
            if now.get(change.cell) not in (change.before, change.after)
        )
        if others:
            self.show_conflict(edit, others)
        else:
            self.show_tip(self.tr("This could not be saved: something is there twice, or is gone."), "danger")

    def show_record(self, record: CustomerRecord) -> None:
        """Show a customer as he is known now."""
        self._before, self._conflict = record, None
        self._show_cells(record)
        self.papers.show_lines(record.private)
        self._show_hidden({line.kind for line in record.private})
        self.reason_field.clear()
        self._ask_why(on=False)
        self._show_waiting()
        self.show_tip("")

    def _show_cells(self, record: CustomerRecord) -> None:
        self.details.show_record(record)
        self.numbers.show_lines(record.numbers)
        self.emails.show_lines(record.emails)
        self.addresses.show_lines(record.addresses)
        self.agreements.show_record(record)

    def _show_hidden(self, kinds: Collection[str]) -> None:
        """What is hidden from the agent's role is seen among the papers, and changed by others."""
        for part, label, lines in (
            ("email", self._line_titles[1], self.emails),
            ("address", self._line_titles[2], self.addresses),
        ):
            label.setVisible(part not in kinds)
            lines.setVisible(part not in kinds)

    def show_private(self, record: CustomerRecord) -> None:
        """Show private facts anew; what is typed elsewhere stays."""
        if self._before is not None:
            self._before = replace(self._before, private=record.private)
        self.papers.show_lines(record.private)

    def show_history(self, rows: Sequence[EditRow]) -> None:
        """Show what was changed so far."""
        self.history.show_rows(rows)

    def show_found(self, rows: list[FoundRow]) -> None:
        """Show who was found to be related to."""
        self.agreements.show_found(rows)

    def show_tip(self, text: str, ground: str = "tip") -> None:
        """Say how saving went."""
        self.tip.show_text(text, ground)
        self.overrule_button.setVisible(self._conflict is not None)
        self.let_go_button.setVisible(self.mends is not None)
        self.accept_button.setEnabled(True)

    def show_conflict(self, edit: RecordEdit, others: tuple[Difference, ...]) -> None:
        """Say what somebody else changed meanwhile, and offer to save all the same."""
        self._conflict = edit
        names = [
            record_words.said(record_words.FIELDS, other.cell.field or other.cell.part) for other in others
        ]
        values = [str(other.after) for other in others if isinstance(other.after, str)]
        said = self.tr("Somebody else has changed this meanwhile: %1.").replace("%1", ", ".join(names))
        held = self.tr("It holds now: %1").replace("%1", first_strong(", ".join(values))) if values else ""
        self.show_tip(f"{said} {held}".strip(), "danger")

    def record(self) -> CustomerRecord:
        """Return the customer with what was typed."""
        assert self._before is not None  # noqa: S101  begin() comes first
        typed = self.agreements.taken_into(self.details.taken_into(self._before))
        return replace(
            typed,
            numbers=self.numbers.lines(),
            emails=self.emails.lines(),
            addresses=self.addresses.lines(),
        )

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.set_title(self.tr("New customer") if self._is_new else self.tr("Edit customer"))
        names = (
            *(self.tr("Details"), self.tr("Contact")),
            *(self.tr("Papers"), self.tr("Agreements"), self.tr("History")),
        )
        for place, name in enumerate(names):
            self.tabs.setTabText(place, name)
        self.tabs.setAccessibleName(self.tr("Parts of the record"))
        titles = (self.tr("Telephone numbers"), self.tr("E-mail addresses"), self.tr("Addresses"))
        for label, title in zip(self._line_titles, titles, strict=True):
            label.setText(title)
        self.numbers.name_button(self.tr("Add a number"))
        self.emails.name_button(self.tr("Add an e-mail address"))
        self.addresses.name_button(self.tr("Add an address"))
        self.reason_label.setText(
            self.tr("This counts when a second person has approved it. Say why it is changed:")
        )
        self.reason_field.setAccessibleName(self.tr("Why it is changed"))
        self.reason_field.setPlaceholderText(self.tr("For instance: moved, proof seen in the call"))
        self._show_waiting()
        self.accept_button.setText(self.tr("Save"))
        self.overrule_button.setText(self.tr("Save mine all the same"))
        self.let_go_button.setText(self.tr("Let my change go"))

    def _lay_out(self) -> None:
        contact = QWidget()
        column = QVBoxLayout(contact)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.waiting_tip)
        for label, lines in zip(self._line_titles, (self.numbers, self.emails, self.addresses), strict=True):
            column.addWidget(label)
            column.addWidget(lines)
        column.addStretch(1)
        for place, page in enumerate((self.details, contact, self.papers, self.agreements, self.history)):
            self.tabs.addTab("")
            self.stack.addWidget(_scrolled(page, f"page_{place}"))
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.body.addWidget(self.tabs)
        self.body.addWidget(self.stack, 1)
        self.reason_field.setMaxLength(LONGEST_REASON)
        self.body.addWidget(self.reason_label)
        self.body.addWidget(self.reason_field)
        self.body.addWidget(self.tip)
        ways_out = QHBoxLayout()
        ways_out.addStretch(1)
        for button in (self.let_go_button, self.overrule_button):
            ways_out.addWidget(button)
            button.hide()
        self.body.addLayout(ways_out)
        self.resize(px(WIDTH), px(HEIGHT))

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self.stack.setCurrentIndex)
        self.accept_button.clicked.connect(self._on_save)
        self.overrule_button.clicked.connect(self._on_overrule)
        self.let_go_button.clicked.connect(self._on_let_go)
        self.history.undo_wanted.connect(self._on_undo)
        self.papers.reveal_wanted.connect(self._on_reveal)
        self.papers.given.connect(self._on_given)
        self.agreements.search_wanted.connect(self.search_wanted)

    def _is_right(self) -> bool:
        """Look everything over; the first part with a problem comes to the front."""
        parts = ((0, self.details), (1, self.numbers), (1, self.emails), (1, self.addresses))
        wrong = [place for place, part in parts if not part.check()]
        if wrong:
            self.tabs.setCurrentIndex(wrong[0])
            self.show_tip(self.tr("Something is not right yet; look at the red sentences."), "danger")
        return not wrong

    @Slot()
    def _on_save(self) -> None:
        if self._before is None or not self._is_right():
            return
        record = self.record()
        if self._is_new:
            self.accept_button.setEnabled(False)
            self.add_wanted.emit(record)
            return
        changes = differences(self._before, record)
        if not changes:
            self.hide()
            return
        reason = stripped(self.reason_field.text()).strip()
        needs_second = bool(needing_second(self._before, changes))
        if needs_second and not reason:
            self._ask_why(on=True)
            return
        self.accept_button.setEnabled(False)
        edit = RecordEdit(
            edit_id=new_key(),
            customer_id=record.customer_id,
            differences=changes,
            call_id=self._call_id,
            reason=reason if needs_second else "",
        )
        self.save_wanted.emit(edit)

    def _ask_why(self, *, on: bool) -> None:
        for widget in (self.reason_label, self.reason_field):
            widget.setVisible(on)
        if on:
            self.reason_field.setFocus()

    def _show_waiting(self) -> None:
        """Say which changes wait, so that nobody asks for them again."""
        lines = self._before.waiting if self._before else ()
        said = [
            self.tr("%1 → %2 waits for a second person.")
            .replace("%1", record_words.said(record_words.FIELDS, line.part))
            .replace("%2", line_words.shown(line.after))
            for line in lines
        ]
        said += [
            self.tr("%1 → %2 was refused: %3")
            .replace("%1", record_words.said(record_words.FIELDS, line.part))
            .replace("%2", line_words.shown(line.after))
            .replace("%3", first_strong(line.why))
            for line in (self._before.refused if self._before else ())
        ]
        self.waiting_tip.show_text("\n".join(said))

    @Slot()
    def _on_overrule(self) -> None:
        if self._conflict is not None:
            edit, self._conflict = replace(self._conflict, overrules=True), None
            self.save_wanted.emit(edit)

    @Slot()
    def _on_let_go(self) -> None:
        """What holds now stays; what was typed is given up."""
        if self.mends is not None:
            edit_id, self.mends = self.mends, None
            self.hide()
            self.let_go_wanted.emit(edit_id)

    @Slot(object)
    def _on_undo(self, edit_id: UUID) -> None:
        if self._before is None:
            return
        if self.is_dirty:
            self.show_tip(self.tr("Save or close what you typed first."), "danger")
        else:
            self.undo_wanted.emit(self._before.customer_id, edit_id)

    @Slot(str, str)
    def _on_reveal(self, kind: str, reason: str) -> None:
        if self._before is not None:
            self.reveal_wanted.emit(self._before.customer_id, kind, reason)

    @Slot(str, str, str)
    def _on_given(self, kind: str, value: str, reason: str) -> None:
        if self._before is not None:
            self.private_given.emit(self._before.customer_id, kind, value, reason)


def _scrolled(page: QWidget, name: str) -> QScrollArea:
    area = named(QScrollArea(), name)
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(px(2), px(6), px(10), px(6))
    column.addWidget(page)
    area.setWidget(holder)
    return area
