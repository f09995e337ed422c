"""A rule and an alert in one line."""

from datetime import timedelta

from app.alerts.rules import Rule
from app.measures.measure import Unit
from app.models.keys import new_key
from app.models.rows.alerts import AlertRuleRow
from app.ui.alerts import words
from app.ui.isolates import stripped
from app.ui.language import Language


def test_a_rule_and_what_it_told_are_said_with_figure_bound_and_queue(english: Language) -> None:
    low = AlertRuleRow(new_key(), "sales", Rule("service_level", False, 0.8, timedelta()))
    slow = AlertRuleRow(new_key(), "", Rule("longest_wait", True, 90, timedelta()))
    assert stripped(words.rule(low, english.code, "Sales")) == "Service level below 80.0% · Sales"
    assert stripped(words.rule(slow, english.code, "")) == "Longest wait above 01:30"
    assert stripped(words.told(low, 0.5, english.code)) == "Service level: 50.0%, bound 80.0% (queue sales)"
    assert "(queue Sales)" in stripped(words.told(low, 0.5, english.code, "Sales"))
    assert stripped(words.told(slow, 95, english.code)) == "Longest wait: 01:35, bound 01:30"
    assert stripped(words.value(4, "waiting")) == "4"
    assert (words.unit_of("gone"), words.figure_name("gone", "en")) == (Unit.COUNT, "gone")
    assert words.figure_name("waiting", "en") == "Callers waiting"
