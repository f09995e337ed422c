"""What only the PBX can do: listen, whisper, join, take a waiting caller, send him elsewhere."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.models.keys import new_key
from app.models.rows.agents import AgentRow
from app.models.rows.pbx import NewOrder, OrderAnswer, OrderRow, OrderState, OrderVerb, QueueCallRow
from app.ui.jobs import Jobs
from app.ui.language import Language
from app.ui.notices import Notices
from app.ui.overview import floor_words
from app.ui.overview.agent_line import AgentLine
from app.ui.overview.floor import Floor

if TYPE_CHECKING:
    from app.models.memory import Memory

_LOOK_MS = 400
_VERBS = {
    "listen": OrderVerb.LISTEN,
    "whisper": OrderVerb.WHISPER,
    "barge": OrderVerb.BARGE,
    "stop": OrderVerb.STOP_LISTENING,
}


class PbxDeeds(QObject):
    """Gives orders to the bridge, and says what became of them; the bridge keeps them on record."""

    listening_changed = Signal(object)  # an agent's UUID, or None
    waiting_changed = Signal()

    def __init__(
        self,
        lane: "Jobs[Memory]",
        floor: Floor,
        language: Language,
        notices: Notices,
        agent: AgentRow,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._lane, self._floor, self._language = lane, floor, language
        self._notices, self._agent = notices, agent
        self._waiting: dict[UUID, QueueCallRow] = {}

    def know_waiting(self) -> None:
        """Look up who waits, so that he can be taken."""
        self._lane.ask(
            self, lambda memory: memory.team_floor.waiting_calls(), self._know, lambda _error: None
        )

    def supervise(self, deed: str, line: AgentLine) -> None:
        """Listen to an agent's call, whisper to him, join, or stop."""
        order = NewOrder(
            id=new_key(),
            verb=_VERBS[deed],
            asked_by=self._agent.id,
            agent_id=line.id,
            pbx_call=line.pbx_call,
        )
        self._give(order, lambda: self.listening_changed.emit(None if deed == "stop" else line.id))

    def take(self, call_id: UUID) -> None:
        """Have a waiting caller put through to oneself."""
        call = self._waiting.get(call_id)
        if call is not None:
            order = NewOrder(
                id=new_key(), verb=OrderVerb.TAKE, asked_by=self._agent.id, agent_id=self._agent.id,
                queue=call.queue, pbx_call=call.pbx_call,
            )  # fmt: skip
            self._give(order, lambda: self.waiting_changed.emit())

    def reroute(self, call_id: UUID, below: QWidget) -> None:
        """Choose another queue for a waiting caller."""
        call = self._waiting.get(call_id)
        if call is None:
            return
        menu = QMenu(below)
        for key in self._floor.queues:
            if key != call.queue:
                name = floor_words.queue(key, self._floor.queues, self._language.code)
                menu.addAction(name).setData(key)
        menu.triggered.connect(lambda action: self._send_on(call, action.data()))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(below.mapToGlobal(QPoint(0, 0)))

    def _send_on(self, call: QueueCallRow, target: str) -> None:
        order = NewOrder(
            id=new_key(), verb=OrderVerb.REROUTE, asked_by=self._agent.id, agent_id=self._agent.id,
            queue=call.queue, pbx_call=call.pbx_call, target=target,
        )  # fmt: skip
        self._give(order, lambda: self.waiting_changed.emit())

    def _know(self, calls: list[QueueCallRow]) -> None:
        self._waiting = {call.id: call for call in calls}

    def _give(self, order: NewOrder, done: Callable[[], None]) -> None:
        self._lane.ask(
            self,
            lambda memory: memory.team_floor.order_pbx(order),
            lambda _given: self._look(order, done),
            self._notices.tell_error,
        )

    def _look(self, order: NewOrder, done: Callable[[], None]) -> None:
        self._lane.ask(
            self,
            lambda memory: memory.team_floor.pbx_answer(order.id),
            lambda answer: self._judge(order, done, answer),
            self._notices.tell_error,
        )

    def _judge(self, order: NewOrder, done: Callable[[], None], answer: OrderRow | None) -> None:
        if answer is not None and answer.state is OrderState.WAITING:
            QTimer.singleShot(_LOOK_MS, self, lambda: self._look(order, done))
        elif answer is not None and answer.state is OrderState.DONE:
            done()
        else:
            self._notices.tell(self._why(answer))

    def _why(self, answer: OrderRow | None) -> str:
        match answer.answer if answer else "":
            case OrderAnswer.NOT_ALLOWED:
                return self.tr("You may not do that with this agent.")
            case OrderAnswer.NO_CALL:
                return self.tr("That call is already over.")
            case OrderAnswer.UNREACHABLE | OrderAnswer.NO_EXTENSION:
                return self.tr("Your telephone did not answer the PBX. Pick up when it rings.")
            case OrderAnswer.NO_PBX | OrderAnswer.TOO_LATE:
                return self.tr("The PBX cannot be reached just now. Try again.")
        return self.tr("The PBX did not do it. Try again.")
