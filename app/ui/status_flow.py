"""The agent's state: chosen at once when idle, after the wrap-up when busy, lost when calls go unanswered."""

from PySide6.QtCore import QObject, Slot

from app.telephony.protocol import EndReason
from app.ui.engine_link import EngineLink, LinkState
from app.ui.state.agent_status import AgentStatus, Availability
from app.ui.state.call_page import CallPage
from app.ui.state.calls import Calls

UNANSWERED_AT_MOST = 2
NOT_THE_AGENTS_FAULT = {EndReason.CALLER_GAVE_UP, EndReason.ANSWERED_ELSEWHERE}


class StatusFlow(QObject):
    """The only writer of the agent's status."""

    def __init__(
        self, status: AgentStatus, calls: Calls, link: EngineLink, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._status = status
        self._calls = calls
        self._link = link
        self._unanswered = 0
        self._before_offline = Availability.READY
        calls.current_changed.connect(self._on_current_changed)
        link.state_changed.connect(self._on_link_changed)

    def want(self, availability: Availability) -> None:
        """Become this now, or once the call and its wrap-up are over."""
        self._unanswered = 0
        if self._calls.current is None:
            self._status.become(availability)
        else:
            self._status.become_next(availability)

    @Slot(object)
    def count_missed(self, page: CallPage) -> None:
        """A call rang and nobody took it; after the second the agent is taken for absent."""
        if self._calls.current is not None:  # nobody takes a second call in the middle of the first
            return
        if page.ended is None or page.ended.reason in NOT_THE_AGENTS_FAULT | {EndReason.DECLINED}:
            return
        self._unanswered += 1
        if self._unanswered >= UNANSWERED_AT_MOST and self._status.availability is Availability.READY:
            self._status.become(Availability.NOT_RESPONDING)

    @Slot(object)
    def count_answered(self, _page: CallPage) -> None:
        """The agent is there."""
        self._unanswered = 0

    @Slot()
    def _on_current_changed(self) -> None:
        if self._calls.current is None and self._status.next_state is not None:
            self._status.become(self._status.next_state)

    @Slot()
    def _on_link_changed(self) -> None:
        if self._link.state is LinkState.UP:
            if self._status.availability is Availability.OFFLINE:
                self._status.become(self._before_offline)
        elif (
            self._link.state is not LinkState.STARTING
            and self._status.availability is not Availability.OFFLINE
        ):
            self._before_offline = self._status.availability
            self._status.become(Availability.OFFLINE)
