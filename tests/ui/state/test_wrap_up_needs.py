"""What is missing follows from what was entered."""

from dataclasses import replace

from app import times
from app.models.keys import new_key
from app.ui.state.wrap_up_form import PlannedFollowUp, Resolved, WrapUpForm
from app.ui.state.wrap_up_needs import lacking
from app.wrap_up.requirements import Field
from tests.ui import people

SOLVED = people.trees()[1][0]
STRICT = replace(
    SOLVED,
    needs_note=True,
    needs_follow_up=True,
    needs_case=True,
    requires=("reason", "resolved", "satisfaction", "tags", "next_step"),
)


def test_each_field_is_missed_until_it_is_there() -> None:
    empty = WrapUpForm()
    assert lacking(empty, "", [SOLVED], is_optional=False) == (Field.OUTCOME,)
    assert lacking(empty, "", [STRICT], is_optional=True) == ()
    assert lacking(empty, " ", [STRICT], is_optional=False) == tuple(Field)
    plan = PlannedFollowUp(new_key(), "Call back", times.now(), "Asia/Riyadh")
    whole = WrapUpForm(
        new_key(), new_key(), Resolved.YES, None, "hurry", (plan,),
        tags=("slow",), next_step="wait", case_id=new_key(),
    )  # fmt: skip
    assert lacking(whole, "note", [STRICT], is_optional=False) == ()
