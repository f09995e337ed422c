"""Opens the customer's editor, brings his record to it, and what was typed to the outbox."""

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.errors import BadInput, Unavailable
from app.journal.journal import Waiting
from app.late import late
from app.models import late_changes
from app.models.keys import new_key
from app.models.late_changes import LateChange, LateKind
from app.models.rows.cards import Card
from app.models.rows.records import Conflict, CustomerRecord, Difference, NumberLine, RecordEdit
from app.private_values import PrivateKind
from app.ui.jobs import Jobs
from app.ui.language import Language
from app.ui.outbox_flow import HandedOver, OutboxFlow
from app.ui.search_flow import SearchFlow

if TYPE_CHECKING:
    from app.models.memory import Memory
    from app.ui.dialogs.customer_editor import CustomerEditorDialog


class RecordFlow(QObject):
    """The dialog is made when it is first wanted. With the database away an edit is kept, and saved later."""

    saved = Signal(object)  # the customer's UUID
    approval_needed = Signal()
    kept = Signal()  # an edit is safe on this computer and goes to the database later
    to_mend_changed = Signal(int)  # how many edits were kept, and then the database would not have them

    def __init__(
        self,
        memory: "Jobs[Memory]",
        outbox: OutboxFlow,
        language: Language,
        region: str,
        window: QWidget,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._memory, self._language, self._region, self._window = memory, language, region, window
        self._outbox = outbox
        self.dialog: CustomerEditorDialog | None = None
        self._added_last: UUID | None = None
        self._being_added: UUID | None = None  # who is looked at while he is taken in
        self._being_saved: UUID | None = None  # the edit that is looked at
        self._to_mend: dict[UUID, RecordEdit] = {}
        outbox.delivered.connect(self._on_delivered)
        outbox.turned_down.connect(self._on_turned_down)

    def was_new(self, customer_id: UUID) -> bool:
        """Whether this is whom the editor took in last."""
        return customer_id == self._added_last

    def edit(self, customer_id: UUID, call_id: UUID | None = None, known: Card | None = None) -> None:
        """Open the editor with a customer, unless something typed about somebody else is not saved.

        With the database away, what the card in front says of him can be changed all the same.
        """
        dialog = self.dialog
        if dialog is not None and dialog.isVisible() and dialog.is_dirty:
            dialog.open_beside_calls()
            return
        self._memory.ask(
            self,
            lambda memory: memory.records.record(customer_id),
            lambda record: self._begin(record, call_id),
            lambda error: self._begin_with_card(known, call_id, error),
        )

    def _begin_with_card(self, known: Card | None, call_id: UUID | None, error: Exception) -> None:
        if known is None or not isinstance(error, Unavailable):
            self._memory.failed.emit(error)
            return
        dialog = self._made()
        dialog.begin(_details_of(known), call_id=call_id, only_details=True)
        dialog.show_tip(self.tr("The database is away: only these details can be changed now."))

    def add(self, number: str = "") -> None:
        """Open the editor for somebody new."""
        lines = (NumberLine(id=new_key(), text=number, is_main=True),) if number else ()
        record = CustomerRecord(customer_id=new_key(), language=self._language.code, numbers=lines)
        self._made().begin(record, is_new=True)

    @property
    def to_mend(self) -> int:
        """Return how many kept edits the database would not have."""
        return len(self._to_mend)

    @Slot()
    def mend(self) -> None:
        """Open the editor with an edit that could not be saved, beside what the record holds now."""
        dialog = self.dialog
        if dialog is not None and dialog.isVisible() and dialog.is_dirty:
            dialog.open_beside_calls()
            return
        edit = next(iter(self._to_mend.values()), None)
        if edit is not None:
            self._memory.ask(
                self,
                lambda memory: memory.records.record(edit.customer_id),
                lambda record: self._begin_again(record, edit),
                lambda error: self._cannot_begin(edit, error),
            )

    def _begin_again(self, record: CustomerRecord, edit: RecordEdit) -> None:
        self._made().begin_again(record, edit)
        self._ask_history(record.customer_id)

    def _cannot_begin(self, edit: RecordEdit, error: Exception) -> None:
        if isinstance(error, BadInput):  # he was forgotten, and what was typed about him is too
            self._let_go(edit.edit_id)

    def _let_go(self, edit_id: UUID) -> None:
        if self._to_mend.pop(edit_id, None) is not None:
            self._outbox.let_go(edit_id)
            self.to_mend_changed.emit(self.to_mend)

    @Slot(object, object)
    def _on_turned_down(self, item: Waiting, _error: Exception) -> None:
        if item.kind == LateKind.CUSTOMER_EDIT and item.key not in self._to_mend:
            self._to_mend[item.key] = late_changes.from_payload(item.kind, item.payload).row
            self.to_mend_changed.emit(self.to_mend)

    @Slot(object, object)
    def _on_delivered(self, change: LateChange, _answer: object) -> None:
        if change.kind == LateKind.CUSTOMER_EDIT:
            self._saved(change.row)
        elif change.kind == LateKind.CUSTOMER:
            self._added(change.row)

    def _made(self) -> "CustomerEditorDialog":
        if self.dialog is None:
            dialog: CustomerEditorDialog = late("app.ui.dialogs.customer_editor", "CustomerEditorDialog")(
                self._language, self._region, self._window
            )
            search = SearchFlow(self._memory, dialog.show_found, dialog)
            dialog.search_wanted.connect(search.search)
            dialog.save_wanted.connect(self._save)
            dialog.add_wanted.connect(self._add)
            dialog.undo_wanted.connect(self._undo)
            dialog.let_go_wanted.connect(self._let_go)
            dialog.reveal_wanted.connect(self._reveal)
            dialog.private_given.connect(self._give)
            self.dialog = dialog
        return self.dialog

    def _begin(self, record: CustomerRecord, call_id: UUID | None) -> None:
        self._made().begin(record, call_id=call_id)
        self._ask_history(record.customer_id)

    def _ask_history(self, customer_id: UUID) -> None:
        dialog = self._made()
        self._memory.ask(dialog, lambda memory: memory.records.history(customer_id), dialog.show_history)

    def _save(self, edit: RecordEdit) -> None:
        dialog = self._made()
        mended = dialog.mends
        if edit.edit_id == mended:
            edit = replace(edit, edit_id=new_key())  # the one of before is let go when this one is safe
        self._being_saved = edit.edit_id
        looking = HandedOver(dialog, self._kept, lambda error: self._not_saved(error, edit))
        self._outbox.hand_over(LateKind.CUSTOMER_EDIT, edit, looking)
        if mended is not None:
            self._let_go(mended)

    def _saved(self, edit: RecordEdit) -> None:
        dialog = self.dialog
        if dialog is not None and self._being_saved == edit.edit_id:
            dialog.hide()
        self.saved.emit(edit.customer_id)
        if edit.reason:
            self.approval_needed.emit()

    def _kept(self) -> None:
        self._being_added = self._being_saved = None
        self._made().hide()
        self.kept.emit()

    def _add(self, record: CustomerRecord) -> None:
        """Take somebody in with what makes him known, and then all the rest as his first edit."""
        self._being_added = record.customer_id
        looking = HandedOver(self._made(), self._kept, self._not_saved)
        self._outbox.hand_over(LateKind.CUSTOMER, replace(record, names=None), looking)

    def _added(self, record: CustomerRecord) -> None:
        if self._being_added == record.customer_id:
            self._made().hide()
            self._added_last, self._being_added = record.customer_id, None
        self.saved.emit(record.customer_id)
        self._added_last = None

    def _not_saved(self, error: Exception, edit: RecordEdit | None = None) -> None:
        dialog = self._made()
        if isinstance(error, Conflict) and edit is not None:
            dialog.show_conflict(edit, error.others)
        elif isinstance(error, BadInput):
            twice = self.tr("This cannot be saved: something is there twice, or is gone.")
            waits = self.tr("A change of this waits for a second person already. It is decided first.")
            dialog.show_tip(waits if "waits already" in str(error) else twice, "danger")
        else:
            away = self.tr(
                "The database cannot be reached. What you typed stays here; try again in a moment."
            )
            dialog.show_tip(away, "danger")

    def _undo(self, customer_id: UUID, edit_id: UUID) -> None:
        dialog = self._made()
        self._memory.ask(
            dialog,
            lambda memory: memory.records.undo(customer_id, edit_id),
            lambda others: self._undone(customer_id, others),
            self._not_saved,
        )

    def _undone(self, customer_id: UUID, others: tuple[Difference, ...]) -> None:
        dialog = self._made()
        if others:
            dialog.show_tip(self.tr("This was changed again since then; change it by hand."), "danger")
            return
        waiting = dialog.waiting

        def take(record: CustomerRecord) -> None:
            dialog.show_record(record)
            if len(record.waiting) > waiting:
                self.approval_needed.emit()

        self._memory.ask(dialog, lambda memory: memory.records.record(customer_id), take)
        self._ask_history(customer_id)
        self.saved.emit(customer_id)

    def _reveal(self, customer_id: UUID, kind: str, reason: str) -> None:
        dialog = self._made()
        line = dialog.papers.lines[kind]
        self._memory.ask(
            dialog,
            lambda memory: memory.records.reveal(customer_id, kind, reason),
            line.show_value,
            lambda _error: line.show_problem(self.tr("It cannot be shown now; try again in a moment.")),
        )

    def _give(self, customer_id: UUID, kind: str, value: str, reason: str) -> None:
        dialog = self._made()
        line = dialog.papers.lines[kind]
        self._memory.ask(
            dialog,
            lambda memory: memory.records.give_private(customer_id, PrivateKind(kind), value, reason),
            lambda counts: self._given(customer_id, counts=counts),
            lambda _error: line.show_problem(self.tr("It cannot be saved now; what you typed stays here.")),
        )

    def _given(self, customer_id: UUID, *, counts: bool) -> None:
        dialog = self._made()
        self._memory.ask(dialog, lambda memory: memory.records.record(customer_id), dialog.show_private)
        self._ask_history(customer_id)
        if not counts:
            self.approval_needed.emit()


def _details_of(card: Card) -> CustomerRecord:
    """Return what a card says of a customer himself; what it does not say is not touched when it is saved."""
    names = ("customer_id", "name_latin", "language", "needs", "segment", "vip_reason", "time_zone")
    said = {name: getattr(card, name) for name in names}
    name = "" if card.name == card.name_latin else card.name  # a card names everybody
    return CustomerRecord(**said, name=name, is_do_not_call=card.is_do_not_call)
