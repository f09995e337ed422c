"""A case goes only where it can."""

import pytest

from app.cases import steps
from app.cases.kinds import CaseStatus
from app.errors import BadInput


def test_a_closed_case_can_only_be_opened_again_and_nothing_becomes_new() -> None:
    ways = {here: {there for there in CaseStatus if steps.may_go(here, there)} for here in CaseStatus}
    assert ways[CaseStatus.CLOSED] == {CaseStatus.OPEN}
    assert all(CaseStatus.NEW not in there for there in ways.values())
    assert all(CaseStatus.CLOSED in ways[here] for here in CaseStatus if here is not CaseStatus.CLOSED)
    assert all(here not in there for here, there in ways.items())


def test_a_way_that_is_none_is_refused_and_an_old_status_is_an_open_case() -> None:
    with pytest.raises(BadInput, match="closed cannot become waiting"):
        steps.check("closed", "waiting")
    steps.check("incident", "answered")
    assert steps.status_of("whatever it was") is CaseStatus.OPEN


def test_at_the_limit_only_a_supervisor_passes_a_case_on() -> None:
    assert steps.may_be_passed_on(1, 2, is_supervisor=False)
    assert not steps.may_be_passed_on(2, 2, is_supervisor=False)
    assert steps.may_be_passed_on(2, 2, is_supervisor=True)
    assert steps.may_be_passed_on(9, 0, is_supervisor=False)
