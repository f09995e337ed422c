"""Gives what is known of a call along when it is put through, and takes what came along with one."""

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app import times
from app.models.keys import new_key
from app.models.rows.handovers import HandoverRow, NewHandover
from app.telephony.protocol import CallId, Direction
from app.ui import script_draft
from app.ui.draft_keeper import DraftKeeper
from app.ui.jobs import Jobs
from app.ui.script_flow import ScriptFlow
from app.ui.state.call_page import CallPage
from app.ui.state.calls import Calls
from app.ui.state.capsule import Capsule, read_capsule
from app.ui.verification_flow import VerificationFlow

if TYPE_CHECKING:
    from app.models.memory import Memory

LOG = logging.getLogger(__name__)


class HandoverFlow(QObject):
    """The database carries it; it is found by the PBX's number of the call, or by the caller's."""

    def __init__(
        self,
        calls: Calls,
        memory: "Jobs[Memory]",
        drafts: DraftKeeper,
        scripts: ScriptFlow,
        verifications: VerificationFlow,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._calls, self._memory = calls, memory
        self._drafts, self._scripts, self._verifications = drafts, scripts, verifications

    @Slot(str)
    def give(self, target: str) -> None:
        """The call in front is put through: what is known of it goes along."""
        page = self._calls.current
        if page is None:
            return
        capsule = _capsule_of(page)
        if capsule.is_empty:
            return
        picture = page.picture
        new = NewHandover(
            id=new_key(),
            customer_id=page.card.customer_id if page.card else None,
            pbx_call=picture.queue.call,
            number="" if picture.caller.is_anonymous else picture.caller.number,
            target=target,
            at=times.now(),
            capsule=capsule.to_json(),
        )
        self._memory.ask(self, lambda memory: memory.floor.hand_over(new), lambda _done: None, _let_be)

    @Slot()
    def give_to_consulted(self) -> None:
        """The colleague who was asked gets the call."""
        consult = self._calls.consult
        if consult is not None:
            self.give(consult.picture.caller.number)

    @Slot(object)
    def look(self, page: CallPage) -> None:
        """Ask whether something came along with a call."""
        picture = page.picture
        if picture.direction is not Direction.INBOUND:
            return
        number = "" if picture.caller.is_anonymous else picture.caller.number
        call, now = picture.queue.call, times.now()
        self._memory.ask(
            page,
            lambda memory: memory.floor.handover(call, number, now),
            lambda row: self._show(page, row),
            _let_be,
        )

    @Slot(str)
    def take(self, call_id: str) -> None:
        """Go on from where the other agent was."""
        page = self._calls.page(CallId(call_id))
        if page is None or page.capsule is None:
            return
        capsule, handover = page.capsule, page.handover
        self._forget(page)
        if capsule.note:
            page.note = "\n".join(filter(None, (capsule.note, page.note)))
            page.note_restored.emit()
            self._drafts.keep(page, "note")
        if capsule.script:
            page.runner = None
            self._scripts.resume(page, capsule.script)
        if capsule.verification.answers:
            self._verifications.take_over(page, capsule.verification)
        if handover is not None:
            key, now = handover.id, times.now()
            self._memory.ask(self, lambda memory: memory.floor.take(key, now), lambda _done: None, _let_be)

    @Slot(str)
    def leave(self, call_id: str) -> None:
        """Begin anew, as if nothing had come along."""
        page = self._calls.page(CallId(call_id))
        if page is not None:
            self._forget(page)

    def _show(self, page: CallPage, row: HandoverRow | None) -> None:
        if row is None:
            return
        try:
            page.capsule = read_capsule(row.capsule)
        except ValueError:
            LOG.warning("what came along with a call could not be read")
            return
        page.handover = row
        page.handed_over.emit()

    @staticmethod
    def _forget(page: CallPage) -> None:
        page.capsule, page.handover = None, None
        page.handed_over.emit()


def _capsule_of(page: CallPage) -> Capsule:
    runner = page.runner
    step = runner.place(page.script_language or "en").title if runner else ""
    return Capsule(page.note.strip(), script_draft.written(runner), step, page.verification)


def _let_be(error: Exception) -> None:
    """Without a database the call is put through all the same."""
    LOG.warning("a handover was not kept or found: %s", type(error).__name__)
