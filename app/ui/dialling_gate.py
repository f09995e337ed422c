"""The one gate before every dialling: do-not-call, consent, and the hours where the customer is.

Dial box, links, redial, transfer, consultation and callbacks all go through it. Help, service codes and the
own house are never asked about.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from app import times
from app.late import late
from app.settings import Settings
from app.ui.jobs import Jobs

if TYPE_CHECKING:
    from app.models.memory import Memory
    from app.planning.dialling import DialAnswer


@dataclass(frozen=True, slots=True)
class RefusedCall:
    """A call that was not placed, and how it can be placed if the customer asked for it."""

    number: str
    answer: "DialAnswer"
    insist: Callable[[], None]


class DiallingGate(QObject):
    """Lets a call pass, or says why not."""

    refused = Signal(object)  # RefusedCall
    unchecked = Signal()  # the database is away: only the hours could be checked

    def __init__(self, memory: "Jobs[Memory]", settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._memory = memory
        self._settings = settings

    def pass_on(
        self,
        number: str,
        go: Callable[[], None],
        *,
        customer_id: UUID | None = None,
        basis: str = "",
        otherwise: Callable[[], None] | None = None,
    ) -> None:
        """Call `go` when the number may be dialled now for this reason; `otherwise` when it may not."""
        if late("app.planning.dialling", "is_free")(number):
            go()
            return

        def decide(answer: "DialAnswer") -> None:
            self._decide(number, answer, go, otherwise)

        def by_hours_alone(_error: Exception) -> None:
            self.unchecked.emit()
            ask = late("app.planning.dialling", "answer")
            # An agreement cannot be looked up: the agent, who is told so, knows whether there is one.
            decide(ask(number, times.now(), region=self._settings.region, basis=basis, has_agreed=True))

        self._memory.ask(
            self, lambda memory: memory.promises.may_call(number, customer_id, basis), decide, by_hours_alone
        )

    def _decide(
        self,
        number: str,
        answer: "DialAnswer",
        go: Callable[[], None],
        otherwise: Callable[[], None] | None,
    ) -> None:
        if answer.refusal is None:
            go()
            return
        if otherwise is not None:
            otherwise()

        def insist() -> None:
            refusal = str(answer.refusal)
            self._memory.ask(
                self,
                lambda memory: memory.promises.note_dialled_despite(answer.customer_id, refusal),
                lambda _done: None,
            )
            go()

        self.refused.emit(RefusedCall(number, answer, insist))
