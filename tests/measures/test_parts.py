"""Sums that can be added up."""

from dataclasses import replace

from app.measures.parts import COUNTED, NOTHING, Parts, total
from app.measures.waits import counted


def test_parts_add_up_field_by_field() -> None:
    """Also the waits, step by step."""
    one = Parts(**{name: place for place, name in enumerate(COUNTED)}, waits=counted([3, 30]))
    both = one + one
    assert [getattr(both, name) for name in COUNTED] == [2 * place for place in range(len(COUNTED))]
    assert both.waits == counted([3, 3, 30, 30])


def test_the_sum_of_nothing_is_nothing() -> None:
    """And adding it changes nothing."""
    some = replace(NOTHING, offered=3)
    assert total(()) == NOTHING
    assert some + NOTHING == some
