"""Opens the customer's editor, brings his record to it, and what was typed to the database."""

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.errors import BadInput
from app.late import late
from app.models.keys import new_key
from app.models.rows.customers import NewCustomer
from app.models.rows.records import CustomerRecord, Difference, NumberLine, RecordEdit
from app.private_values import PrivateKind
from app.ui.jobs import Jobs
from app.ui.language import Language
from app.ui.search_flow import SearchFlow

if TYPE_CHECKING:
    from app.models.memory import Memory
    from app.ui.dialogs.customer_editor import CustomerEditorDialog


class RecordFlow(QObject):
    """The dialog is made when it is first wanted."""

    saved = Signal(object)  # the customer's UUID
    approval_needed = Signal()

    def __init__(
        self,
        memory: "Jobs[Memory]",
        language: Language,
        region: str,
        window: QWidget,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._memory, self._language, self._region, self._window = memory, language, region, window
        self.dialog: CustomerEditorDialog | None = None
        self._added_last: UUID | None = None

    def was_new(self, customer_id: UUID) -> bool:
        """Whether this is whom the editor took in last."""
        return customer_id == self._added_last

    def edit(self, customer_id: UUID, call_id: UUID | None = None) -> None:
        """Open the editor with a customer, unless something typed about somebody else is not saved."""
        dialog = self.dialog
        if dialog is not None and dialog.isVisible() and dialog.is_dirty:
            dialog.open_beside_calls()
            return
        self._memory.ask(
            self,
            lambda memory: memory.records.record(customer_id),
            lambda record: self._begin(record, call_id),
        )

    def add(self, number: str = "") -> None:
        """Open the editor for somebody new."""
        lines = (NumberLine(id=new_key(), text=number, is_main=True),) if number else ()
        record = CustomerRecord(customer_id=new_key(), language=self._language.code, numbers=lines)
        self._made().begin(record, is_new=True)

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
        self._memory.ask(
            dialog,
            lambda memory: memory.records.save(edit),
            lambda others: self._saved(edit, others),
            self._not_saved,
        )

    def _saved(self, edit: RecordEdit, others: tuple[Difference, ...]) -> None:
        dialog = self._made()
        if others:
            dialog.show_conflict(edit, others)
            return
        if dialog.customer_id == edit.customer_id:
            dialog.hide()
        self.saved.emit(edit.customer_id)
        if edit.reason:
            self.approval_needed.emit()

    def _add(self, record: CustomerRecord) -> None:
        """Take somebody in with what makes him known, and then all the rest as his first edit."""
        dialog = self._made()
        new = NewCustomer(
            id=record.customer_id, name=record.name, name_latin=record.name_latin, language=record.language
        )
        self._memory.ask(
            dialog,
            lambda memory: _added(memory, new, record),
            lambda _done: self._added(record),
            self._not_saved,
        )

    def _added(self, record: CustomerRecord) -> None:
        self._made().hide()
        self._added_last = record.customer_id
        self.saved.emit(record.customer_id)
        self._added_last = None

    def _not_saved(self, error: Exception) -> None:
        dialog = self._made()
        if isinstance(error, BadInput):
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
        line = dialog.papers.lines[PrivateKind(kind)]
        self._memory.ask(
            dialog,
            lambda memory: memory.records.reveal(customer_id, PrivateKind(kind), reason),
            line.show_value,
            lambda _error: line.show_problem(self.tr("It cannot be shown now; try again in a moment.")),
        )

    def _give(self, customer_id: UUID, kind: str, value: str, reason: str) -> None:
        dialog = self._made()
        line = dialog.papers.lines[PrivateKind(kind)]
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


def _added(memory: "Memory", new: NewCustomer, record: CustomerRecord) -> None:
    """Add a customer, and save what else was typed; a second try goes on where the first one ended."""
    records = memory.records
    if not records.is_there(record.customer_id):
        records.add(new)
    now = records.record(record.customer_id)
    wanted = replace(record, time_zone=now.time_zone)
    records.save_all(now, wanted)
