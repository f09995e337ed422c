"""A case knows what is due of it first."""

from dataclasses import replace
from datetime import timedelta

from tests.ui.cases.rows import CHOICES, NOW, line


def test_the_answer_is_due_before_the_end_and_nothing_while_the_clock_stands_still() -> None:
    case = line()
    assert case.next_due_at == case.reply_due_at
    assert replace(case, status="answered").next_due_at == case.due_at
    assert replace(case, status="waiting").next_due_at is None
    assert replace(case, closed_at=NOW).next_due_at is None
    assert not case.is_late(NOW)
    assert case.is_late(NOW + timedelta(hours=5))


def test_a_department_is_named_in_the_language_there_is() -> None:
    finance = CHOICES.department("finance")
    assert finance is not None
    assert replace(finance, name_en="").name("en") == "المالية"
    assert CHOICES.department("gone") is None
