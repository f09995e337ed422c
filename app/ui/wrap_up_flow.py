"""Ends a call's work: the countdown, the saved wrap-up, and what becomes of a call nobody wrapped up."""

from dataclasses import asdict
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app import times
from app.models.rows.calls import WrapUp
from app.models.rows.follow_ups import NewFollowUp
from app.ui import script_draft
from app.ui.state.call_page import CallPage, Phase
from app.ui.state.calls import Calls
from app.ui.state.wrap_up_form import WrapUpForm


class WrapUpFlow(QObject):
    """Turns a page into one wrap-up row. At zero the text is kept and the agent is free."""

    finished = Signal(object, object)  # CallPage, WrapUp: put it in the outbox
    timed_out = Signal(object)  # CallPage: its wrap-up waits among the incomplete ones

    def __init__(self, calls: Calls, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls = calls
        self._agent_id: UUID | None = None
        self._clock = QTimer(self, interval=250)
        self._clock.timeout.connect(self._on_tick)
        self._clock.start()

    def work_for(self, agent_id: UUID) -> None:
        """Say whose wrap-ups these are; calls that were missed before that was known are kept now."""
        self._agent_id = agent_id
        for page in self._calls.pages:
            if page.phase is Phase.MISSED:
                self.finish_unanswered(page)

    def finish(self, page: CallPage, *, is_complete: bool = True) -> None:
        """Keep the call as it is now."""
        if page.is_saved or self._agent_id is None:
            return
        wrap_up = _wrap_up(page, self._agent_id, is_complete=is_complete)
        page.is_saved = True
        self.finished.emit(page, wrap_up)
        self._calls.note_change(page)
        self._calls.remove(page)

    @Slot(object)
    def finish_unanswered(self, page: CallPage) -> None:
        """Keep a call that nobody answered: it belongs on the timeline too."""
        self.finish(page)

    def stop(self) -> None:
        """Let no wrap-up run out any more; the desk closes."""
        self._clock.stop()

    @Slot()
    def _on_tick(self) -> None:
        if self._agent_id is None:  # nothing can be kept yet: the time runs out as soon as it can
            return
        now = times.now()
        for page in self._calls.pages:
            ends_at = page.wrap_up_ends_at
            if page.phase is Phase.WRAP_UP and ends_at is not None and now >= ends_at:
                self.timed_out.emit(page)
                self.finish(page, is_complete=False)


def _wrap_up(page: CallPage, agent_id: UUID, *, is_complete: bool) -> WrapUp:
    picture, form, ended = page.picture, page.form, page.ended
    script = page.runner.script if page.runner else None
    return WrapUp(
        call_id=page.key,
        direction=str(picture.direction),
        queue=picture.queue.queue,
        pbx_call=picture.queue.call,
        number=picture.caller.number,
        caller_name=picture.caller.name,
        customer_id=page.card.customer_id if page.card else None,
        agent_id=agent_id,
        offered_at=page.offered_at,
        answered_at=page.answered_at,
        ended_at=page.ended_at or times.now(),
        talked_seconds=round(ended.talked_seconds) if ended else 0,
        held_seconds=round(ended.held_seconds) if ended else 0,
        end_reason=str(ended.reason) if ended else "",
        note=page.note,
        reason_id=form.reason_id,
        outcome_id=form.outcome_id,
        resolved=str(form.resolved),
        satisfaction=form.satisfaction,
        satisfaction_source="agent" if form.satisfaction is not None else "",
        is_complete=is_complete,
        script_key=script.key if script else "",
        script_version=str(script.version) if script else "",
        script_record=script_draft.written(page.runner),
        wrapped_up_at=times.now(),
        follow_ups=_follow_ups(form, picture.caller.number),
        kept=form.kept,
    )


def _follow_ups(form: WrapUpForm, number: str) -> tuple[NewFollowUp, ...]:
    return tuple(
        NewFollowUp(**{**asdict(planned), "number": planned.number or number}) for planned in form.follow_ups
    )
