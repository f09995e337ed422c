"""What the parts of a window are given: what is going on now, and in which language."""

from dataclasses import dataclass

from app.settings import Settings
from app.ui.actions import Actions
from app.ui.language import Language
from app.ui.state.agent_status import AgentStatus
from app.ui.state.calls import Calls


@dataclass(frozen=True, slots=True)
class WindowState:
    """What is going on now, for the panels to follow."""

    calls: Calls
    status: AgentStatus
    actions: Actions
    language: Language
    settings: Settings
