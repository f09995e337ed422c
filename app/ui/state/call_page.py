"""Everything the desk knows of one call: its page, from the first ring to the saved wrap-up."""

import json
from dataclasses import asdict
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from app.telephony.protocol import CallEnded, CallId, CallPicture, CallState
from app.ui.state.verification import Verification
from app.ui.state.wrap_up_form import WrapUpForm
from app.wrap_up.modes import Rule
from app.wrap_up.work import Work

if TYPE_CHECKING:
    from app.callscript.runner import Runner
    from app.models.rows.callers import Identification
    from app.models.rows.cards import Card
    from app.models.rows.handovers import HandoverRow
    from app.models.rows.papers import Papers
    from app.ui.state.capsule import Capsule


class Phase(StrEnum):
    """Where a call stands for the agent."""

    RINGING = "ringing"
    DIALLING = "dialling"
    TALKING = "talking"
    HELD = "held"
    WRAP_UP = "wrap_up"
    SAVED = "saved"  # nothing more to do; the page may go
    MISSED = "missed"  # ended before it was answered


class CallPage(QObject):
    """One call's page. Only the call flow writes it; panels read it and follow its signals."""

    changed = Signal()  # picture or phase
    identified = Signal()  # identification, or the customer chosen
    script_changed = Signal()
    note_restored = Signal()  # the note was set by somebody else than the agent's typing
    form_changed = Signal()
    draft_saved = Signal()
    verified = Signal()  # the caller answered a question about himself
    handed_over = Signal()  # something came along with the call, or was used

    def __init__(self, picture: CallPicture, key: UUID, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.picture = picture
        self.key = key  # the call's key in the database, made here, so that saving twice changes nothing
        self.identification: Identification | None = None  # None while the question is under way
        self.card: Card | None = None  # the customer the call belongs to, once that is certain or chosen
        self.runner: Runner | None = None
        self.papers: Papers | None = None  # of the customer, for the script
        self.script_language = ""
        self.note = ""
        self.note_steps: tuple[str, ...] = ()  # how the note came about, to be undone after a restart too
        self.form = WrapUpForm()
        self.ended: CallEnded | None = None
        self.ended_at: datetime | None = None
        self.rule = Rule()  # of its queue's wrap-ups
        self.wrap_up_ends_at: datetime | None = None
        self.not_again_before: datetime | None = (
            None  # when the customer may be asked again how content he is
        )
        self.saved_at: datetime | None = None  # when the draft was last safe on disk
        self.is_answered = False  # the conversation began and everybody was told
        self.is_restored = False  # the drafts of an earlier desk were looked for
        self.lookup_failed = False  # the database could not be asked
        self.is_saved = False
        self.calls_for = False  # the caller is somebody else, who calls for the customer
        self.attached_number = ""  # learnt in this call to be the customer's; it can be taken back
        self.verification = Verification()
        self.handover: HandoverRow | None = None  # who put the call through, until that was used
        self.capsule: Capsule | None = None
        self.is_consult = False  # a colleague is asked about the call in front; it has no wrap-up of its own
        self.consulted = ""  # what the colleague is called, where that is known

    @property
    def call_id(self) -> CallId:
        """Return the id the engine and the desk know the call by."""
        return self.picture.call_id

    @property
    def offered_at(self) -> datetime:
        """Return when the call began to ring, or was dialled."""
        return datetime.fromtimestamp(self.picture.offered_at, UTC)

    @property
    def answered_at(self) -> datetime | None:
        """Return when the call was answered, if it was."""
        answered = self.picture.answered_at
        return None if answered is None else datetime.fromtimestamp(answered, UTC)

    @property
    def phase(self) -> Phase:
        """Return where the call stands."""
        if self.is_saved:
            return Phase.SAVED
        if self.ended is not None:
            return Phase.MISSED if self.picture.answered_at is None else Phase.WRAP_UP
        return _PHASE_OF[self.picture.state]

    @property
    def work(self) -> Work:
        """Return the work after the call, as far as time is concerned."""
        form = self.form
        return Work(self.rule, self.wrap_up_ends_at, len(form.extensions), is_done=form.done_at is not None)

    def to_json(self) -> str:
        """Write what the journal keeps of the call itself, so that it can be wrapped up after a crash."""
        return json.dumps(
            {
                "key": str(self.key),
                "customer_id": str(self.card.customer_id) if self.card else None,
                "picture": asdict(self.picture),
                "ended": asdict(self.ended) if self.ended else None,
                "ended_at": self.ended_at.isoformat() if self.ended_at else None,
                "script_language": self.script_language,
            },
            ensure_ascii=False,
        )


_PHASE_OF = {
    CallState.OFFERED: Phase.RINGING,
    CallState.RINGING: Phase.RINGING,
    CallState.DIALLING: Phase.DIALLING,
    CallState.TALKING: Phase.TALKING,
    CallState.HELD: Phase.HELD,
    CallState.HELD_REMOTELY: Phase.TALKING,
}
