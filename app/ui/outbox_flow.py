"""Carries finished calls and other changes from the outbox to the database, now or when it is back."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.errors import BadInput, Unavailable
from app.journal.journal import Journal, Waiting
from app.journal.outbox import Plan
from app.models import late_changes
from app.models.late_changes import LateChange, LateKind
from app.models.rows.calls import WrapUp, from_json, to_json
from app.models.rows.deeds import NewDeed
from app.models.rows.views import Views
from app.ui.draft_keeper import DraftKeeper
from app.ui.jobs import Jobs
from app.ui.state.call_page import CallPage

if TYPE_CHECKING:
    from app.models.memory import Memory

LOG = logging.getLogger(__name__)
WRAP_UP = "wrap_up"


@dataclass(frozen=True, slots=True)
class HandedOver:
    """Whoever looks at what becomes of a change: a dialog that is still open."""

    owner: QObject
    waits: Callable[[], None]  # it is safe here, and goes to the database later
    refused: Callable[[Exception], None]  # it is not kept anywhere: say why, and let it be mended


class OutboxFlow(QObject):
    """Each change is first safe on this machine; the window never waits for the database."""

    stored = Signal(object)  # WrapUp: it is in the database
    delivered = Signal(object, object)  # LateChange, and what the database told of it: it is there
    turned_down = Signal(object, object)  # Waiting and why: nobody looks any more, and it waits to be mended
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
        self._agent_id: UUID | None = None
        self._looking: dict[UUID, HandedOver] = {}
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self.send)

    def work_for(self, agent_id: UUID) -> None:
        """Know in whose name what is handed over is kept."""
        self._agent_id = agent_id

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

    def hand_over(self, kind: LateKind, row: Any, looking: HandedOver) -> None:  # noqa: ANN401  of its kind
        """Put a change into the outbox; whoever looks hears once that it waits, or that it cannot be kept.

        That it is in the database is told to everybody by `delivered`, now or days later.
        """
        if self._agent_id is None:
            looking.refused(Unavailable("nobody has signed in yet"))
            return
        change = LateChange(kind, self._agent_id, row)
        text = late_changes.to_payload(change)

        def safe(_done: None) -> None:
            self._looking[change.key] = looking
            if self._again.isActive():
                self._tell_waiting()  # the database is away: nobody waits for the next try
            self.send()

        self._journal.ask(
            self, lambda journal: journal.put(change.kind, change.key, text), safe, looking.refused
        )

    @Slot(object)
    def keep_deed(self, deed: NewDeed) -> None:
        """Put a deed into the outbox; nobody looks at what becomes of it."""
        self.hand_over(LateKind.DEED, deed, HandedOver(self, lambda: None, lambda _error: None))

    @Slot(object)
    def keep_views(self, views: Views) -> None:
        """Put into the outbox whose cards were opened while the database was away."""
        self.hand_over(LateKind.VIEWS, views, HandedOver(self, lambda: None, lambda _error: None))

    def let_go(self, key: UUID) -> None:
        """Forget what the database would not have: whoever typed it has mended it, or does not want it."""
        self._journal.ask(self, lambda journal: journal.sent(key), lambda _done: self.send())

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
            work, tell = self._work_for(item)
        except BadInput as error:
            self._not_sent(item, len(waiting), error)
            return

        def done(answer: object) -> None:
            self._sent(item)
            tell(answer)

        self._memory.ask(
            self,
            lambda memory: _as_its_owner(memory, item, work),
            done,
            lambda error: self._not_sent(item, len(waiting), error),
        )

    def _work_for(self, item: Waiting) -> "tuple[Callable[[Memory], object], Callable[[Any], None]]":
        """Return what keeps an item, and what tells of it afterwards; BadInput when it cannot be read."""
        if item.kind == WRAP_UP:
            wrap_up = from_json(item.payload)
            return (lambda memory: memory.save_wrap_up(wrap_up)), lambda _done: self.stored.emit(wrap_up)
        change = late_changes.from_payload(item.kind, item.payload)
        return (
            lambda memory: late_changes.keep(memory, change),
            lambda answer: self.delivered.emit(change, answer),
        )

    def _sent(self, item: Waiting) -> None:
        self._plan.taken(item)
        self._looking.pop(item.key, None)
        self._forget(item)

    def _forget(self, item: Waiting) -> None:
        self._journal.ask(
            self, lambda journal: journal.sent(item.key), lambda _done: self._go_on(), self._rest
        )

    def _not_sent(self, item: Waiting, waiting: int, error: Exception) -> None:
        LOG.warning("a change waits for the database: %s", type(error).__name__)
        if isinstance(error, Unavailable):
            self._tell_waiting()
            self.standing_changed.emit(False, waiting)
            self._try_again_in(self._plan.unreachable())
            return
        looking = self._looking.pop(item.key, None)
        if looking is not None and _looks(looking.owner):
            looking.refused(error)  # whoever typed it mends it: it need not wait here
            self._forget(item)
            return
        self.turned_down.emit(item, error)
        self._plan.refused(item)  # one bad item must not hold up all that come after it
        self._journal.ask(
            self, lambda journal: journal.failed(item.key), lambda _done: self._go_on(), self._rest
        )

    def _tell_waiting(self) -> None:
        """Let everybody go who looks at something that has to wait."""
        waiting, self._looking = self._looking, {}
        for looking in waiting.values():
            if isValid(looking.owner):
                looking.waits()

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


def _looks(owner: QObject) -> bool:
    """Say whether somebody can still mend what he typed: his dialog is there and open."""
    return isValid(owner) and (not isinstance(owner, QWidget) or owner.isVisible())


def _as_its_owner(memory: "Memory", item: Waiting, work: "Callable[[Memory], object]") -> object:
    """Do the work of an item; where somebody else has signed in since, it waits for who put it there."""
    if item.owner and item.owner != memory.agent.login:
        raise Unavailable("it waits for the person who put it there")
    return work(memory)
