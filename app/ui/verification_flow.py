"""Keeps what came of asking the caller who he is, and says which questions his queue wants."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.settings import Settings
from app.telephony.protocol import CallId, Direction
from app.ui.jobs import Jobs
from app.ui.state.call_page import CallPage
from app.ui.state.calls import Calls
from app.ui.state.verification import Verification, for_queue

if TYPE_CHECKING:
    from app.models.memory import Memory


class VerificationFlow(QObject):
    """The only writer of a page's verification."""

    def __init__(
        self, calls: Calls, memory: "Jobs[Memory]", settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._calls, self._memory, self._settings = calls, memory, settings

    @Slot(object)
    def begin(self, page: CallPage) -> None:
        """Say what the queue of a call wants; whoever we called ourselves was not asked to call."""
        if page.picture.direction is Direction.INBOUND and not page.verification.answers:
            page.verification = for_queue(self._settings.verification, page.picture.queue.queue)

    @Slot(str, str, bool)
    def answer(self, call_id: str, question: str, is_right: bool) -> None:
        """The caller answered a question, rightly or not; the result is kept when it is one."""
        page = self._calls.page(CallId(call_id))
        if page is not None:
            self.take_over(page, page.verification.answered(question, is_right=is_right))

    def take_over(self, page: CallPage, verification: Verification) -> None:
        """Use this result, and keep it on record."""
        page.verification = verification
        page.verified.emit()
        if verification.is_passed or verification.is_failed:
            key, values = page.key, verification.as_values()
            self._memory.ask(
                self,
                lambda memory: memory.floor.note_verification(key, values),
                lambda _done: None,
                lambda _error: None,  # the note of a call says so too; the record is the office's
            )
