"""A row's hash depends on everything in it and on the row before."""

from typing import Any

import pytest

from app.models.audit_chain import BEGINNING, hash_of
from app.models.keys import new_key
from tests.models import builders

DEED: dict[str, Any] = {
    "number": 1,
    "at": builders.NOON,
    "actor": "desk",
    "action": "look",
    "subject_kind": "customer",
    "subject_id": new_key(),
    "detail": "{}",
}


@pytest.mark.parametrize("name", list(DEED))
def test_every_part_counts(name: str) -> None:
    other = {"number": 2, "at": builders.NOON.replace(microsecond=1), "subject_id": None}.get(name, "other")
    assert hash_of(BEGINNING, DEED) != hash_of(BEGINNING, DEED | {name: other})


def test_the_row_before_counts() -> None:
    assert hash_of(BEGINNING, DEED) != hash_of(b"\x01" * 32, DEED)
