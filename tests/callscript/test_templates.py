"""Variables and conditions in texts."""

import pytest

from app.callscript.gap import Group
from app.callscript.templates import (
    LONGEST_CONDITION,
    LONGEST_RESULT,
    LONGEST_TEMPLATE,
    BadTemplate,
    filled,
    holds,
    parsed,
    parsed_condition,
)

CONTEXT = {"x": Group("x", {"name": "Sara", "count": 3, "big": "y" * 500}), "language": "en"}


def test_variables_are_filled_in() -> None:
    assert filled("Hello {{ x.name }}, {{ x.count + 1 }}", CONTEXT) == "Hello Sara, 4"


def test_a_missing_variable_is_a_gap_and_never_an_error() -> None:
    assert filled("Hello {{ x.nobody }}{{ nothing.at.all }}", CONTEXT) == "Hello […][…]"


def test_a_text_may_depend_on_a_condition() -> None:
    text = "{% if x.count > 2 %}many{% elif x.count %}some{% else %}none{% endif %}"
    assert filled(text, CONTEXT) == "many"


def test_a_value_left_out_leaves_no_doubled_space() -> None:
    assert filled("Thank you {{ x.nobody | default('') }} , Sara  now", CONTEXT) == "Thank you, Sara now"


@pytest.mark.parametrize(
    "text",
    [
        "{% for i in x %}a{% endfor %}",
        "{% set a = 1 %}",
        "{% macro m() %}{% endmacro %}",
        "{% include 'a' %}",
        "{% import 'a' as b %}",
        "{% extends 'a' %}",
        "{% block a %}{% endblock %}",
        "{{ x.name.upper() }}",
        "{{ range(10) }}",
        "{{ 9 ** 9 }}",
        "{{ '%9d' % 1 }}",
        "{{ {'a': 1} }}",
        "{{ x.name | center(1000) }}",
        "{{ x.name[0:1] }}",
        "{{ x.name is callable }}",
        "{{ x.name",
        "{% if x %}",
        "{{ " + "(" * 900 + "1" + ")" * 900 + " }}",
        "{{ 1 }}" * 250,
        "x" * (LONGEST_TEMPLATE + 1),
    ],
)
def test_what_could_run_long_or_reach_out_is_refused(text: str) -> None:
    with pytest.raises(BadTemplate):
        parsed(text)
    assert isinstance(filled(text, CONTEXT), str)


@pytest.mark.parametrize(
    "text",
    [
        "{{ x.__class__ }}",
        "{{ x.name.__class__.__mro__ }}",
        "{{ x['keys'] }}",
        "{{ x.items }}",
        "{{ 'a'.format }}",
        "{{ self }}",
        "{{ lipsum }}",
        "{{ cycler.__init__ }}",
    ],
)
def test_nothing_of_python_can_be_reached(text: str) -> None:
    assert filled(text, CONTEXT) == "[…]"


@pytest.mark.parametrize(
    "text",
    [
        "{{ 'x' * 999999999 }}",
        "{{ 'a' + 'b' }}",
        "{{ 1 / 0 }}",
        "{{ 999999999999 * 999999999999 }}",
        "{{ x.name * 2 }}",
    ],
)
def test_only_numbers_of_a_human_size_are_counted_with(text: str) -> None:
    assert filled(text, CONTEXT) == "[…]"


def test_a_result_is_never_longer_than_a_screen_can_bear() -> None:
    assert len(filled("{{ x.big }}" * 100, CONTEXT)) <= LONGEST_RESULT


def test_a_sentence_that_fails_in_this_call_shows_gaps() -> None:
    assert filled("Yes {{ x.name > 3 }} {% if x.name < 2 %}a{% endif %}", CONTEXT) == "Yes […] a"


def test_conditions_hold_or_do_not() -> None:
    assert holds("", CONTEXT)
    assert holds("x.count == 3 and x.name in ['Sara', 'Huda']", CONTEXT)
    assert not holds("x.nobody", CONTEXT)
    assert not holds("x.nobody > 3", CONTEXT)
    assert holds("x.nobody is not defined", CONTEXT)


@pytest.mark.parametrize("condition", ["x.name > 3", "x.", "1 / 0 > 2 > 'a'", "x.count()", "{{ x }}"])
def test_a_condition_that_cannot_be_decided_does_not_hold(condition: str) -> None:
    assert not holds(condition, CONTEXT)


@pytest.mark.parametrize("condition", ["{{ x }}", "x.", "x" * (LONGEST_CONDITION + 1), "x() == 1"])
def test_a_condition_that_is_none_is_refused(condition: str) -> None:
    with pytest.raises(BadTemplate):
        parsed_condition(condition)
