"""The trees are offered in the order the team gave them, without what is no longer used."""

import pytest
from sqlalchemy import insert

from app.models.database import Database
from app.models.keys import new_key
from app.models.outcome import Outcome, Reason
from app.models.queries import outcomes
from app.models.rows.outcomes import OutcomeRow, ReasonRow


@pytest.mark.parametrize(
    ("model", "row", "ask"),
    [
        (Reason, ReasonRow, outcomes.reasons),
        (Outcome, OutcomeRow, outcomes.outcomes),
    ],
)
def test_a_tree_comes_in_its_order(database: Database, model: type, row: type, ask: object) -> None:
    billing, twice, old = new_key(), new_key(), new_key()
    plain = {"parent_id": None, "name_ar": "فواتير", "name_en": "Billing", "place": 2}
    with database.writing() as session:
        session.execute(insert(model), [{"id": billing, "key": "billing", **plain}])
        child = {"parent_id": billing, "place": 1, "needs_note": True, "needs_follow_up": True}
        session.execute(insert(model), [{"id": twice, "key": "twice", **plain, **child}])
        session.execute(insert(model), [{"id": old, "key": "old", **plain, "is_retired": True}])
    with database.reading() as session:
        assert ask(session) == [  # type: ignore[operator]
            row(twice, billing, "twice", "فواتير", "Billing", True, True),
            row(billing, None, "billing", "فواتير", "Billing", False, False),
        ]
