"""Asks the PBX, through the bridge, not to record a call for a while; only its own word is a yes."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.models.keys import new_key
from app.models.rows.pbx import NewOrder, OrderRow, OrderState, OrderVerb
from app.ui.jobs import Jobs
from app.ui.state.agent_status import AgentStatus
from app.ui.state.call_page import CallPage

if TYPE_CHECKING:
    from app.models.memory import Memory

LOOK_MS = (20, 40, 80, 150, 250, 400, 600, 900)  # about as long as the card field has patience
VALID_SECONDS = 4  # a pause that comes later than the refusal would be nobody's


class PbxRecording(QObject):
    """One order at a time counts; the answer to an older one is not waited for any more."""

    confirmed = Signal(str, bool)  # the call's id, and whether it is paused now
    refused = Signal(str)  # the call's id

    def __init__(self, status: AgentStatus, memory: "Jobs[Memory]", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._status, self._memory = status, memory
        self._order_id: UUID | None = None

    @Slot(object, bool)
    def ask(self, page: CallPage, paused: bool) -> None:
        """Ask for a pause, or for its end."""
        agent = self._status.agent
        if agent is None:
            self.refused.emit(page.call_id)
            return
        verb = OrderVerb.MUTE_RECORDING if paused else OrderVerb.UNMUTE_RECORDING
        order = NewOrder(
            id=new_key(),
            verb=verb,
            asked_by=agent.id,
            agent_id=agent.id,
            pbx_call=page.picture.queue.call,
            valid_seconds=VALID_SECONDS,
        )
        self._order_id, call_id = order.id, str(page.call_id)

        def look(tries: int) -> None:
            if tries == len(LOOK_MS):
                take(OrderRow(order.id, OrderState.EXPIRED, "", None), tries)
                return
            ask = self._memory.ask
            QTimer.singleShot(
                LOOK_MS[tries],
                self,
                lambda: ask(
                    self, lambda memory: memory.pbx.became_of(order.id), lambda row: take(row, tries), fail
                ),
            )

        def take(row: OrderRow | None, tries: int) -> None:
            if self._order_id != order.id:
                return
            if row is None or row.state is OrderState.WAITING:
                look(tries + 1)
            elif row.state is OrderState.DONE:
                self.confirmed.emit(call_id, paused)
            elif paused:
                self.refused.emit(call_id)

        def fail(_error: Exception) -> None:
            if self._order_id == order.id and paused:
                self.refused.emit(call_id)

        self._memory.ask(self, lambda memory: memory.pbx.give(order), lambda _done: look(0), fail)
