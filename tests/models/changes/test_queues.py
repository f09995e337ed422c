"""A queue is made once and then changed."""

import pytest
from sqlalchemy import insert

from app.errors import BadInput
from app.models.brand import Brand
from app.models.changes import queues
from app.models.database import Database
from app.models.keys import new_key
from app.models.queries.queues import all_queues, brand_rules


def test_a_queue_is_made_and_then_changed(database: Database) -> None:
    with database.writing() as session:
        assert queues.put(session, "sales", {"wrap_up_mode": "optional"})
        assert not queues.put(session, "sales", {"most_extensions": 5})
        assert not queues.put(session, "sales", {})
    with database.reading() as session:
        (kept,) = all_queues(session)
    assert (kept.key, kept.rule.mode, kept.rule.most_extensions) == ("sales", "optional", 5)


def test_a_brand_says_what_holds_for_its_queues(database: Database) -> None:
    common = {"name_ar": "نجد", "region": "SA", "time_zone": "Asia/Riyadh", "currency": "SAR"}
    with database.writing() as session:
        session.execute(insert(Brand), [{"id": new_key(), "key": "najd", **common}])
        queues.put_for_brand(session, "najd", {"wrap_up_mode": "cool_down", "wrap_up_seconds": 30})
        with pytest.raises(BadInput, match="no brand 'nobody'"):
            queues.put_for_brand(session, "nobody", {})
    with database.reading() as session:
        (kept,) = brand_rules(session)
    assert (kept.key, kept.rule.mode, kept.rule.seconds) == ("najd", "cool_down", 30)
