"""What is not over at the PBX, as far as the bridge before wrote it down."""

from datetime import timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app import times
from app.models.pbx import PbxOrder, Supervision
from app.models.queries import pbx
from app.models.queue_call import QueueCall, QueueOffer
from app.models.rows.pbx import (
    OfferOutcome,
    QueueCallRow,
    QueueOfferRow,
    QueueOutcome,
    SupervisionRow,
)
from app.models.rows.pbx_remembered import Remembered
from app.models.rows.pbx_roster import AskedOrder

_LINES_LIVE = timedelta(hours=12)  # a line that is older is in no queue a second time
_CALL = tuple(getattr(QueueCall, name) for name in QueueCallRow.__slots__)
_OFFER = tuple(getattr(QueueOffer, name) for name in QueueOfferRow.__slots__)
_HEARD = tuple(getattr(Supervision, name) for name in SupervisionRow.__slots__)
_ASKED = tuple(getattr(PbxOrder, name) for name in AskedOrder.__slots__)


def remembered(session: Session) -> Remembered:
    """Return everything that is not over."""
    is_open = QueueCall.ended_at.is_(None)
    calls = session.execute(select(*_CALL).where(is_open)).mappings().all()
    offers = select(*_OFFER).join(QueueCall, QueueCall.id == QueueOffer.queue_call_id).where(is_open)
    lately = QueueCall.entered_at > times.now() - _LINES_LIVE
    counts = (
        select(QueueCall.channel, QueueCall.queue, func.count())
        .where(lately)
        .group_by(QueueCall.channel, QueueCall.queue)
    )
    listens = session.execute(select(*_HEARD).where(Supervision.ended_at.is_(None))).all()
    orders = select(*_ASKED).where(PbxOrder.id.in_([row[0] for row in listens]))
    return Remembered(
        calls=tuple(QueueCallRow(**{**row, "outcome": QueueOutcome(row["outcome"])}) for row in calls),
        offers=tuple(
            QueueOfferRow(**{**row, "outcome": OfferOutcome(row["outcome"])})
            for row in session.execute(offers.order_by(QueueOffer.rang_at, QueueOffer.id)).mappings()
        ),
        times_in=tuple((line, queue, count) for line, queue, count in session.execute(counts)),
        agents=pbx.floor(session).agents,
        supervisions=tuple(SupervisionRow(*row) for row in listens),
        listens=tuple(AskedOrder(*row) for row in session.execute(orders)) if listens else (),
    )
