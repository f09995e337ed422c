"""Brings snippets and pinned notes from the database to the notes, and back what the agent makes of them."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Slot

from app.callscript.facts import plain_facts
from app.errors import BadInput
from app.late import late
from app.models.rows.notes import PinnedNote
from app.models.rows.snippets import SnippetRow
from app.settings import Settings
from app.ui import script_facts
from app.ui.jobs import Jobs
from app.ui.panels.notes import NotesPanel
from app.ui.parts.current_page import CurrentPage
from app.ui.state.agent_status import AgentStatus
from app.ui.state.calls import Calls

if TYPE_CHECKING:
    from app.models.memory import Memory
    from app.ui.dialogs.snippets import SnippetsDialog


class NoteFlow(QObject):
    """Asks again after each change; without a database the notes work on."""

    def __init__(
        self,
        calls: Calls,
        memory: "Jobs[Memory]",
        panel: NotesPanel,
        who: tuple[AgentStatus, Settings],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._calls, self._memory, self._panel = calls, memory, panel
        self._status, self._settings = who
        self._current = CurrentPage(calls, self)
        self._customer: UUID | None = None
        self.dialog: SnippetsDialog | None = None
        self._rows: list[SnippetRow] = []
        panel.fill_in(self._filled)
        panel.snippets_wanted.connect(self.open_snippets)
        panel.pin_requested.connect(self._pin)
        panel.unpin_requested.connect(self._unpin)
        self._current.switched.connect(self._on_page)
        self._current.identified.connect(self._on_page)
        self.refresh()
        self._on_page()

    @Slot()
    def refresh(self) -> None:
        """Ask for the snippets there are."""
        self._memory.ask(self, lambda memory: memory.snippets(), self._take, lambda _error: None)

    @Slot()
    def open_snippets(self) -> None:
        """Show the dialog in which snippets are written."""
        if self.dialog is None:
            self.dialog = late("app.ui.dialogs.snippets", "SnippetsDialog")(self._panel.window())
            self.dialog.keep_requested.connect(self._keep)
            self.dialog.removal_requested.connect(self._remove)
        agent = self._status.agent
        self.dialog.begin(self._rows, is_supervisor=agent is not None and agent.role != "agent")

    def _take(self, rows: list[SnippetRow]) -> None:
        self._rows = rows
        self._panel.show_snippets(rows)
        if self.dialog is not None:
            self.dialog.show_rows(rows)

    @Slot(object)
    def _keep(self, row: SnippetRow) -> None:
        self._memory.ask(
            self, lambda memory: memory.keep_snippet(row), lambda _done: self.refresh(), self._tell_snippet
        )

    @Slot(object)
    def _remove(self, snippet_id: UUID) -> None:
        self._memory.ask(
            self,
            lambda memory: memory.remove_snippet(snippet_id),
            lambda _done: self.refresh(),
            self._tell_snippet,
        )

    def _tell_snippet(self, error: Exception) -> None:
        if self.dialog is not None:
            self.dialog.show_problem(
                str(error) if isinstance(error, BadInput) else self.tr("The database cannot be reached now.")
            )

    def _filled(self, text: str, language: str) -> str:
        """A snippet with the facts of the call in front; what is not known stays a gap."""
        page = self._current.page
        if page is None or "{" not in text:
            return text
        agent, brand = self._status.agent_name(language), self._calls.workplace.brand(language)
        facts = plain_facts(script_facts.of(page, self._settings, agent, brand), language)
        said: str = late("app.callscript.templates", "filled")(text, {"language": language, **facts})
        return said

    @Slot()
    def _on_page(self) -> None:
        page = self._current.page
        customer = page.card.customer_id if page is not None and page.card is not None else None
        if customer != self._customer:
            self._customer = customer
            self._panel.show_pinned(())
            self._panel.allow_pinning(on=customer is not None)
            self._ask_pinned()

    def _ask_pinned(self) -> None:
        customer = self._customer
        if customer is None:
            return

        def take(notes: list[PinnedNote]) -> None:
            if customer == self._customer:
                self._panel.show_pinned(tuple(notes))

        self._memory.ask(self, lambda memory: memory.pinned_notes(customer), take, lambda _error: None)

    @Slot(str)
    def _pin(self, text: str) -> None:
        customer = self._customer
        if customer is not None:
            self._memory.ask(
                self,
                lambda memory: memory.pin_note(customer, text),
                lambda _done: self._ask_pinned(),
                self._tell_pinning,
            )

    @Slot(object)
    def _unpin(self, note_id: UUID) -> None:
        self._memory.ask(
            self,
            lambda memory: memory.unpin_note(note_id),
            lambda _done: self._ask_pinned(),
            self._tell_pinning,
        )

    def _tell_pinning(self, error: Exception) -> None:
        said = str(error) if isinstance(error, BadInput) else self.tr("The note could not be pinned now.")
        self._panel.show_trouble(said)
