"""Does what a step of the script asks for: what can be done here is done by one press."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal, Slot

from app import times
from app.callscript.place import Action
from app.callscript.steps import ActionKind
from app.models.keys import new_key
from app.planning import quick_moments, wall_time
from app.ui.parts.action_words import can_do
from app.ui.parts.moments import own_zone
from app.ui.state.call_page import CallPage
from app.ui.state.calls import Calls
from app.ui.state.wrap_up_form import PlannedFollowUp, Resolved, WrapUpForm

MORNING = 9  # o'clock, where a day is named and no time
_IN = re.compile(r"in_(one|two|three|four|[0-9]{1,2})_(hour|day)s?")
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4}


class ScriptWork(QObject):
    """Writes into the wrap-up's form, which is kept and shown like any change of it."""

    form_filled = Signal(str, object)  # the call's id, its form
    transfer_wanted = Signal(str)  # to which department
    case_wanted = Signal(object, object)  # CallPage, and what is known of the case by name
    article_wanted = Signal(str, str)  # an article's key, and by which way it goes
    done = Signal()  # the step can go on

    def __init__(self, calls: Calls, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls = calls
        self._case_of: CallPage | None = None  # the call for which the script has asked for a case

    @Slot(object)
    def do(self, action: Action) -> None:
        """Do what the step in front asks for."""
        page = self._calls.current
        if page is None or not can_do(action):
            return
        parameters = dict(action.parameters)
        match action.kind:
            case ActionKind.SCHEDULE_FOLLOW_UP:
                self._take(page, _with_follow_up(page, parameters))
            case ActionKind.SET_FIELD:
                self._take(page, _with_field(page.form, parameters))
            case ActionKind.SEND_ARTICLE:
                self.article_wanted.emit(parameters.get("article", ""), parameters.get("channel", "email"))
            case ActionKind.CREATE_CASE:
                self._case_of = page
                self.case_wanted.emit(page, parameters)
            case _:  # put through: the agent presses "done" when it has worked
                self.transfer_wanted.emit(parameters.get("department", ""))

    @Slot(object)
    def note_case(self, page: CallPage) -> None:
        """The case is open: the script that asked for it goes on, if its call is still in front."""
        if page is self._case_of and page is self._calls.current:
            self._case_of = None
            self.done.emit()

    def _take(self, page: CallPage, form: WrapUpForm) -> None:
        self.form_filled.emit(page.call_id, form)
        self.done.emit()


def due_at(word: str, now: datetime, zone: str) -> datetime:
    """Return the moment a script means: tomorrow_morning, in_two_hours, 2026-11-24; else tomorrow."""
    counted = _IN.fullmatch(word)
    if counted is not None:
        count = _NUMBERS.get(counted[1]) or int(counted[1])
        if counted[2] == "hour":
            return now + timedelta(hours=count)
        return quick_moments.tomorrow(now, zone) + timedelta(days=count - 1)
    if word == "next_week":
        return quick_moments.next_week(now, zone)
    if word == "this_afternoon":
        return quick_moments.this_afternoon(now, zone) or quick_moments.tomorrow(now, zone)
    if word == "now":
        return now
    try:
        day = datetime.fromisoformat(word)
    except ValueError:
        return quick_moments.tomorrow(now, zone)
    local = day.replace(hour=day.hour or MORNING, tzinfo=day.tzinfo or ZoneInfo(zone))
    return local.astimezone(UTC)


def _with_follow_up(page: CallPage, parameters: Mapping[str, str]) -> WrapUpForm:
    """Plan what is promised; pressing twice plans it once."""
    zone = (page.card.time_zone if page.card else "") or own_zone()
    what = parameters.get("what") or parameters.get("subject") or ""
    moment = due_at(parameters.get("due", ""), times.now(), zone)
    wall = wall_time.at(moment, zone).as_text()
    plan = PlannedFollowUp(new_key(), what, moment, zone, wall=wall)
    others = tuple(one for one in page.form.follow_ups if one.what != what or not what)
    return replace(page.form, follow_ups=(*others, plan))


def _with_field(form: WrapUpForm, parameters: Mapping[str, str]) -> WrapUpForm:
    value = parameters.get("value", "")
    if parameters.get("field") == "call.satisfaction":
        stars = int(value) if value.isdecimal() and 1 <= int(value) <= 5 else None
        return replace(form, satisfaction=stars)
    return replace(form, resolved=Resolved(value) if value in list(Resolved) else form.resolved)
