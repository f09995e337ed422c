"""What the agent is doing, as the agent said, and what the window shows of it."""

from datetime import datetime, timedelta
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from app import times
from app.models.rows.agents import AgentRow
from app.ui.state.breaks import BreakReason


class Availability(StrEnum):
    """What the agent chose, or what happened to that choice."""

    READY = "ready"
    BREAK = "break"
    TRAINING = "training"
    NOT_RESPONDING = "not_responding"  # offered calls were not answered
    OFFLINE = "offline"  # the telephone is not there


class AgentStatus(QObject):
    """The agent's availability since when; a change asked for during a call waits as `next_state`."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.availability = Availability.READY
        self.since: datetime = times.now()
        self.reason: BreakReason | None = None  # of a break
        self.next_state: Availability | None = None
        self.next_reason: BreakReason | None = None
        self.breaks: tuple[BreakReason, ...] = ()  # those one can choose from
        self.agent: AgentRow | None = None

    def sign_in(self, agent: AgentRow) -> None:
        """Say who works here."""
        self.agent = agent
        self.changed.emit()

    def agent_name(self, language: str) -> str:
        """Return the agent's name in a language; empty until the database has said who it is."""
        return self.agent.shown_name(language) if self.agent else ""

    @property
    def ends_at(self) -> datetime | None:
        """Return when the break shall be over; None when nobody counts its minutes."""
        if self.availability is not Availability.BREAK or self.reason is None or not self.reason.minutes:
            return None
        return self.since + timedelta(minutes=self.reason.minutes)

    def become(self, availability: Availability, reason: BreakReason | None = None) -> None:
        """Change at once; a break may have a reason."""
        self.next_state, self.next_reason = None, None
        if (availability, reason) != (self.availability, self.reason):
            self.availability, self.reason = availability, reason
            self.since = times.now()
        self.changed.emit()

    def become_next(self, availability: Availability | None, reason: BreakReason | None = None) -> None:
        """Change when the call and its wrap-up are over; None takes the wish back."""
        self.next_state, self.next_reason = availability, reason
        self.changed.emit()
