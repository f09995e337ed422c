"""Ends a call's work: the countdown, the saved wrap-up, and what becomes of a call nobody wrapped up."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app import times
from app.models.rows.outcomes import OutcomeRow, ReasonRow
from app.ui.state.call_page import CallPage, Phase
from app.ui.state.calls import Calls
from app.ui.state.finished_call import finished_call
from app.ui.state.wrap_up_form import Extension
from app.ui.state.wrap_up_needs import lacking
from app.wrap_up.modes import Mode
from app.wrap_up.work import Fate


class WrapUpFlow(QObject):
    """Turns a page into one wrap-up row. At zero the text is kept and the agent is free."""

    finished = Signal(object, object)  # CallPage, WrapUp: put it in the outbox
    timed_out = Signal(object)  # CallPage: its wrap-up waits among the incomplete ones
    form_edited = Signal(str, object)  # the call's id, WrapUpForm: more time, or the agent is done

    def __init__(self, calls: Calls, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls = calls
        self._agent_id: UUID | None = None
        self._branches: dict[UUID, ReasonRow | OutcomeRow] = {}
        self.trees: tuple[Sequence[ReasonRow], Sequence[OutcomeRow]] = ((), ())
        self._clock = QTimer(self, interval=250)
        self._clock.timeout.connect(self.look)
        self._clock.start()

    def work_for(self, agent_id: UUID) -> None:
        """Say whose wrap-ups these are; calls that were missed before that was known are kept now."""
        self._agent_id = agent_id
        for page in self._calls.pages:
            if page.phase is Phase.MISSED:
                self.finish_unanswered(page)

    def know_trees(self, reasons: Sequence[ReasonRow], outcomes: Sequence[OutcomeRow]) -> None:
        """Learn what follows from an outcome, and what it asks for."""
        self.trees = (reasons, outcomes)
        self._branches = {reason.id: reason for reason in reasons}
        self._branches |= {outcome.id: outcome for outcome in outcomes}

    def end(self, page: CallPage) -> None:
        """The agent is done: keep the call now, or once the time to cool down is over."""
        now = times.now()
        if page.work.done().fate(now) is Fate.STAYS:
            self.form_edited.emit(page.call_id, replace(page.form, done_at=page.form.done_at or now))
            self._calls.note_change(page)
        else:
            self.finish(page)

    def extend(self, page: CallPage, reason: str) -> None:
        """Give more time, if there may be more."""
        now = times.now()
        longer = page.work.extended(now)
        if page.phase is Phase.WRAP_UP and longer.ends_at != page.wrap_up_ends_at:
            page.wrap_up_ends_at = longer.ends_at
            given = (*page.form.extensions, Extension(reason, now))
            self.form_edited.emit(page.call_id, replace(page.form, extensions=given))
            self._calls.note_change(page)

    def finish(self, page: CallPage, *, is_complete: bool = True) -> None:
        """Keep the call as it is now."""
        if page.is_saved or self._agent_id is None:
            return
        outcome = self._branches.get(page.form.outcome_id) if page.form.outcome_id else None
        effects = outcome if isinstance(outcome, OutcomeRow) and is_complete else None
        wrap_up = finished_call(page, self._agent_id, effects, is_complete=is_complete)
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
    def look(self) -> None:
        """See whose time is over."""
        if self._agent_id is None:  # nothing can be kept yet: the time runs out as soon as it can
            return
        now = times.now()
        for page in self._calls.pages:
            if page.phase is not Phase.WRAP_UP:
                continue
            fate = page.work.fate(now, is_whole=self._is_whole(page))
            if fate is Fate.INCOMPLETE:
                self.timed_out.emit(page)
                self.finish(page, is_complete=False)
            elif fate is Fate.COMPLETE:
                self.finish(page)

    def _is_whole(self, page: CallPage) -> bool:
        chosen = (page.form.reason_id, page.form.outcome_id, *page.form.more_reasons)
        branches = [self._branches[key] for key in chosen if key in self._branches]
        return not lacking(page.form, page.note, branches, is_optional=page.rule.mode is Mode.OPTIONAL)
