"""A call's page as the wrap-up that is kept of it."""

from dataclasses import asdict, replace
from typing import Any
from uuid import UUID, uuid5

from PySide6.QtCore import QCoreApplication, QLocale

from app import times
from app.models.rows.calls import WrapUp
from app.models.rows.follow_ups import ContactKind, NewFollowUp
from app.models.rows.outcomes import OutcomeRow
from app.ui import script_draft
from app.ui.state.call_page import CallPage
from app.ui.state.wrap_up_form import Resolved, WrapUpForm
from app.wrap_up.ended_by import ended_by

_URGENT = 2  # the highest of a follow-up


def finished_call(page: CallPage, agent_id: UUID, effects: OutcomeRow | None, *, is_complete: bool) -> WrapUp:
    """Return what is kept of a call; `effects` is the outcome whose side effects are to follow."""
    picture, form, ended = page.picture, page.form, page.ended
    script = page.runner.script if page.runner else None
    end_reason = str(ended.reason) if ended else ""
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
        end_reason=end_reason,
        note=page.note,
        is_complete=is_complete,
        script_key=script.key if script else "",
        script_version=str(script.version) if script else "",
        script_record=script_draft.written(page.runner),
        wrapped_up_at=form.done_at or times.now(),
        hung_up_by=form.hung_up_by or ended_by(end_reason),
        do_not_call=effects is not None and effects.is_do_not_call,
        mode=str(page.rule.mode) if page.answered_at else "",
        extensions=len(form.extensions),
        extension_reasons=tuple(extension.reason for extension in form.extensions),
        is_timed_out=not is_complete,
        follow_ups=(*_promised(form, picture.caller.number), *_told(page, effects)),
        **entered(form),
    )


def entered(form: WrapUpForm) -> dict[str, Any]:
    """Return what the agent has entered, by the names under which it is kept."""
    return {
        "reason_id": form.reason_id,
        "more_reasons": form.more_reasons,
        "outcome_id": form.outcome_id,
        "resolved": str(form.resolved),
        "satisfaction": form.satisfaction,
        "satisfaction_source": "agent" if form.satisfaction is not None else "",
        "nps": form.nps if form.satisfaction is not None else None,
        "effort": form.effort if form.satisfaction is not None else None,
        "impression": form.impression,
        "not_asked": form.not_asked,
        "survey": form.survey,
        "tags": form.tags,
        "next_step": form.next_step,
        "kept": form.kept,
    }


def form_of(wrap_up: WrapUp) -> WrapUpForm:
    """Return the form of a wrap-up that waits, as far as it was filled in."""
    return WrapUpForm(
        reason_id=wrap_up.reason_id,
        outcome_id=wrap_up.outcome_id,
        resolved=Resolved(wrap_up.resolved) if wrap_up.resolved in list(Resolved) else Resolved.UNSAID,
        satisfaction=wrap_up.satisfaction,
        not_asked=wrap_up.not_asked,
        more_reasons=wrap_up.more_reasons,
        tags=wrap_up.tags,
        next_step=wrap_up.next_step,
        hung_up_by=wrap_up.hung_up_by,
        nps=wrap_up.nps,
        effort=wrap_up.effort,
        impression=wrap_up.impression,
        survey=wrap_up.survey,
    )


def completed(
    wrap_up: WrapUp, form: WrapUpForm, note: str, *, agent_id: UUID, effects: OutcomeRow | None
) -> WrapUp:
    """Return a wrap-up that had waited, complete; how long the call took stays as it was."""
    told = _task(wrap_up.call_id, wrap_up.number, "", effects)
    return replace(
        wrap_up,
        **entered(form),
        note=note,
        is_complete=True,
        completed_at=times.now(),
        completed_by=agent_id,
        do_not_call=effects is not None and effects.is_do_not_call,
        follow_ups=(*_promised(form, wrap_up.number), *told),
    )


def _promised(form: WrapUpForm, number: str) -> tuple[NewFollowUp, ...]:
    return tuple(
        NewFollowUp(**{**asdict(planned), "number": planned.number or number}) for planned in form.follow_ups
    )


def _told(page: CallPage, effects: OutcomeRow | None) -> tuple[NewFollowUp, ...]:
    return _task(page.key, page.picture.caller.number, page.card.time_zone if page.card else "", effects)


def _task(call_id: UUID, number: str, zone: str, effects: OutcomeRow | None) -> tuple[NewFollowUp, ...]:
    """Return what the team is given to do at once, where the outcome says so; once, however often kept."""
    if effects is None or effects.notifies != "team":
        return ()
    text = QCoreApplication.translate("FinishedCall", "Look after a call: %1")
    is_arabic = QLocale().language() is QLocale.Language.Arabic
    what = text.replace("%1", (effects.name_ar if is_arabic else effects.name_en) or effects.name_ar)
    task = NewFollowUp(
        uuid5(call_id, "team"),
        what,
        times.now(),
        zone,
        number,
        is_promise=False,
        kind=ContactKind.TASK,
        is_teams=True,
        priority=_URGENT,
    )
    return (task,)
