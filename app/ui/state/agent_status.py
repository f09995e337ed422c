"""What the agent is doing, as the agent said, and what the window shows of it."""

from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from app import times
from app.models.rows.agents import AgentRow


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
        self.next_state: Availability | None = None
        self.agent: AgentRow | None = None

    def sign_in(self, agent: AgentRow) -> None:
        """Say who works here."""
        self.agent = agent
        self.changed.emit()

    def agent_name(self, language: str) -> str:
        """Return the agent's name in a language; empty until the database has said who it is."""
        return self.agent.shown_name(language) if self.agent else ""

    def become(self, availability: Availability) -> None:
        """Change at once."""
        self.next_state = None
        if availability is not self.availability:
            self.availability = availability
            self.since = times.now()
        self.changed.emit()

    def become_next(self, availability: Availability | None) -> None:
        """Change when the call and its wrap-up are over; None takes the wish back."""
        self.next_state = availability
        self.changed.emit()
