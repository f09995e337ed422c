"""Says whose drafts and outbox the journal shows: those of who works here, and nobody else's."""

from PySide6.QtCore import QObject, Slot

from app.journal.journal import Journal
from app.models.rows.agents import AgentRow
from app.sign_in import Entrance
from app.ui.draft_keeper import DraftKeeper
from app.ui.jobs import Jobs
from app.ui.outbox_flow import OutboxFlow


class JournalOwner(QObject):
    """People may share one account of a computer: what one has left is shown when he himself comes back."""

    def __init__(
        self,
        entrance: Entrance,
        journal: Jobs[Journal],
        drafts: DraftKeeper,
        outbox: OutboxFlow,
        parent: QObject | None = None,
        *,
        is_shared: bool = True,
    ) -> None:
        super().__init__(parent)
        self._is_shared = is_shared  # the demo's is not: whoever tries it plays one agent
        self._entrance, self._journal, self._drafts, self._outbox = entrance, journal, drafts, outbox
        self._found_for: str | None = None

    def begin(self) -> None:
        """Show at once what was left, where nobody has to say who he is."""
        if not self._entrance.asks:
            self._find_left(self._entrance.login)

    @Slot()
    def presume(self) -> None:
        """The server cannot be asked: whoever let his password be kept is taken for who he was."""
        if self._entrance.is_in_use:
            self._find_left(self._entrance.login)

    def sign_in(self, agent: AgentRow) -> None:
        """It is certain who works here: show what is his, and send what waits of it."""
        if not self._is_shared:
            self._belongs(self._entrance.login)
            return
        self._entrance.note_who_came(agent.login)
        self._journal.ask(
            self, lambda journal: journal.belong_to(agent.login), lambda _done: self._belongs(agent.login)
        )

    def _belongs(self, login: str) -> None:
        self._find_left(login)
        self._outbox.send_now()

    def _find_left(self, login: str) -> None:
        """Look once for each person: calls that were taken back already are on the screen."""
        if self._found_for != login:
            self._found_for = login
            self._drafts.find_left()
