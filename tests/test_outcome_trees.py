"""The trees are read whole, and a mistake in them is named."""

from pathlib import Path

import pytest

from app.callscript.library import scripts_in
from app.callscript.steps import Ask, End
from app.errors import BadInput
from app.outcome_trees import read

_RESOURCES = Path(__file__).parents[1] / "resources"
_SHIPPED = read((_RESOURCES / "outcomes" / "telecom_and_retail.yaml").read_text(encoding="utf-8"))
_GOOD = """
reasons:
  - key: billing
    name: {ar: الفوترة, en: Billing}
    below:
      - {key: billing.refund, name: {ar: استرداد, en: Refund}, needs_note: true}
outcomes:
  - {key: resolved, name: {ar: حُلّت, en: Resolved}, resolved: "yes"}
"""


def test_a_branch_knows_its_parent_and_its_properties() -> None:
    """In the order of the file, parents first."""
    trees = read(_GOOD)
    assert [(branch.key, branch.parent_key, branch.needs_note) for branch in trees.reasons] == [
        ("billing", "", False),
        ("billing.refund", "billing", True),
    ]
    assert [(branch.name_ar, branch.name_en, branch.resolved) for branch in trees.outcomes] == [
        ("حُلّت", "Resolved", "yes")
    ]
    assert trees.causes == ()


def test_a_file_and_a_branch_say_for_whom_they_are_and_what_follows() -> None:
    """What hangs below a branch is where the branch is, unless it says otherwise."""
    trees = read(
        """
queues: [billing]
outcomes:
  - key: sold
    name: {ar: بيع, en: Sold}
    queues: [sales]
    brands: [najd]
    hot_key: 3
    requires: [tags, next_step]
    needs_case: true
    do_not_call: true
    notify: team
    template: {ar: تم البيع, en: It was sold}
    below:
      - {key: sold.more, name: {ar: أكثر, en: More}}
  - {key: other, name: {ar: آخر, en: Other}}
"""
    )
    sold, more, other = trees.outcomes
    assert (sold.queues, more.queues, more.brands, other.queues) == (
        ("sales",), ("sales",), ("najd",), ("billing",),
    )  # fmt: skip
    assert (sold.hot_key, sold.requires, sold.needs_case) == ("3", ("tags", "next_step"), True)
    assert (sold.do_not_call, sold.notify, sold.template_en) == (True, "team", "It was sold")


@pytest.mark.parametrize(
    ("wrong", "complaint"),
    [
        ("[", "cannot be read in line"),
        ("just text", "need reasons"),
        ("reasons: 7", "a list"),
        ("reasons: [{name: {ar: ا, en: a}}]", "needs a key"),
        ("reasons: [{key: a, name: {ar: ا}}]", "a: the name is needed"),
        ("reasons: [{key: a, name: {ar: ا, en: a}, nedes_note: true}]", "'nedes_note'"),
        ("reasons: [{key: a, name: {ar: ا, en: a}, needs_note: 7}]", "true or false"),
        ("outcomes: [{key: a, name: {ar: ا, en: a}, resolved: perhaps}]", "resolved"),
        ("reasons: [{key: a, name: {ar: ا, en: a}, hot_key: 12}]", "from 1 to 9"),
        ("reasons: [{key: a, name: {ar: ا, en: a}, queues: billing}]", "list of keys"),
        ("outcomes: [{key: a, name: {ar: ا, en: a}, requires: [shoe]}]", "'shoe'"),
        ("outcomes: [{key: a, name: {ar: ا, en: a}, notify: everybody}]", "notify is team"),
        ("outcomes: [{key: a, name: {ar: ا, en: a}, template: a}]", "a: the template is needed"),
        ("reasons: [{key: a, name: {ar: ا, en: a}}, {key: a, name: {ar: ا, en: a}}]", "twice"),
        ("reasons: [{key: a, name: {ar: ا, en: a}, below: [{key: b, name: {ar: ب, en: b}}]}]", "begins with"),
    ],
)
def test_a_mistake_is_named(wrong: str, complaint: str) -> None:
    """With the key of the branch, so that it can be found."""
    with pytest.raises(BadInput, match=complaint):
        read(wrong)


def test_the_shipped_trees_have_two_to_three_levels() -> None:
    """Enough to tell things apart, few enough to find them in a hurry."""
    depths = {branch.key.count(".") + 1 for branch in _SHIPPED.reasons}
    tops = [branch for branch in _SHIPPED.reasons if not branch.parent_key]
    assert depths == {1, 2, 3}
    assert 6 <= len(tops) <= 8
    assert 10 <= len(_SHIPPED.outcomes) <= 14


def test_every_shipped_branch_is_named_in_both_languages() -> None:
    """The Arabic name in Arabic letters, the English one without."""
    for branch in (*_SHIPPED.reasons, *_SHIPPED.outcomes, *_SHIPPED.causes):
        assert any("\u0600" <= letter <= "\u06ff" for letter in branch.name_ar)
        assert branch.name_en.isascii()


def test_whatever_a_shipped_script_proposes_is_in_the_trees() -> None:
    """Else the proposal would be lost in the wrap-up."""
    reasons = {branch.key for branch in _SHIPPED.reasons} | {""}
    outcomes = {branch.key for branch in _SHIPPED.outcomes} | {""}
    for script in scripts_in(_RESOURCES / "scripts"):
        for step in script.steps:
            if isinstance(step, End):
                assert step.outcome in outcomes
                assert step.reason in reasons
            if isinstance(step, Ask):
                assert {choice.reason for choice in step.choices} <= reasons
