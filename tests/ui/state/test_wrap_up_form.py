"""What the agent entered, and its draft."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.state.wrap_up_form import PlannedFollowUp, Resolved, WrapUpForm

FOLLOW_UPS = st.builds(
    PlannedFollowUp,
    id=st.uuids(),
    what=st.text(),
    due_at=st.datetimes(
        min_value=datetime(2000, 1, 1),  # noqa: DTZ001  the zone is given below
        max_value=datetime(2100, 1, 1),  # noqa: DTZ001
        timezones=st.just(UTC),
    ),
    zone=st.sampled_from(["Asia/Riyadh", "Europe/Rome"]),
)
FORMS = st.builds(
    WrapUpForm,
    reason_id=st.none() | st.uuids(),
    outcome_id=st.none() | st.uuids(),
    resolved=st.sampled_from(Resolved),
    satisfaction=st.none() | st.integers(1, 5),
    not_asked=st.text(),
    follow_ups=st.lists(FOLLOW_UPS, max_size=3).map(tuple),
)


@given(form=FORMS)
def test_a_draft_is_read_back_as_it_was_written(form: WrapUpForm) -> None:
    """Nothing the agent entered is lost in a crash."""
    assert WrapUpForm.from_json(form.to_json()) == form


@pytest.mark.parametrize(
    "text", ["", "[]", '{"reason_id": "x"}', '{"follow_ups": [{}]}', '{"resolved": "maybe"}']
)
def test_what_is_no_form_is_refused(text: str) -> None:
    """The caller then begins with an empty one."""
    with pytest.raises(ValueError):  # noqa: PT011  any of JSON's, UUID's and ours
        WrapUpForm.from_json(text)
