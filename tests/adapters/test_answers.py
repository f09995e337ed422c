"""Other systems' values become ours, or nothing."""

from datetime import UTC, datetime

import pytest

from app.adapters import answers
from app.adapters.mapping import Collection, Part


def one(value: object, field: str = "placed_at") -> object:
    """Return what a value becomes as a field of an order."""
    part = Part("", {"number": "no", field: "value"})
    (order,) = answers.orders([{"no": 1, "value": value}], Collection("/", part))
    return getattr(order, field)


@pytest.mark.parametrize(
    ("told", "becomes"),
    [
        ("2026-11-18T09:30:00+03:00", datetime(2026, 11, 18, 6, 30, tzinfo=UTC)),
        ("2026-11-18", datetime(2026, 11, 18, tzinfo=UTC)),
        (1_795_500_000, datetime.fromtimestamp(1_795_500_000, UTC)),
        (1_795_500_000_000, datetime.fromtimestamp(1_795_500_000, UTC)),
        (10**30, None),
        ("soon", None),
        ("", None),
        ([], None),
        (float("nan"), None),
    ],
)
def test_moments_come_in_many_forms(told: object, becomes: object) -> None:
    assert one(told) == becomes


@pytest.mark.parametrize(
    ("told", "becomes"), [("Infinity", None), ("1e400", None), (True, None), ("x", None)]
)
def test_an_amount_that_is_none_is_nothing(told: object, becomes: object) -> None:
    assert one(told, "total") == becomes


def test_texts_are_cut_and_lists_too() -> None:
    text = one("x" * 900, "carrier")
    assert isinstance(text, str)
    assert len(text) == 200
    many = [{"no": place} for place in range(200)]
    assert len(answers.orders(many, Collection("/", Part("", {"number": "no"})))) == answers.MOST


def test_a_path_goes_through_objects_and_lists() -> None:
    told = {"a": [{"b": 7}]}
    assert answers.at_path(told, "a.0.b") == 7
    assert answers.at_path(told, "a.1.b") is None
    assert answers.at_path(told, "a.x") is None
    assert answers.at_path(told, "") is told
