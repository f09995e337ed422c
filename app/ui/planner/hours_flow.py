"""Lets supervisors set when their teams work."""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Slot

from app.late import late
from app.models.rows.working_times import HoursSheet, TeamName
from app.ui.jobs import Jobs
from app.ui.planner.room import PlannerRoom
from app.ui.window_state import WindowState

if TYPE_CHECKING:
    from app.models.memory import Memory
    from app.ui.planner.hours_dialog import HoursDialog

_LEADS = frozenset({"supervisor", "admin"})


class HoursFlow(QObject):
    """What is typed stays in the dialog until the database has it."""

    def __init__(
        self, memory: "Jobs[Memory]", room: PlannerRoom, state: WindowState, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._memory, self._room, self._state = memory, room, state
        self.dialog: HoursDialog | None = None
        room.hours_requested.connect(self.open)
        state.status.changed.connect(self._offer)
        self._offer()

    @Slot()
    def open(self) -> None:
        """Show when everybody works."""
        if self.dialog is None:
            self.dialog = late("app.ui.planner.hours_dialog", "HoursDialog")(
                self._state.language, self._room.window()
            )
            self.dialog.team_chosen.connect(self.ask)
            self.dialog.kept.connect(self.keep)
        self._memory.ask(self, lambda memory: memory.promises.teams(), self._show_teams, self._fail)
        self.ask(None)
        self.dialog.open_beside_calls()

    @Slot(object)
    def ask(self, team_id: UUID | None) -> None:
        """Ask for what is set for a team, or for everybody."""
        self._memory.ask(
            self, lambda memory: memory.promises.hours_sheet(team_id), self._show_sheet, self._fail
        )

    @Slot(object)
    def keep(self, sheet: HoursSheet) -> None:
        """Have the database keep it."""
        self._memory.ask(self, lambda memory: memory.promises.keep_hours(sheet), self._kept, self._fail)

    @Slot()
    def _offer(self) -> None:
        """Offer it to those who lead, and to whoever works alone; a server says the same of its tables."""
        agent, is_alone = self._state.status.agent, not self._state.settings.database_url
        leads = agent is not None and agent.role in _LEADS
        self._room.hours_button.setVisible(is_alone or leads)

    def _show_teams(self, teams: Sequence[TeamName]) -> None:
        if self.dialog is not None:
            self.dialog.show_teams(teams)

    def _show_sheet(self, sheet: HoursSheet) -> None:
        if self.dialog is not None:
            self.dialog.show_sheet(sheet)

    def _kept(self, _nothing: None) -> None:
        if self.dialog is not None:
            self.dialog.tell_kept()

    def _fail(self, _error: Exception) -> None:
        if self.dialog is not None:
            self.dialog.tell(self.tr("The database did not answer. What you typed is still here: try again."))
