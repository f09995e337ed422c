"""The agent's state: chosen at once when idle, after the wrap-up when busy, lost when calls go unanswered."""

from PySide6.QtCore import QObject, Slot

from app.settings import Settings
from app.telephony.protocol import EndReason
from app.ui.engine_link import EngineLink, LinkState
from app.ui.state.agent_status import AgentStatus, Availability
from app.ui.state.breaks import BreakReason, known_breaks
from app.ui.state.call_page import CallPage
from app.ui.state.calls import Calls

NOT_THE_AGENTS_FAULT = {EndReason.CALLER_GAVE_UP, EndReason.ANSWERED_ELSEWHERE}


class StatusFlow(QObject):
    """The only writer of the agent's status."""

    def __init__(
        self,
        status: AgentStatus,
        calls: Calls,
        link: EngineLink,
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._status = status
        self._calls = calls
        self._link = link
        self._settings = settings
        self._unanswered = 0
        self._before_offline: tuple[Availability, BreakReason | None] = (Availability.READY, None)
        status.breaks = known_breaks(settings.break_reasons)
        settings.listeners.append(self._follow)
        calls.current_changed.connect(self._on_current_changed)
        link.state_changed.connect(self._on_link_changed)

    def want(self, availability: Availability, reason: BreakReason | None = None) -> None:
        """Become this now, or once the call and its wrap-up are over."""
        self._unanswered = 0
        if self._calls.current is None:
            self._status.become(availability, reason)
        else:
            self._status.become_next(availability, reason)

    @Slot(str)
    def take_break(self, key: str) -> None:
        """Take a break for one of the reasons there are; an unknown one is none."""
        reasons = (reason for reason in self._status.breaks if reason.key == key)
        self.want(Availability.BREAK, next(reasons, None))

    def _follow(self, key: str) -> None:
        if key == Settings.break_reasons.key:
            self._status.breaks = known_breaks(self._settings.break_reasons)

    @Slot(object)
    def count_missed(self, page: CallPage) -> None:
        """A call rang and nobody took it; after so many the agent is taken for absent."""
        if self._calls.current is not None:  # nobody takes a second call in the middle of the first
            return
        if page.ended is None or page.ended.reason in NOT_THE_AGENTS_FAULT | {EndReason.DECLINED}:
            return
        self._unanswered += 1
        limit = self._settings.unanswered_limit
        if self._unanswered >= limit and self._status.availability is Availability.READY:
            self._status.become(Availability.NOT_RESPONDING)

    @Slot(object)
    def count_answered(self, _page: CallPage) -> None:
        """The agent is there."""
        self._unanswered = 0

    @Slot()
    def _on_current_changed(self) -> None:
        if self._calls.current is None and self._status.next_state is not None:
            self._status.become(self._status.next_state, self._status.next_reason)

    @Slot()
    def _on_link_changed(self) -> None:
        if self._link.state is LinkState.UP:
            if self._status.availability is Availability.OFFLINE:
                self._status.become(*self._before_offline)
        elif (
            self._link.state is not LinkState.STARTING
            and self._status.availability is not Availability.OFFLINE
        ):
            self._before_offline = (self._status.availability, self._status.reason)
            self._status.become(Availability.OFFLINE)
