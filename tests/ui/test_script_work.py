"""What a step asks for is done by one press."""

from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from app import times
from app.callscript.place import Action
from app.callscript.steps import ActionKind
from app.ui.script_work import ScriptWork, due_at
from app.ui.state.calls import Calls
from app.ui.state.wrap_up_form import Resolved, WrapUpForm
from tests.ui import people

SUNDAY = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("word", "moment"),
    [
        ("in_two_hours", SUNDAY + timedelta(hours=2)),
        ("in_12_hours", SUNDAY + timedelta(hours=12)),
        ("in_one_hour", SUNDAY + timedelta(hours=1)),
        ("now", SUNDAY),
        ("2026-12-01", datetime(2026, 12, 1, 6, tzinfo=UTC)),
        ("2026-12-01T15:00", datetime(2026, 12, 1, 12, tzinfo=UTC)),
    ],
)
def test_the_words_of_scripts_are_moments(word: str, moment: datetime) -> None:
    """Where the customer is: three hours east of Greenwich."""
    assert due_at(word, SUNDAY, "Asia/Riyadh") == moment


def test_whatever_else_is_said_is_tomorrow() -> None:
    """And so many days are so many mornings."""
    tomorrow = due_at("tomorrow_morning", SUNDAY, "Asia/Riyadh")
    assert tomorrow.date() == SUNDAY.date() + timedelta(days=1)
    assert due_at("when possible", SUNDAY, "Asia/Riyadh") == tomorrow
    assert due_at("in_two_days", SUNDAY, "Asia/Riyadh") == tomorrow + timedelta(days=1)
    assert due_at("next_week", SUNDAY, "Asia/Riyadh") > tomorrow
    assert SUNDAY < due_at("this_afternoon", SUNDAY, "Asia/Riyadh") <= tomorrow


def test_a_follow_up_is_planned_once_however_often_it_is_pressed(calls: Calls, qtbot: QtBot) -> None:
    """In the wrap-up of the call in front."""
    page = people.talk(calls, known=people.card())
    work = ScriptWork(calls)
    work.form_filled.connect(lambda _call, form: setattr(page, "form", form))
    action = Action(ActionKind.SCHEDULE_FOLLOW_UP, (("what", "Call back"), ("due", "in_two_hours")))
    for _ in range(2):
        with qtbot.waitSignal(work.done):
            work.do(action)
    (plan,) = page.form.follow_ups
    assert plan.what == "Call back"
    assert abs(plan.due_at - times.now() - timedelta(hours=2)) < timedelta(minutes=1)


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("call.satisfaction", "4", WrapUpForm(satisfaction=4)),
        ("call.satisfaction", "9", WrapUpForm()),
        ("call.resolved", "yes", WrapUpForm(resolved=Resolved.YES)),
        ("call.resolved", "perhaps", WrapUpForm()),
    ],
)
def test_fields_of_the_wrap_up_are_filled_in(
    calls: Calls, qtbot: QtBot, field: str, value: str, expected: WrapUpForm
) -> None:
    page = people.talk(calls)
    work = ScriptWork(calls)
    with qtbot.waitSignal(work.form_filled) as filled:
        work.do(Action(ActionKind.SET_FIELD, (("field", field), ("value", value))))
    assert filled.args == [page.call_id, expected]


def test_putting_through_is_left_to_the_agent_and_the_rest_to_nobody(calls: Calls, qtbot: QtBot) -> None:
    """The step goes on when he says that it worked."""
    people.talk(calls)
    work = ScriptWork(calls)
    with qtbot.assertNotEmitted(work.done), qtbot.waitSignal(work.transfer_wanted) as wanted:
        work.do(Action(ActionKind.RING_DEPARTMENT, (("department", "finance"),)))
    assert wanted.args == ["finance"]
    with qtbot.assertNotEmitted(work.done):
        work.do(Action(ActionKind.CREATE_CASE, ()))
        work.do(Action(ActionKind.SET_FIELD, (("field", "customer.needs"),)))
