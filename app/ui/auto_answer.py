"""Answers calls of some queues by itself: after the panel is up, with a tone in the agent's ear."""

from PySide6.QtCore import QObject, Slot

from app.settings import Settings
from app.telephony.protocol import AnswerCall, CallId
from app.ui.engine_link import EngineLink
from app.ui.state.call_page import Phase
from app.ui.state.calls import Calls


class AutoAnswer(QObject):
    """Never while the agent talks or wraps up: such a call rings like any other."""

    def __init__(
        self, calls: Calls, link: EngineLink, settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._calls, self._link, self._settings = calls, link, settings

    @Slot(str)
    def consider(self, call_id: str) -> None:
        """The panel of a call is on the screen."""
        page = self._calls.page(CallId(call_id))
        is_free = all(other is page or other.phase is Phase.MISSED for other in self._calls.pages)
        if page is not None and is_free and page.picture.queue.queue in self._queues():
            self._link.send(AnswerCall(call_id=page.call_id, tone=True))

    def _queues(self) -> set[str]:
        return {name.strip() for name in self._settings.auto_answer_queues.split(",") if name.strip()}
