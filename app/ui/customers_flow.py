"""The place of the customers: its list and cards, import and export, duplicates and approvals."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from app.late import late
from app.models.rows.agents import AgentRow
from app.models.rows.customer_list import CustomerFilter
from app.models.rows.search import FoundRow
from app.ui.child_work import ChildWork
from app.ui.history_pages import follow
from app.ui.jobs import Jobs
from app.ui.language import Language
from app.ui.notices import Notices
from app.ui.record_flow import RecordFlow
from app.ui.view_log import ViewLog

if TYPE_CHECKING:
    from app.models.memory import Memory
    from app.ui.dialogs.approvals import ApprovalsDialog
    from app.ui.dialogs.import_customers import ImportDialog
    from app.ui.dialogs.merge_customers import MergeDialog
    from app.ui.panels.customers import CustomersPanel

PAGE = 100  # customers in a page of the list without a search
TO_MEND = "edits to mend"  # what a notice is about
_DECIDES = frozenset({"supervisor", "admin"})
_FORMS = {"xlsx": "Excel (*.xlsx)", "csv": "CSV (*.csv)", "json": "JSON (*.json)"}


class CustomersFlow(QObject):
    """Built with the desk; what it shows is built when somebody goes there."""

    papers_requested = Signal()
    contact_requested = Signal()
    call_requested = Signal(str, object)  # a number, and the customer's UUID
    changed = Signal(object)  # the customer's UUID: his card is another now

    def __init__(
        self,
        memory: "Jobs[Memory]",
        slow: "Callable[[], Jobs[Memory]]",
        records: RecordFlow,
        views: ViewLog,
        window: QWidget,
        language: Language,
        notices: Notices,
        arguments: Callable[[], list[str]],
        report: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._memory, self._open_slow, self._records, self._views = memory, slow, records, views
        self._window, self._language, self._notices = window, language, notices
        self._arguments, self._report = arguments, report
        self._slow: Jobs[Memory] | None = None
        self._agent: AgentRow | None = None
        self._asked = 0
        self.panel: CustomersPanel | None = None
        self.importing: ImportDialog | None = None
        self.merging: MergeDialog | None = None
        self.approvals: ApprovalsDialog | None = None
        self.import_work, self._look_work, self.export_work = (
            ChildWork(self),
            ChildWork(self),
            ChildWork(self),
        )
        self._connect_works()
        records.saved.connect(self._on_saved)
        records.approval_needed.connect(self._on_approval_needed)
        records.kept.connect(self._on_kept)
        records.to_mend_changed.connect(self._on_to_mend)

    def sign_in(self, agent: AgentRow) -> None:
        """Know who works here: supervisors decide what waits."""
        self._agent = agent

    def build(self) -> "CustomersPanel":
        """Build the place; somebody goes there."""
        panel: CustomersPanel = late("app.ui.panels.customers", "CustomersPanel")(self._language)
        self.panel = panel
        follow(panel.history, self._memory)
        panel.list_wanted.connect(self._list)
        panel.card_wanted.connect(self.open)
        panel.edit_requested.connect(lambda key: self._records.edit(key, known=panel.card))
        panel.new_requested.connect(self._records.add)
        panel.call_requested.connect(self.call_requested)
        panel.papers_requested.connect(self.papers_requested)
        panel.contact_requested.connect(self.contact_requested)
        panel.import_requested.connect(self.open_import)
        panel.export_requested.connect(self._ask_where)
        panel.duplicates_requested.connect(self.open_duplicates)
        panel.approvals_requested.connect(self.open_approvals)
        panel.mend_requested.connect(self._records.mend)
        panel.show_to_mend(self._records.to_mend)
        panel.refresh()
        self.refresh_approvals()
        return panel

    def open(self, customer_id: UUID) -> None:
        """Show a customer's card beside the list."""
        panel = self.panel
        if panel is None:
            return
        self._views.note(customer_id)
        self._memory.ask(panel, lambda memory: memory.card(customer_id), panel.show_card)

    @Slot()
    def open_import(self) -> None:
        """Open the import beside whatever is going on."""
        if self.importing is None:
            dialog: ImportDialog = late("app.ui.dialogs.import_customers", "ImportDialog")(
                self._report, self._window
            )
            dialog.preview_wanted.connect(self._look)
            dialog.import_wanted.connect(self._import)
            dialog.stop_wanted.connect(self.import_work.stop)
            self.import_work.progressed.connect(dialog.show_progress)
            self.import_work.failed.connect(dialog.show_failure)
            self._look_work.failed.connect(self._on_look_failed)
            self.importing = dialog
        self.importing.begin()

    @Slot()
    def open_duplicates(self) -> None:
        """Open the duplicates and look for them on the slow lane."""
        if self.merging is None:
            dialog: MergeDialog = late("app.ui.dialogs.merge_customers", "MergeDialog")(
                self._language, self._window
            )
            dialog.preview_wanted.connect(self._preview)
            dialog.merge_wanted.connect(self._merge)
            dialog.apart_wanted.connect(self._tell_apart)
            dialog.undo_wanted.connect(self._undo_merge)
            self.merging = dialog
        self.merging.begin()
        self._find_duplicates()

    @Slot()
    def open_approvals(self) -> None:
        """Open what waits for a second person."""
        if self.approvals is None:
            dialog: ApprovalsDialog = late("app.ui.dialogs.approvals", "ApprovalsDialog")(
                self._language, self._window
            )
            dialog.decided.connect(self._decide)
            self.approvals = dialog
        self.approvals.begin()
        self.refresh_approvals()

    def export(self, path: Path, kind: str) -> None:
        """Write the customers of a kind to a file."""
        self._notices.tell(self.tr("The customers are being written…"))
        words = ["export", str(path), "--filter", kind, "--language", self._language.code, "--json"]
        self.export_work.start([*words, *self._arguments()])

    def stop(self) -> None:
        """End what is running; an import goes on from where it was when it is started again."""
        self._views.stop()
        for work in (self.import_work, self._look_work, self.export_work):
            work.stop()
        if self._slow is not None:
            self._slow.stop()

    def _connect_works(self) -> None:
        self._look_work.finished.connect(self._on_looked)
        self.import_work.finished.connect(self._on_imported)
        self.export_work.finished.connect(self._on_exported)
        self.export_work.failed.connect(self._on_export_failed)

    def _list(self, text: str, kind: str, before: UUID | None) -> None:
        panel = self.panel
        if panel is None:
            return
        self._asked += 1
        asked, wanted = self._asked, CustomerFilter(kind)

        def take(rows: list[FoundRow]) -> None:
            if asked == self._asked:  # an answer to an older question is never shown
                panel.show_rows(rows, has_more=not text and len(rows) == PAGE, goes_on=before is not None)

        self._memory.ask(
            panel,
            lambda memory: memory.records.listed(text, wanted, before),
            take,
            lambda _error: panel.show_unavailable(),
        )

    def _look(self, arguments: list[str]) -> None:
        self._look_work.start([*arguments, *self._arguments()])

    def _import(self, arguments: list[str]) -> None:
        self.import_work.start([*arguments, *self._arguments()])

    @Slot(object)
    def _on_looked(self, said: Mapping[str, Any]) -> None:
        if self.importing is not None and "preview" in said:
            self.importing.show_preview(said["preview"])

    @Slot(str)
    def _on_look_failed(self, sentence: str) -> None:
        if self.importing is not None and sentence:
            self.importing.show_failure(sentence)

    @Slot(object)
    def _on_imported(self, said: Mapping[str, Any]) -> None:
        if self.importing is not None and "report" in said:
            self.importing.show_report(said["report"])
        if self.panel is not None:
            self.panel.refresh()

    def _ask_where(self, kind: str) -> None:
        dialog = QFileDialog(self._window, self.tr("Export customers"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(list(_FORMS.values()))
        dialog.setDefaultSuffix(next(iter(_FORMS)))
        dialog.selectFile(self.tr("customers"))

        def follow(chosen: str) -> None:
            dialog.setDefaultSuffix(next(suffix for suffix, name in _FORMS.items() if name == chosen))

        dialog.filterSelected.connect(follow)
        dialog.fileSelected.connect(lambda name: self.export(Path(name), kind))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(object)
    def _on_exported(self, said: Mapping[str, Any]) -> None:
        written = int(said.get("report", {}).get("written", 0))
        self._notices.tell(self.tr("%Ln customer(s) written.", "", written))

    @Slot(str)
    def _on_export_failed(self, _sentence: str) -> None:
        self._notices.tell(
            self.tr("The customers could not be written. Choose another folder or file name."), stays=True
        )

    def _slow_lane(self) -> "Jobs[Memory]":
        """Return the lane on which a look at everybody holds no call up; it is opened when first wanted."""
        if self._slow is None:
            self._slow = self._open_slow()
            self._slow.start()
        return self._slow

    def _find_duplicates(self) -> None:
        dialog = self.merging
        if dialog is None:
            return
        lane = self._slow_lane()
        lane.ask(
            dialog,
            lambda memory: memory.records.duplicates(),
            dialog.show_pairs,
            lambda _error: self._tell_merging_failed(),
        )
        lane.ask(dialog, lambda memory: memory.records.merges(), dialog.show_merges)

    def _preview(self, kept_id: UUID, gone_id: UUID) -> None:
        dialog = self.merging
        if dialog is not None:
            self._memory.ask(
                dialog,
                lambda memory: memory.records.preview(kept_id, gone_id),
                lambda preview: dialog.show_preview(kept_id, preview),
                lambda _error: self._tell_merging_failed(),
            )

    def _merge(self, kept_id: UUID, gone_id: UUID, taken: tuple[str, ...]) -> None:
        self._memory.ask(
            self,
            lambda memory: memory.records.merge(kept_id, gone_id, taken),
            lambda _key: self._merged(kept_id, self.tr("Merged. It can be undone below.")),
            lambda _error: self._tell_merging_failed(),
        )

    def _undo_merge(self, merge_id: UUID) -> None:
        self._memory.ask(
            self,
            lambda memory: memory.records.undo_merge(merge_id),
            lambda _done: self._merged(None, self.tr("They are two again.")),
            lambda _error: self._tell_merging_failed(),
        )

    def _tell_apart(self, one: UUID, other: UUID) -> None:
        self._memory.ask(
            self,
            lambda memory: memory.records.tell_apart(one, other),
            lambda _done: self._merged(None, self.tr("They will not be proposed again.")),
            lambda _error: self._tell_merging_failed(),
        )

    def _merged(self, customer_id: UUID | None, said: str) -> None:
        if self.merging is not None:
            self.merging.tell(said)
        self._find_duplicates()
        self._on_saved(customer_id)

    def _tell_merging_failed(self) -> None:
        if self.merging is not None:
            refused = self.tr("This could not be done: ask a supervisor, or try again in a moment.")
            self.merging.tell(refused, "danger")

    def _decide(self, change_id: UUID, is_approved: bool, why: str) -> None:
        self._memory.ask(
            self,
            lambda memory: memory.records.decide(change_id, is_approved=is_approved, why=why),
            lambda _done: self._decided(),
            lambda _error: self._not_decided(),
        )

    def _decided(self) -> None:
        self.refresh_approvals()
        if self.panel is not None and self.panel.customer_id is not None:
            self._on_saved(self.panel.customer_id)

    def _not_decided(self) -> None:
        self.refresh_approvals()
        if self.approvals is not None:
            self.approvals.show_problem()

    @Slot()
    def _on_approval_needed(self) -> None:
        self._notices.tell(self.tr("The change counts when a second person has approved it."))
        self.refresh_approvals()

    @Slot()
    def _on_kept(self) -> None:
        kept = self.tr("The database is away. Your change is kept on this computer and is saved later.")
        self._notices.mention(kept)

    @Slot(int)
    def _on_to_mend(self, count: int) -> None:
        """Say that a kept edit could not be saved, and offer it in the place of the customers."""
        if self.panel is not None:
            self.panel.show_to_mend(count)
        if not count:
            self._notices.withdraw(TO_MEND)
            return
        said = self.tr("A change you made while the database was away could not be saved.")
        where = self.tr("Look at it in Customers, under “Changes to look at”.")
        self._notices.tell(f"{said} {where}", stays=True, subject=TO_MEND)

    def refresh_approvals(self) -> None:
        """Ask what waits for a second person, where somebody looks who may decide."""
        agent, panel = self._agent, self.panel
        if agent is None or agent.role not in _DECIDES or panel is None:
            return
        self._memory.ask(panel, lambda memory: memory.records.waiting_changes(), self._show_approvals)

    def _show_approvals(self, changes: list[Any]) -> None:
        if self.panel is not None:
            self.panel.show_approvals(on=True, count=len(changes))
        if self.approvals is not None and self._agent is not None:
            self.approvals.show_changes(changes, self._agent.id)

    @Slot(object)
    def _on_saved(self, customer_id: UUID | None) -> None:
        panel = self.panel
        if panel is not None:
            panel.refresh()
            shown = customer_id or panel.customer_id
            if shown is not None:
                self._memory.ask(
                    panel,
                    lambda memory: memory.card(shown),
                    panel.show_card,
                    lambda _error: panel.show_card(None),
                )
        if customer_id is not None:
            self.changed.emit(customer_id)
