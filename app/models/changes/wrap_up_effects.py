"""What follows from a wrap-up beside the call: further reasons, and a customer who is called no more."""

from uuid import UUID, uuid5

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.late import late
from app.models.changes.insertion import add_missing
from app.models.customer import Customer
from app.models.outcome import Reason
from app.models.rows.calls import WrapUp
from app.models.rows.records import Cell, Difference, RecordEdit
from app.models.wrap_up import WrapUpReason

_OF_EDITS = UUID("5b0d9b54-3f5e-5f0a-8a43-0c8f4d6f2e61")
_DO_NOT_CALL = Cell("customer", None, "is_do_not_call")


def apply(session: Session, wrap_up: WrapUp) -> None:
    """Do all that follows; doing it twice changes nothing."""
    _keep_reasons(session, wrap_up)
    if wrap_up.do_not_call and wrap_up.customer_id is not None:
        _call_no_more(session, wrap_up.customer_id, wrap_up)


def _keep_reasons(session: Session, wrap_up: WrapUp) -> None:
    """Keep the further reasons as they are now; one that is no more is left out: no call is lost for it."""
    known = set(session.scalars(select(Reason.id).where(Reason.id.in_(wrap_up.more_reasons))))
    session.execute(delete(WrapUpReason).where(WrapUpReason.call_id == wrap_up.call_id))
    wanted = [key for key in dict.fromkeys(wrap_up.more_reasons) if key in known]
    rows = [
        {"call_id": wrap_up.call_id, "reason_id": key, "place": place} for place, key in enumerate(wanted)
    ]
    add_missing(session, WrapUpReason, rows)


def _call_no_more(session: Session, customer_id: UUID, wrap_up: WrapUp) -> None:
    """Mark the customer, with the call in his history, so that it can be taken back."""
    if session.scalar(select(Customer.is_do_not_call).where(Customer.id == customer_id)) is not False:
        return  # he is marked already, or gone
    edit = RecordEdit(
        edit_id=uuid5(_OF_EDITS, str(wrap_up.call_id)),
        customer_id=customer_id,
        differences=(Difference(_DO_NOT_CALL, before=False, after=True),),
        call_id=wrap_up.call_id,
        overrules=True,
    )
    save = late("app.models.changes.records", "save")  # few calls end like this
    save(session, edit, region=wrap_up.region, agent_id=wrap_up.completed_by or wrap_up.agent_id)
