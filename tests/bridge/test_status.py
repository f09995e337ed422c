"""Who stands by is well with a database alone; who leads needs the PBX."""

import json

import pytest

from app.bridge.status import Status


@pytest.mark.parametrize(
    ("leads", "has_pbx", "has_database", "is_well"),
    [
        (True, True, True, True),
        (True, False, True, False),
        (False, False, True, True),
        (True, True, False, False),
    ],
)
def test_what_is_well(*, leads: bool, has_pbx: bool, has_database: bool, is_well: bool) -> None:
    status = Status(leads=leads, has_pbx=has_pbx, has_database=has_database)
    assert json.loads(status.as_json())["is_well"] is is_well
    assert ("not well" in status.as_page()) is not is_well
