"""Rings while a call waits for an answer, and is quiet the moment it is answered, anywhere."""

from PySide6.QtCore import QObject, Slot

from app.telephony.protocol import Ring as RingOrder
from app.ui.engine_link import EngineLink
from app.ui.state.call_page import Phase
from app.ui.state.calls import Calls


class Ring(QObject):
    """Tells the engine to ring, except into the ears of somebody who talks."""

    def __init__(self, calls: Calls, link: EngineLink, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls = calls
        self._link = link
        self._is_on = False
        calls.incoming_changed.connect(self._on_incoming_changed)

    @Slot()
    def _on_incoming_changed(self) -> None:
        is_talking = any(page.phase is Phase.TALKING for page in self._calls.pages)
        wanted = bool(self._calls.incoming) and not is_talking
        if wanted is not self._is_on:
            self._is_on = wanted
            self._link.send(RingOrder(on=wanted))
