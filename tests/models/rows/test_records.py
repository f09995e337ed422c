"""What an edit changes is found field by field and line by line."""

from dataclasses import replace
from datetime import date

from app.models.keys import new_key
from app.models.rows.json_form import from_json, to_json
from app.models.rows.records import (
    Cell,
    ConsentLine,
    CustomerRecord,
    Difference,
    EditRow,
    NumberLine,
    RecordEdit,
    changed,
    differences,
)
from tests.models.builders import NOON

KEY = new_key()
LINE = NumberLine(id=KEY, text="0501234567", is_main=True)
MONA = CustomerRecord(customer_id=new_key(), name="منى", numbers=(LINE,))


def test_the_same_record_differs_in_nothing() -> None:
    assert differences(MONA, replace(MONA)) == ()


def test_a_field_and_a_line_are_named_with_what_they_held() -> None:
    changed = replace(MONA, needs="Slowly", numbers=(replace(LINE, text="0507654321"),))
    field, line = differences(MONA, changed)
    assert field == Difference(Cell("customer", None, "needs"), "", "Slowly")
    assert (line.cell, line.before["text"], line.after["text"]) == (
        Cell("number", KEY),
        "0501234567",
        "0507654321",
    )


def test_a_line_that_is_taken_out_becomes_nothing_and_comes_back() -> None:
    (gone,) = differences(MONA, replace(MONA, numbers=()))
    assert gone.after is None
    assert differences(replace(MONA, numbers=()), MONA) == (gone.turned,)


def test_what_was_agreed_to_and_private_facts_are_not_taken_back() -> None:
    def edit(part: str, *, is_undone: bool = False) -> EditRow:
        change = Difference(Cell(part), 1, 2)
        return EditRow(new_key(), NOON, "", "", None, (change,), is_undone)

    assert edit("customer").can_be_undone
    assert not edit("customer", is_undone=True).can_be_undone
    assert not edit("consent").can_be_undone
    assert not edit("private").can_be_undone


def test_changes_made_in_another_record_give_what_was_typed() -> None:
    """Somebody else has changed something else meanwhile, and what he did stays."""
    agreed = ConsentLine(id=new_key(), purpose="news", is_given=True, wording="May we?", at=NOON)
    other = NumberLine(id=new_key(), text="0507654321")
    typed = replace(
        MONA, name="منى علي", since=date(2020, 1, 2), vip_until=NOON, numbers=(other,), consents=(agreed,)
    )
    now = replace(MONA, segment="gold", names={KEY: "Omar"})
    edit = RecordEdit(edit_id=new_key(), customer_id=MONA.customer_id, differences=differences(MONA, typed))
    again = from_json(RecordEdit, to_json(edit))
    assert again == edit
    assert changed(now, again.differences) == replace(typed, segment="gold", names={KEY: "Omar"})
