"""The rules a supervisor writes are read, or the sentence says what is wrong with them."""

from pathlib import Path

import pytest

from app.cases import priorities, rulebook
from app.cases.kinds import Impact, Urgency
from app.errors import BadInput

OURS = Path(__file__).parents[2] / "resources" / "cases" / "telecom_and_retail.yaml"
TEXT = OURS.read_text(encoding="utf-8")


def test_ours_are_whole_and_every_choice_has_an_answer() -> None:
    book = rulebook.read(TEXT)
    assert {department.key for department in book.departments} >= {"finance", "complaints", "logistics"}
    for impact in Impact:
        for urgency in Urgency:
            cell = priorities.cell_of(book.cells, impact, urgency)
            assert cell is not None
            assert cell.reply_minutes <= cell.solve_minutes
    assert priorities.cell_of(book.cells, "", "") is None


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("departments:", "departments: [", "cannot be read"),
        ("departments:", "sections:", "a list belongs here"),
        ("key: finance,", "key: two words,", "needs a key"),
        ("key: finance,", "key: sales,", "there twice"),
        ("en: Finance}", "fr: Finance}", "Arabic"),
        ("bounces: 1", "bounces: many", "whole number"),
        ("bounces: 1", "color: red", "not known here"),
        ("priority: urgent", "priority: highest", "wide and now"),
        ("urgency: now, priority: urgent", "urgency: soon, priority: urgent", "there twice"),
        ("reply_hours: 1,", "reply_hours: 9,", "due before the end"),
        ("reply_hours: 1,", "reply_hours: soon,", "working hours"),
    ],
)
def test_what_is_wrong_is_said(old: str, new: str, sentence: str) -> None:
    assert old in TEXT
    with pytest.raises(BadInput, match=sentence):
        rulebook.read(TEXT.replace(old, new, 1))


def test_a_table_with_a_hole_is_refused() -> None:
    without = "\n".join(line for line in TEXT.splitlines() if "impact: wide, urgency: soon" not in line)
    with pytest.raises(BadInput, match="wide and soon is missing"):
        rulebook.read(without)
    with pytest.raises(BadInput, match="departments and priorities"):
        rulebook.read("[]")
