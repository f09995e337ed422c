"""What is still missing in a wrap-up, from what was entered and what the chosen branches ask for."""

from collections.abc import Iterable, Iterator

from app.models.rows.outcomes import OutcomeRow, ReasonRow
from app.ui.state.wrap_up_form import WrapUpForm
from app.wrap_up.requirements import Field, missing


def lacking(
    form: WrapUpForm, note: str, branches: Iterable[ReasonRow | OutcomeRow], *, is_optional: bool
) -> tuple[Field, ...]:
    """Return the fields that must still be filled in, in the order of the form."""
    return missing(_filled(form, note), (branch.demands for branch in branches), is_optional=is_optional)


def _filled(form: WrapUpForm, note: str) -> Iterator[Field]:
    there = {
        Field.OUTCOME: form.outcome_id,
        Field.REASON: form.reason_id,
        Field.NOTE: note.strip(),
        Field.FOLLOW_UP: form.follow_ups,
        Field.CASE: form.case_id,
        Field.RESOLVED: form.resolved,
        Field.SATISFACTION: form.satisfaction or form.not_asked or form.survey,
        Field.TAGS: form.tags,
        Field.NEXT_STEP: form.next_step.strip(),
    }
    return (field for field, value in there.items() if value)
