"""What is missing is named in the order of the form."""

from app.wrap_up.requirements import Demands, Field, missing


def test_an_outcome_is_always_asked_for_unless_nothing_is() -> None:
    assert missing((), (), is_optional=False) == (Field.OUTCOME,)
    assert missing((), (Demands(needs_note=True),), is_optional=True) == ()


def test_every_branch_adds_what_it_asks_for() -> None:
    demands = (
        Demands(needs_note=True, needs_follow_up=True, needs_case=True),
        Demands(requires=("tags", "resolved", "reason", "what_a_newer_version_knows")),
    )
    assert missing((Field.OUTCOME, Field.NOTE), demands, is_optional=False) == (
        *(Field.REASON, Field.FOLLOW_UP, Field.CASE, Field.RESOLVED, Field.TAGS),
    )
    assert missing(Field, demands, is_optional=False) == ()
