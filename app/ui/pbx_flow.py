"""Has the PBX do what the agent chose, and shows what it really does: its word counts, not the window's."""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Slot

from app.late import late
from app.models.keys import new_key
from app.models.rows.news import NewsKind, NewsRow
from app.models.rows.pbx import BridgeRow, NewOrder, OrderRow, OrderState, OrderVerb, PbxAgentRow, PbxState
from app.ui.jobs import Jobs
from app.ui.notices import Notices
from app.ui.state.agent_status import AgentStatus, Availability
from app.ui.state.breaks import BreakReason
from app.ui.state.calls import Calls
from app.ui.state.pbx_wish import WRAP_UP, Chosen, PbxWish, agrees, verb_for, wish_of

if TYPE_CHECKING:
    from app.models.memory import Memory

LOG = logging.getLogger(__name__)
SETTLED_MS = 100  # the end of a call and its wrap-up are one change
LOOK_MS = 15_000  # besides what is heard; a file is asked more often, for it tells nothing
LOOK_AT_FILE_MS = 1_000
ANSWER_MS = (10, 8, 8, 10, 14, 25, 50, 100, 200, 400, 800, 1600, 3200)  # when an answer is looked for
STALE_SECONDS = 5.0
_ABOUT_AGENTS = frozenset({NewsKind.PBX_AGENTS, NewsKind.SUPERVISIONS})
_PBX, _LISTENING = "pbx", "listening"  # what the notices are about


