"""What may be kept as a shift."""

from datetime import timedelta

import pytest

from app.errors import BadInput
from app.models.changes import shifts
from app.models.database import Database
from app.models.rows.shifts import NewShift
from tests.models import builders
from tests.models.builders import NOON


def test_a_shift_without_length_or_within_another_is_refused(database: Database) -> None:
    with database.writing() as session:
        sara = builders.agent(session)
        first = NewShift(sara, NOON, NOON + timedelta(hours=4), "Asia/Riyadh", 30)
        assert shifts.keep(session, [first], agent_id=sara) == 1
        begin, end = NOON + timedelta(days=1), NOON + timedelta(days=1, hours=4)
        backwards, restful = NewShift(sara, end, begin, "UTC", 0), NewShift(sara, begin, end, "UTC", 240)
        for bad, why in ((first, "works then already"), (backwards, "later end"), (restful, "shorter one")):
            with pytest.raises(BadInput, match=why):
                shifts.keep(session, [bad], agent_id=sara)
