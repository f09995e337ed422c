"""The dialling plan."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.dial_plan import DialPlan, plan_of, read_dial_plan
from app.errors import BadInput
from app.settings import Settings

EMERGENCY = "112, 911،997"


def plan(rules: str = "+966>0, +>00, /7-15>9") -> DialPlan:
    """Return a plan with these rules."""
    return read_dial_plan(rules, EMERGENCY)


@pytest.mark.parametrize(
    ("typed", "dialled"),
    [
        ("+966 50 123 4567", "0501234567"),
        ("+49 (30) 1234", "00" + "49301234"),
        ("0501234567", "9" + "0501234567"),
        ("1001", "1001"),
        ("sip:1001@pbx.example", "sip:1001@pbx.example"),
        ("*97", "*97"),
        ("", ""),
    ],
)
def test_the_first_rule_that_fits_counts(typed: str, dialled: str) -> None:
    assert plan().dialled(typed) == dialled


@pytest.mark.parametrize("number", ["112", "9-1-1", "\u206a997".replace("\u206a", "\u2066")])
def test_no_rule_touches_an_emergency_number(number: str) -> None:
    """Not even one that is for everything."""
    everything = plan("9>0, 1>0, /1-32>7")
    assert everything.is_emergency(number)
    assert everything.dialled(number) == number


def test_without_rules_everything_is_dialled_as_it_is() -> None:
    assert read_dial_plan("", "").dialled("+966501234567") == "+966501234567"


@pytest.mark.parametrize("rules", ["+966", ">0", "a>b", "+966>0>1", "/15-7>9", "/7-15"])
def test_what_is_no_rule_is_named(rules: str) -> None:
    with pytest.raises(BadInput, match=r"rule|length"):
        plan(rules)


def test_what_is_no_number_is_no_emergency() -> None:
    with pytest.raises(BadInput, match="emergency"):
        read_dial_plan("", "nine")


def test_there_are_emergency_numbers_before_anybody_sets_them() -> None:
    """In the settings nobody has touched."""
    settings = Settings()
    assert read_dial_plan(settings.dialling_rules, settings.emergency_numbers).is_emergency("112")


def test_a_plan_that_cannot_be_read_keeps_nobody_from_calling() -> None:
    assert plan_of(Settings({"dialling.rules": "??"})).dialled("0501234567") == "0501234567"
    assert plan_of(Settings({"dialling.rules": "05>9"})).dialled("0501234567") == "901234567"


@given(st.text(max_size=40))
def test_nothing_typed_is_too_strange(text: str) -> None:
    """It is dialled in some way or as it is."""
    assert isinstance(plan().dialled(text), str)