class PbxFlow(QObject):
    """One agent's word with the PBX, through the database and a bridge; without one it does nothing."""

    def __init__(
        self,
        status: AgentStatus,
        calls: Calls,
        memory: "Jobs[Memory]",
        notices: Notices,
        want: Callable[[Availability, BreakReason | None], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._status, self._calls, self._memory = status, calls, memory
        self._notices, self._want = notices, want
        self.row: PbxAgentRow | None = None  # what the PBX says
        self.is_known = True
        self._agent_id: UUID | None = None
        self._asked: PbxWish | None = None  # what was asked last
        self._has_agreed = False
        self._is_asking = False
        self._listeners = 0
        self._soon = QTimer(self, interval=SETTLED_MS, singleShot=True)
        self._soon.timeout.connect(self._ask_for_wish)
        self._again = QTimer(self, interval=LOOK_MS)
        self._again.timeout.connect(self.look)

    def begin(self, agent_id: UUID, *, is_told: bool) -> None:
        """Somebody works here, and there is a bridge: have the PBX do what he chose.

        `is_told` says whether others' changes are heard of; a file has to be asked.
        """
        self._agent_id = agent_id
        if not self._again.isActive():
            for signal in (self._status.changed, self._calls.current_changed, self._calls.page_changed):
                signal.connect(self._soon.start)
        self._again.start(LOOK_MS if is_told else LOOK_AT_FILE_MS)
        self.look()

    def leave(self) -> None:
        """The agent goes: the PBX signs him out."""
        self._soon.stop()
        self._again.stop()
        if self._asked is not None and self._agent_id is not None:
            order = self._order(OrderVerb.SIGN_OUT, "")
            self._asked = None
            self._memory.ask(self, lambda memory: memory.pbx.give(order), lambda _done: None, self._fail)

    @Slot(object)
    def hear(self, rows: tuple[NewsRow, ...]) -> None:
        """Hear what has changed, and look if it is about this agent or about the bridge."""
        if any(row.kind == NewsKind.PBX_BRIDGES or self._is_mine(row) for row in rows):
            self.look()

    def _is_mine(self, row: NewsRow) -> bool:
        return row.kind in _ABOUT_AGENTS and row.subject_id in (self._agent_id, None)

    @Slot()
    def look(self) -> None:
        """Ask what the PBX says now."""
        self._memory.ask(
            self, lambda memory: (*memory.pbx.mine(), len(memory.pbx.listeners())), self._take, self._fail
        )

    def _wish(self) -> PbxWish:
        status, page = self._status, self._calls.current
        reason, coming = status.reason, status.next_reason
        chosen = Chosen(
            status.availability,
            reason.key if reason else "",
            status.next_state,
            coming.key if coming else "",
        )
        return wish_of(chosen, page.phase if page is not None else None)

    @Slot()
    def _ask_for_wish(self) -> None:
        """Ask for what is wanted, if it is something else than before."""
        wish = self._wish()
        if self._is_asking or wish == self._asked or self._agent_id is None:
            return
        self._asked, self._has_agreed, self._is_asking = wish, False, True
        order = self._order(verb_for(wish, self.row), wish.reason)
        self._memory.ask(
            self, lambda memory: memory.pbx.give(order), lambda _done: self._await(order, 0), self._miss
        )

    def _order(self, verb: OrderVerb, reason: str) -> NewOrder:
        assert self._agent_id is not None  # noqa: S101  nothing is ordered before somebody works here
        return NewOrder(
            id=new_key(), verb=verb, asked_by=self._agent_id, agent_id=self._agent_id, reason=reason
        )

    def _await(self, order: NewOrder, tries: int) -> None:
        """Look for the answer, soon at first and then less often."""
        if tries == len(ANSWER_MS):
            self._settle(OrderRow(order.id, OrderState.EXPIRED, "", None))
            return

        def take(row: OrderRow | None) -> None:
            if row is None or row.state is OrderState.WAITING:
                self._await(order, tries + 1)
            else:
                self._settle(row)

        QTimer.singleShot(
            ANSWER_MS[tries],
            self,
            lambda: self._memory.ask(self, lambda memory: memory.pbx.became_of(order.id), take, self._miss),
        )

    def _settle(self, row: OrderRow) -> None:
        self._is_asking = False
        if row.state is OrderState.DONE:
            self._notices.withdraw(_PBX)
        else:
            sentence = self.tr(
                "The PBX has not taken your state ({0}). What it does with calls is unchanged."
            )
            self._notices.tell(sentence.format(self._why(row)), stays=True, subject=_PBX)
        self.look()
        self._soon.start()  # something else may have been chosen meanwhile

    def _why(self, row: OrderRow) -> str:
        words: Callable[[str], str] = late("app.ui.parts.pbx_words", "why")
        return words(row.answer)

    def _miss(self, error: Exception) -> None:
        self._is_asking, self._asked = False, None
        self._fail(error)

    def _fail(self, error: Exception) -> None:
        LOG.info("the PBX's word could not be asked for: %s", type(error).__name__)
        self._show_known(is_known=False)

    def _take(self, found: tuple[BridgeRow | None, PbxAgentRow | None, int]) -> None:
        bridge, self.row, listeners = found
        is_known = bridge is not None and bridge.is_connected and bridge.age_seconds < STALE_SECONDS
        self._show_known(is_known=is_known)
        self._show_listeners(listeners)
        if not is_known or self._is_asking:
            return
        if self._asked is None:
            self._soon.start()
        elif agrees(self._asked, self.row):
            self._has_agreed = True
        elif self._has_agreed:
            self._follow()

    def _follow(self) -> None:
        """Somebody else has changed what the PBX does: the window follows, and says so."""
        self._has_agreed = False
        row = self.row
        if row is not None and row.state is not PbxState.SIGNED_OUT and not row.is_paused:
            if self._asked == PbxWish(WRAP_UP):
                return  # the wrap-up goes on; its end says what comes next
            self._asked = PbxWish()
            self._want(Availability.READY, None)
            self._notices.tell(self.tr("You were set to ready by somebody else."), subject=_PBX)
            return
        reason = row.reason if row is not None and row.is_paused else "signed_out"
        self._asked = PbxWish(reason)
        known = next((each for each in self._status.breaks if each.key == reason), BreakReason(reason))
        self._want(Availability.BREAK, known)
        self._notices.tell(self.tr("You get no calls for now: somebody else has set you so."), subject=_PBX)

    def _show_known(self, *, is_known: bool) -> None:
        if is_known == self.is_known:
            return
        self.is_known = is_known
        if is_known:
            self._notices.withdraw(_PBX)
        else:
            sentence = self.tr("Whether the PBX gives you calls is not known at the moment.")
            self._notices.tell(sentence, stays=True, subject=_PBX)

    def _show_listeners(self, listeners: int) -> None:
        if listeners and not self._listeners:
            self._notices.tell(self.tr("A supervisor is on your call."), stays=True, subject=_LISTENING)
        elif self._listeners and not listeners:
            self._notices.withdraw(_LISTENING)
        self._listeners = listeners
