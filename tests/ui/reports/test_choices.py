"""Choosing a report."""

from datetime import date

from PySide6.QtCore import QDate
from pytestqt.qtbot import QtBot

from app.measures.measure import Words
from app.reports.kinds import ReportKind
from app.reports.period import Comparison, Span
from app.ui.language import Language
from app.ui.reports.choices import ReportChoices

_TODAY = date(2026, 11, 22)


def test_what_is_chosen_is_the_question_and_what_cannot_be_is_told(english: Language, qtbot: QtBot) -> None:
    """Nothing that was chosen is lost."""
    choices = ReportChoices(english)
    qtbot.addWidget(choices)
    choices.know("Asia/Riyadh", _TODAY, [("sales", Words("المبيعات", "Sales"))])
    question = choices.question()
    assert question is not None
    assert (question.kind, question.period.days, question.compared) == (ReportKind.DAY, 7, None)
    choices.queue_box.setCurrentIndex(1)
    compared = {}
    for comparison in Comparison:
        choices.compare_box.setCurrentIndex(choices.compare_box.findData(str(comparison)))
        choices.compare_box.activated.emit(choices.compare_box.currentIndex())
        question = choices.question()
        assert question is not None
        compared[comparison] = question.compared
    assert question.queue == "sales"
    assert compared == {
        Comparison.NOTHING: None,
        Comparison.BEFORE: question.period.before(),
        Comparison.YEAR_BEFORE: question.period.year_before(),
        Comparison.CHOSEN: question.period.before(),  # until other days are chosen
    }
    choices.other_first_field.setDate(QDate(2026, 3, 1))
    question = choices.question()
    assert question is not None
    assert question.compared is not None
    assert question.compared.first == date(2026, 3, 1)
    choices.span_box.setCurrentIndex(choices.span_box.findData(str(Span.CHOSEN)))
    choices.first_field.setDate(QDate(2026, 1, 1))
    choices.last_field.setDate(QDate(2026, 11, 22))
    with qtbot.waitSignal(choices.changed):
        choices.show_kind(ReportKind.INTERVAL)
    assert choices.question() is None
    assert "31 days" in choices.trouble_label.text()
    choices.last_field.setDate(QDate(2025, 1, 1))
    assert choices.question() is None
    assert "choose a later one" in choices.trouble_label.text()
    choices.show_kind(ReportKind.AGENT)
    choices.last_field.setDate(QDate(2026, 1, 2))
    question = choices.question()
    assert question is not None
    assert (question.queue, question.period.days) == ("", 2)
