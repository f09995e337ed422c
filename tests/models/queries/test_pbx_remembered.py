"""What is not over is remembered, and how often a line was in a queue."""

from dataclasses import replace

from app import times
from app.models.changes import pbx_rows
from app.models.changes.pbx_rows import Rows
from app.models.database import Database
from app.models.keys import new_key
from app.models.queries.pbx_remembered import remembered
from app.models.rows.pbx import OfferOutcome, QueueOfferRow, QueueOutcome
from tests.models import builders
from tests.models.changes.test_pbx_rows import WAITING


def test_open_stays_come_with_their_offers_and_counts(database: Database) -> None:
    now = times.now()
    open_stay = replace(WAITING, entered_at=now)
    over = replace(open_stay, id=new_key(), outcome=QueueOutcome.ABANDONED, ended_at=now)
    with database.writing() as session:
        sara = builders.agent(session)
        offers = [
            QueueOfferRow(new_key(), stay.id, sara, "billing", OfferOutcome.NOT_ANSWERED, now, now)
            for stay in (open_stay, over)
        ]
        pbx_rows.write(session, Rows(calls=[open_stay, over], offers=offers))
    with database.reading() as session:
        found = remembered(session)
    assert found.calls == (open_stay,)
    assert found.offers == (offers[0],)
    assert found.times_in == (("1.1", "billing", 2),)
    assert (found.agents, found.supervisions, found.listens) == ((), (), ())
