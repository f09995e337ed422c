"""Orders wait in the order in which they were given, and not for ever."""

from datetime import timedelta

from sqlalchemy import update

from app.models.changes import pbx_orders as changes
from app.models.database import Database
from app.models.keys import new_key
from app.models.pbx import PbxOrder
from app.models.queries import pbx_orders
from app.models.rows.pbx import NewOrder, OrderVerb
from tests.models import builders


def test_the_oldest_comes_first_and_what_is_too_late_is_told_apart(database: Database) -> None:
    with database.writing() as session:
        sara = builders.agent(session)
    keys = []
    for verb in (OrderVerb.PAUSE, OrderVerb.READY, OrderVerb.SIGN_OUT):
        new = NewOrder(id=new_key(), verb=verb, asked_by=sara, agent_id=sara)
        keys.append(new.id)
        with database.writing() as session:
            changes.give(session, new)
    with database.writing() as session:
        later = PbxOrder.asked_at
        first = session.get(PbxOrder, keys[0])
        assert first is not None
        first.asked_at -= timedelta(minutes=5)
        session.flush()
        session.execute(update(PbxOrder).where(PbxOrder.id == keys[2]).values(state="done", asked_at=later))
    with database.reading() as session:
        good, late = pbx_orders.waiting(session)
    assert [order.verb for order in good] == ["ready"]
    assert late == [keys[0]]
