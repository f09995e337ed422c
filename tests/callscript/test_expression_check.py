"""Unknown variables and wrong types."""

import pytest

from app.callscript.expression_check import Known, faults, path_of, variables_of
from app.callscript.problem import ProblemKind
from app.callscript.templates import parsed, parsed_condition
from app.callscript.variables import VariableType

KNOWN = variables_of(
    {
        "colour": Known(VariableType.TEXT, frozenset(("red", "green"))),
        "sum": Known(VariableType.AMOUNT),
        "on": Known(VariableType.DATE),
        "sure": Known(VariableType.TRUTH),
    }
)


def kinds(text: str) -> list[ProblemKind]:
    """What is wrong with a text."""
    return [fault.kind for fault in faults(parsed(text), KNOWN)]


@pytest.mark.parametrize(
    "text",
    [
        "{{ customer.name }} {{ answers.sum | money('SAR') }} {{ said.colour }} {{ answers.on | day }}",
        "{% if answers.colour == 'red' and answers.sum >= 5 and not answers.sure %}x{% endif %}",
        "{% if answers.colour in ['red', 'green'] and answers.sure == true %}x{% endif %}",
        "{% if answers.sum > invoice.amount and language == 'ar' %}x{% endif %}",
        "{{ customer['city'] }} {{ call.number | phone }} {{ call.waited_seconds | minutes }}",
        "{% if customer.name is defined %}x{% endif %}",
    ],
)
def test_good_expressions_have_no_faults(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("{{ customer.nmae }}", ProblemKind.UNKNOWN_VARIABLE),
        ("{{ answers.size }}", ProblemKind.UNKNOWN_VARIABLE),
        ("{{ customer }}", ProblemKind.UNKNOWN_VARIABLE),
        ("{{ customer.name.first }}", ProblemKind.UNKNOWN_VARIABLE),
        ("{{ answers.on | money }}", ProblemKind.WRONG_TYPE),
        ("{{ customer.name | day }}", ProblemKind.WRONG_TYPE),
        ("{{ invoice.amount | phone }}", ProblemKind.WRONG_TYPE),
        ("{% if answers.sum > 'many' %}x{% endif %}", ProblemKind.WRONG_TYPE),
        ("{% if answers.colour == 3 %}x{% endif %}", ProblemKind.WRONG_TYPE),
        ("{% if answers.sure == 'yes' %}x{% endif %}", ProblemKind.WRONG_TYPE),
        ("{% if customer.name == invoice.amount %}x{% endif %}", ProblemKind.WRONG_TYPE),
        ("{% if answers.colour == 'rde' %}x{% endif %}", ProblemKind.BAD_VALUE),
        ("{% if answers.colour in ['red', 'blue'] %}x{% endif %}", ProblemKind.BAD_VALUE),
    ],
)
def test_each_mistake_is_found(text: str, kind: ProblemKind) -> None:
    assert kinds(text) == [kind]


def test_a_misspelt_name_is_mended() -> None:
    fault = next(faults(parsed("{{ customer.frist_name }}"), KNOWN))
    assert fault.how_to_mend == "Did you mean customer.first_name?"
    fault = next(faults(parsed_condition("answers.colour == 'gren'"), KNOWN))
    assert fault.how_to_mend == "Did you mean green?"


def test_only_plain_names_have_a_path() -> None:
    assert path_of(None) == ""
