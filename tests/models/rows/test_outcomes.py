"""A branch says what must be filled in with it, and an outcome its line for the note."""

from app.models.keys import new_key
from app.models.rows.outcomes import OutcomeRow, ReasonRow
from app.wrap_up.requirements import Demands


def test_what_a_branch_asks_for_and_says() -> None:
    plain = (new_key(), None, "key", "اسم", "Name", True, False)
    assert ReasonRow(*plain).demands == Demands(needs_note=False, needs_follow_up=True)
    outcome = OutcomeRow(*plain, requires=("tags",), needs_case=True, template_ar="سطر")
    assert outcome.demands == Demands(False, True, True, ("tags",))
    assert (outcome.template("en"), outcome.template("ar")) == ("سطر", "سطر")
