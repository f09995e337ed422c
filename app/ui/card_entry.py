"""Brings the card field to the desk: made when first wanted, its words in the note, its deeds on record."""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app import times
from app.late import late
from app.models.keys import new_key
from app.models.rows.deeds import NewDeed
from app.telephony.protocol import CallId
from app.ui.call_room import CallRoom
from app.ui.engine_link import EngineLink
from app.ui.jobs import Jobs
from app.ui.notices import Notices
from app.ui.window_state import WindowState

if TYPE_CHECKING:
    from app.models.memory import Memory
    from app.ui.card_flow import CardFlow
    from app.ui.pbx_recording import PbxRecording

RECORDING_AGAIN = "recording again"  # what a notice is about


class CardEntry(QObject):
    """What stands between the card field and the rest."""

    deed_done = Signal(object)  # NewDeed: it is to be on record, also when the database is away

    def __init__(
        self,
        state: WindowState,
        link: EngineLink,
        room: CallRoom,
        memory: "Jobs[Memory]",
        notices: Notices,
        window: QWidget,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._state, self._link, self._room = state, link, room
        self._memory, self._notices, self._window = memory, notices, window
        self.flow: CardFlow | None = None
        state.actions.take_card.triggered.connect(self.open)
        state.actions.take_card.changed.connect(self._on_action_changed)
        room.notes.snippets.card_requested.connect(self.open)
        self._on_action_changed()

    @Slot()
    def open(self) -> None:
        """Open the field, once nobody records."""
        if self.flow is None:
            make: type[CardFlow] = late("app.ui.card_flow", "CardFlow")
            state = self._state
            self.flow = make(state.calls, self._link, state.settings, self._audit, self._window, self)
            pbx: PbxRecording = late("app.ui.pbx_recording", "PbxRecording")(state.status, self._memory, self)
            self.flow.pbx_wanted.connect(pbx.ask)
            pbx.confirmed.connect(self.flow.pbx_said)
            pbx.refused.connect(self.flow.pbx_refused)
            self.flow.card_taken.connect(self._on_card_taken)
            self.flow.would_not_go_on.connect(self._on_would_not_go_on)
        self.flow.begin()

    def stop(self) -> None:
        """Close the field; the desk is closed."""
        if self.flow is not None:
            self.flow.stop()

    def _audit(self, call: UUID, deed: str, facts: Mapping[str, object]) -> None:
        self.deed_done.emit(NewDeed(new_key(), deed, call, times.now(), json.dumps(facts, default=str)))

    @Slot()
    def _on_action_changed(self) -> None:
        self._room.notes.snippets.card_button.setEnabled(self._state.actions.take_card.isEnabled())

    @Slot(str, str)
    def _on_card_taken(self, call_id: str, last_four: str) -> None:
        words = self.tr("A card that ends in %1 was taken; nobody recorded it.")
        self._room.notes.add_line(CallId(call_id), words.replace("%1", last_four))

    @Slot()
    def _on_would_not_go_on(self) -> None:
        words = self.tr("The recording of the call has not gone on yet. It is asked for again.")
        self._notices.tell(words, subject=RECORDING_AGAIN)
