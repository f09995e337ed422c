"""Whether the caller has shown who he is."""

import pytest

from app.ui.state.verification import NOTHING_ASKED, Verification, for_queue, read_rules, read_values

RULES = "Billing: 2 of account, city, balance; *: 1 of number"


def test_any_so_many_of_the_questions_will_do() -> None:
    """And it is over as soon as too few are left."""
    asked = for_queue(RULES, "billing")
    assert (asked.needs, asked.questions) == (2, ("account", "city", "balance"))
    asked = asked.answered("account", is_right=False)
    assert (asked.is_passed, asked.is_failed) == (False, False)
    assert asked.answered("city", is_right=False).is_failed
    passed = asked.answered("city", is_right=True).answered("balance", is_right=True)
    assert (passed.is_passed, passed.right) == (True, 2)


def test_a_queue_without_a_rule_of_its_own_has_that_of_all() -> None:
    """Where there is none, nobody must be asked."""
    assert for_queue(RULES, "sales") == Verification(1, ("number",))
    assert for_queue("billing: 1 of city", "sales") is NOTHING_ASKED
    assert NOTHING_ASKED.is_passed


@pytest.mark.parametrize("text", ["billing", "billing: 3 of city", "billing: 1 of shoe size", "2 of city"])
def test_what_is_no_rule_is_refused(text: str) -> None:
    """And wants nothing where it is stored already."""
    with pytest.raises(ValueError, match="rule"):
        read_rules(text)
    assert for_queue(text, "billing") is NOTHING_ASKED


def test_another_desk_reads_the_result() -> None:
    """What was answered is not in it."""
    result = for_queue(RULES, "billing").answered("city", is_right=True)
    assert read_values(result.as_values()) == result
    for values in (None, {}, {"needs": "x", "questions": [], "answers": 1}):
        with pytest.raises(ValueError, match=r"verification|invalid"):
            read_values(values)
