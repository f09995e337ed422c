"""Carries finished calls from the journal's outbox to the database, now or when it is back."""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.errors import BadInput, Unavailable
from app.journal.journal import Journal, Waiting
from app.journal.outbox import Plan
from app.models.rows.calls import WrapUp, from_json, to_json
from app.ui.draft_keeper import DraftKeeper
from app.ui.jobs import Jobs
from app.ui.state.call_page import CallPage

if TYPE_CHECKING:
    from app.models.memory import Memory

LOG = logging.getLogger(__name__)
WRAP_UP = "wrap_up"


class OutboxFlow(QObject):
    """Each change is first safe on this machine; the window never waits for the database."""

    stored = Signal(object)  # WrapUp: it is in the database
    standing_changed = Signal(bool, int)  # whether the database answers, and how many changes wait

    def __init__(
        self,
        journal: Jobs[Journal],
        memory: "Jobs[Memory]",
        drafts: DraftKeeper,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._journal = journal
        self._memory = memory
        self._drafts = drafts
        self._plan = Plan()
        self._is_sending = False
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self.send)

    @Slot(object, object)
    def keep(self, page: CallPage, wrap_up: WrapUp) -> None:
        """Put a finished call into the outbox, in the same step in which its drafts go."""
        self._drafts.forget(page)
        call_id, text = page.call_id, to_json(wrap_up)
        self._journal.ask(
            self,
            lambda journal: journal.put(WRAP_UP, wrap_up.call_id, text, finishes=call_id),
            lambda _done: self.send(),
        )

    def keep_completed(self, wrap_up: WrapUp, drafts: str) -> None:
        """Put a wrap-up that had waited into the outbox; what was typed for it goes in the same step."""
        text = to_json(wrap_up)
        self._journal.ask(
            self,
            lambda journal: journal.put(WRAP_UP, wrap_up.call_id, text, finishes=drafts),
            lambda _done: self.send(),
        )

    @Slot()
    def send(self) -> None:
        """Send what is due, oldest first."""
        if not self._is_sending:
            self._is_sending = True
            self._journal.ask(self, lambda journal: journal.waiting(), self._send_first, self._rest)

    @Slot()
    def note_away(self) -> None:
        """Somebody else has noticed that the database is away: say so, with what waits."""
        self._journal.ask(
            self,
            lambda journal: len(journal.waiting()),
            lambda waiting: self.standing_changed.emit(False, waiting),
        )

    @Slot()
    def send_now(self) -> None:
        """The database is back: do not wait for the next try."""
        self._again.stop()
        self._plan = Plan()
        self.send()

    def stop(self) -> None:
        """Try no more; what waits is sent by the next desk."""
        self._again.stop()

    def _send_first(self, waiting: list[Waiting]) -> None:
        item = self._plan.due(waiting)
        if item is None:
            self._finish_round(waiting)
            return
        try:
            wrap_up = from_json(item.payload)
        except BadInput as error:
            self._not_sent(item, len(waiting), error)
            return
        self._memory.ask(
            self,
            lambda memory: _as_its_owner(memory, item, lambda owned: owned.save_wrap_up(wrap_up)),
            lambda _done: self._sent(item, wrap_up),
            lambda error: self._not_sent(item, len(waiting), error),
        )

    def _sent(self, item: Waiting, wrap_up: WrapUp) -> None:
        self._plan.taken(item)
        self.stored.emit(wrap_up)
        self._journal.ask(
            self, lambda journal: journal.sent(item.key), lambda _done: self._go_on(), self._rest
        )

    def _not_sent(self, item: Waiting, waiting: int, error: Exception) -> None:
        LOG.warning("a change waits for the database: %s", type(error).__name__)
        if isinstance(error, Unavailable):
            self.standing_changed.emit(False, waiting)
            self._try_again_in(self._plan.unreachable())
            return
        self._plan.refused(item)  # one bad item must not hold up all that come after it
        self._journal.ask(
            self, lambda journal: journal.failed(item.key), lambda _done: self._go_on(), self._rest
        )

    def _go_on(self) -> None:
        self._is_sending = False
        self.send()

    def _finish_round(self, waiting: list[Waiting]) -> None:
        self._is_sending = False
        self.standing_changed.emit(True, len(waiting))
        pause = self._plan.pause(waiting)
        if pause is not None:
            self._try_again_in(pause)

    def _rest(self, _error: Exception) -> None:
        self._try_again_in(self._plan.unreachable())

    def _try_again_in(self, seconds: float) -> None:
        self._is_sending = False
        self._again.start(max(1, round(seconds * 1000)))


def _as_its_owner(memory: "Memory", item: Waiting, work: "Callable[[Memory], object]") -> object:
    """Do the work of an item; where somebody else has signed in since, it waits for who put it there."""
    if item.owner and item.owner != memory.agent.login:
        raise Unavailable("it waits for the person who put it there")
    return work(memory)
