"""Shifts as a supervisor sets them."""

from datetime import timedelta

import pytest

from app.errors import BadInput
from app.models.database import Database
from app.models.rows.shifts import NewShift
from app.models.shifts import Shifts
from tests.models import builders
from tests.models.builders import NOON


def test_shifts_are_kept_all_or_none_and_asked_for_by_day(file_database: Database) -> None:
    with file_database.writing() as session:
        boss, sara = builders.agent(session, "boss"), builders.agent(session, "sara")
    shifts = Shifts(file_database, "SA", boss)
    assert shifts.workers().zone == "Asia/Riyadh"
    assert {key for key, *_names in shifts.workers().people} == {boss, sara}
    first, later = (
        NewShift(sara, NOON + timedelta(days=day), NOON + timedelta(days=day, hours=4), "Asia/Riyadh", 30)
        for day in (0, 1)
    )
    assert shifts.keep([first]) == 1
    with pytest.raises(BadInput, match="works then already"):
        shifts.keep([later, first])
    assert shifts.of_day(later.starts_at.date()) == []
    (row,) = shifts.of_day(NOON.date())
    shifts.remove(row.id)
    assert shifts.of_day(NOON.date()) == []
