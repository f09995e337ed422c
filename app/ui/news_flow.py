"""Brings what others changed into the window, quietly: lists are asked for anew, and the card in front."""

import logging
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.errors import Unavailable
from app.models.rows.cards import Card
from app.models.rows.news import Horizon, NewsKind, Newsletter, NewsRow
from app.ui.jobs import Jobs
from app.ui.state.call_page import CallPage
from app.ui.state.calls import Calls

if TYPE_CHECKING:
    from app.models.memory import Memory
    from app.models.notices.watcher import Watcher

LOG = logging.getLogger(__name__)
ASK_MS = 3000
ASK_AWAY_MS = 5000  # a network that swallows everything holds the lane up each time
# A thousand agents change their states all the time, and each notice says it all.
_TOLD_WHOLE = frozenset(
    {NewsKind.AGENT_STATES, NewsKind.PRESENT_CALLS, NewsKind.PBX_AGENTS, NewsKind.QUEUE_STATES}
)
_OF_CUSTOMERS = frozenset({NewsKind.CUSTOMERS, NewsKind.CASES, NewsKind.FOLLOW_UPS, NewsKind.TIMELINE})


class _Ears(QObject):
    """Hears on the watcher's thread, and says on the window's that there is something to ask for."""

    something = Signal()
    rows_heard = Signal(object)  # tuple[NewsRow, ...]

    def heard(self, rows: tuple[NewsRow, ...]) -> None:
        """Hear what was changed; what is told whole and concerns no list need not be asked for."""
        self.rows_heard.emit(rows)
        if any(row.kind not in _TOLD_WHOLE for row in rows):
            self.something.emit()

    def missed(self) -> None:
        """Hear that anything may have changed."""
        self.something.emit()

    def lost(self) -> None:
        """Hear that nothing is heard for now; asking goes on all the same."""


class NewsFlow(QObject):
    """Asks every few seconds what is new; a supervisor's desk is told when to. A file has no news."""

    follow_ups_changed = Signal()
    states_changed = Signal()  # what agents do
    cases_changed = Signal()
    help_changed = Signal()  # somebody needs a supervisor, or has got one
    approvals_changed = Signal()  # changes that wait for a second person
    card_changed = Signal(object)  # CallPage: a colleague changed the customer in front

    told = Signal(object)  # tuple[NewsRow, ...]: what others and this desk have changed, some of it twice
    gap_noticed = Signal()  # anything may have changed
    asked = Signal()  # the server has just answered: what is known is what there is

    went_away = Signal()  # the server does not answer
    came_back = Signal()

    def __init__(self, calls: Calls, memory: "Jobs[Memory]", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls, self._memory = calls, memory
        self.horizon: Horizon | None = None
        self._login = ""
        self._is_asking = False
        self._is_away = False
        self._is_over = False
        self._watcher: Watcher | None = None
        self._ears = _Ears(self)
        self._again = QTimer(self, interval=ASK_MS)
        self._again.timeout.connect(self.ask)
        self._ears.something.connect(self.ask)
        self._ears.rows_heard.connect(self.told)

    @property
    def is_asking_on(self) -> bool:
        """Whether there may be news at all."""
        return self._again.isActive()

    def begin(self, login: str) -> None:
        """Somebody works here: hear what others do from now on."""
        self._login = login
        self._again.start()
        self.ask()
        if self._watcher is None:
            self._memory.ask(self, lambda memory: memory.hearing.watcher(self._ears), self._watch)

    def stop(self) -> None:
        """Hear nothing more."""
        self._is_over = True
        self._again.stop()
        if self._watcher is not None:
            self._watcher.stop()

    @Slot()
    def ask(self) -> None:
        """Ask what is new, unless an answer is on its way."""
        if not self._is_asking and self._again.isActive():
            self._is_asking = True
            horizon = self.horizon
            self._memory.ask(self, lambda memory: memory.hearing.news(horizon), self._take, self._miss)

    def _watch(self, watcher: "Watcher | None") -> None:
        self._watcher = watcher
        if watcher is not None and not self._is_over:
            watcher.start()

    def _take(self, letter: Newsletter) -> None:
        self._is_asking = False
        self.horizon = letter.horizon
        self._note_away(is_away=False)
        if letter.horizon is None:
            self._again.stop()
            return
        self.told.emit(letter.rows)
        if letter.has_gap:
            self.gap_noticed.emit()
        self.asked.emit()
        others = [row for row in letter.rows if row.login != self._login]
        kinds = {row.kind for row in others}
        if letter.has_gap or NewsKind.FOLLOW_UPS in kinds:
            self.follow_ups_changed.emit()
        if letter.has_gap or NewsKind.AGENT_STATES in kinds:
            self.states_changed.emit()
        told = {
            NewsKind.CASES: self.cases_changed,
            NewsKind.HELP: self.help_changed,
            NewsKind.APPROVALS: self.approvals_changed,
        }
        for kind, signal in told.items():
            if letter.has_gap or kind in kinds:
                signal.emit()
        about = [row for row in others if row.kind in _OF_CUSTOMERS]
        if letter.has_gap or any(row.subject_id is None for row in about):
            self._refresh(None)
        elif about:
            self._refresh({row.customer_id for row in about})

    def _miss(self, error: Exception) -> None:
        self._is_asking = False  # the horizon stays: what happens meanwhile is heard afterwards
        self._note_away(is_away=isinstance(error, Unavailable))

    def _note_away(self, *, is_away: bool) -> None:
        if is_away != self._is_away:
            self._is_away = is_away
            self._again.setInterval(ASK_AWAY_MS if is_away else ASK_MS)
            (self.went_away if is_away else self.came_back).emit()

    def _refresh(self, customers: set[UUID | None] | None) -> None:
        """Ask for the cards in front again that somebody changed, or that he may have."""
        for page in self._calls.pages:
            card = page.card
            if card is not None and (customers is None or card.customer_id in customers):
                self._ask_for(page, card)

    def _ask_for(self, page: CallPage, before: Card) -> None:
        self._memory.ask(
            page,
            lambda memory: memory.card(before.customer_id),
            lambda card: self._show(page, before, card),
            lambda error: LOG.info("a card could not be asked for again: %s", type(error).__name__),
        )

    def _show(self, page: CallPage, before: Card, card: Card) -> None:
        """Show a card anew, unless it is as it was; one that came meanwhile may be older: ask again."""
        now = page.card
        if now is not before:
            if now is not None and now.customer_id == before.customer_id:
                self._ask_for(page, now)
        elif card != before:
            page.card = card
            page.identified.emit()
            self.card_changed.emit(page)
