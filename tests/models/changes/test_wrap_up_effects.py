"""What follows from a wrap-up follows once, and stands in the customer's history."""

from uuid import UUID

from sqlalchemy import insert, select

from app.models.changes.one_trip import keep_wrap_up
from app.models.customer import Customer
from app.models.database import Database
from app.models.field_change import FieldChange
from app.models.keys import new_key
from app.models.outcome import Reason
from app.models.rows.calls import WrapUp
from app.models.wrap_up import WrapUpReason
from tests.models import builders


def reasons(database: Database, wrap_up: WrapUp) -> list[UUID]:
    """Return the further reasons that are kept of a call, in their order."""
    mine = select(WrapUpReason.reason_id).where(WrapUpReason.call_id == wrap_up.call_id)
    with database.reading() as session:
        return list(session.scalars(mine.order_by(WrapUpReason.place)))


def test_reasons_and_do_not_call_are_kept_once(database: Database) -> None:
    """A reason that is gone costs no call; the change of the customer names the call."""
    first, second = new_key(), new_key()
    with database.writing() as session:
        agent, owner = builders.agent(session), builders.full_customer(session)
        names = {"name_ar": "ا", "name_en": "A"}
        session.execute(insert(Reason), [{"id": key, "key": str(key), **names} for key in (first, second)])
    gone = new_key()
    more = (second, gone, first, second)
    wrap_up = builders.wrap_up(agent, owner, more_reasons=more, do_not_call=True, is_complete=False)
    keep_wrap_up(database, wrap_up)
    assert reasons(database, wrap_up) == [second, first]
    keep_wrap_up(database, builders.wrap_up(agent, owner, call_id=wrap_up.call_id, do_not_call=True))
    assert reasons(database, wrap_up) == []
    with database.reading() as session:
        assert session.scalar(select(Customer.is_do_not_call)) is True
        assert session.scalars(select(FieldChange.call_id)).all() == [wrap_up.call_id]
