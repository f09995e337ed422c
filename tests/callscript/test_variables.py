"""The variables a script may use."""

from app.callscript.variables import VARIABLES, label_of
from app.callscript.words import Words


def test_every_variable_has_a_name_in_both_languages() -> None:
    assert all(variable.label.ar and variable.label.en for variable in VARIABLES.values())


def test_every_variable_belongs_to_a_root() -> None:
    assert {path.split(".")[0] for path in VARIABLES} == {
        "customer",
        "call",
        "agent",
        "brand",
        "order",
        "invoice",
    }


def test_a_missing_variable_is_called_by_its_name() -> None:
    assert label_of("customer.city") == Words("المدينة", "city")
    assert label_of("answers.amount") == Words("إجابة العميل", "customer's answer")
    assert label_of("nothing.known") == Words("…", "…")
