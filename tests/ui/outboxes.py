"""An outbox over a real journal, for windows that hand changes over."""

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject

from app.journal.journal import Journal
from app.models.memory import Memory
from app.ui.draft_keeper import DraftKeeper
from app.ui.jobs import Jobs
from app.ui.outbox_flow import OutboxFlow
from app.ui.state.calls import Calls


class Outbox:
    """The flow with its lane; `stop` lets both go."""

    def __init__(self, folder: Path, memory: Jobs[Memory], agent_id: UUID, owner: QObject) -> None:
        self.journal: Jobs[Journal] = Jobs(lambda: Journal.open(folder / "journal.sqlite"), "journal")
        self.journal.start()
        self.drafts = DraftKeeper(Calls(owner), self.journal, owner)
        self.flow = OutboxFlow(self.journal, memory, self.drafts, owner)
        self.flow.work_for(agent_id)

    def stop(self) -> None:
        """Send no more and let the journal go."""
        self.flow.stop()
        self.drafts.stop()
        self.journal.stop()
