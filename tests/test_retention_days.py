"""Days are read class by class, in either kind of digits; what cannot be meant is refused."""

import pytest

from app import retention_days
from app.errors import BadInput
from app.models.changes.retention import Kept


def test_classes_and_days_are_read() -> None:
    assert retention_days.read(" calls: 730, views=٣٦٥ ") == {"calls": 730, "views": 365}
    assert retention_days.read("") == {}


@pytest.mark.parametrize("text", ["shoes: 3", "calls", "calls: many", "calls: 99999"])
def test_what_cannot_be_meant_is_refused(text: str) -> None:
    with pytest.raises(BadInput):
        retention_days.read(text)


def test_every_class_can_be_named() -> None:
    assert set(retention_days.CLASSES) == set(Kept)
