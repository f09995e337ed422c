"""An order that was given is not given anew when its sender asks again."""

from dataclasses import replace

from sqlalchemy import select

from app.models.changes import pbx_orders
from app.models.database import Database
from app.models.keys import new_key
from app.models.pbx import PbxOrder
from app.models.rows.pbx import NewOrder, OrderVerb
from tests.models import builders


def test_the_first_wording_counts(database: Database) -> None:
    with database.writing() as session:
        sara = builders.agent(session)
        new = NewOrder(id=new_key(), verb=OrderVerb.PAUSE, asked_by=sara, agent_id=sara, reason="meal")
        pbx_orders.give(session, new)
        pbx_orders.give(session, replace(new, reason="rest"))
        found = session.execute(select(PbxOrder.verb, PbxOrder.reason, PbxOrder.state)).all()
    assert [tuple(row) for row in found] == [("pause", "meal", "waiting")]
