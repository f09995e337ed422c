"""The fields of a rule."""

from datetime import timedelta

from pytestqt.qtbot import QtBot

from app.alerts.rules import Rule
from app.measures.measure import Words
from app.models.keys import new_key
from app.models.rows.alerts import AlertRuleRow
from app.ui.alerts.rule_form import RuleForm
from app.ui.language import Language


def test_a_rule_comes_out_as_it_went_in_and_a_figure_proposes_its_bad_side(
    qtbot: QtBot, english: Language
) -> None:
    """Shares are typed as per cent; lengths that only the command knows are kept."""
    form = RuleForm(english)
    qtbot.addWidget(form)
    form.know_queues([("sales", Words("المبيعات", "Sales"))])
    assert form.rule == Rule("longest_wait", True, 60.0, timedelta(minutes=1), timedelta(minutes=15))
    given = Rule("service_level", False, 0.755, timedelta(seconds=45), timedelta(hours=1))
    form.show_rule(AlertRuleRow(new_key(), "sales", given))
    assert form.bound_field.value() == 75.5
    assert (form.rule, form.queue, form.unit_label.text()) == (given, "sales", "per cent")
    form.know_queues([("sales", Words("المبيعات", "Sales")), ("care", Words("العناية", "Care"))])
    assert (form.queue, form.queue_name("care"), form.queue_name("gone")) == ("sales", "Care", "gone")
    for figure, proposed in (("abandon_rate", True), ("service_level", False), ("waiting", True)):
        form.figure_box.setCurrentIndex(form.figure_box.findData(figure))
        form.figure_box.activated.emit(form.figure_box.currentIndex())
        assert form.rule.is_above is proposed
    assert form.rule.bound == 5
