"""Sums of calls equal the calls, whatever happens to them and whenever they are summed up."""

import random
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from app.measures.parts import NOTHING, total
from app.models.call import Call
from app.models.call_sum import CallSum
from app.models.changes.sums import catch_up
from app.models.database import Database
from app.models.interaction import Interaction
from app.models.queries import sums
from app.models.queue_call import QueueCall, QueueOffer
from app.models.rows.sums import SumKind
from app.models.satisfaction import Satisfaction
from app.models.wrap_up import WrapUp
from tests.models import calls_made
from tests.models.builders import NOON
from tests.models.calls_made import House

_WHOLE = (NOON - timedelta(days=1), NOON + timedelta(days=4))
_PART = (NOON + timedelta(hours=3, minutes=7), NOON + timedelta(days=1, hours=15, minutes=30))


def test_sums_equal_the_calls_after_every_change(database: Database) -> None:
    """Calls come, change and go; some are summed up, some are not; each answer is what counting gives."""
    chance = random.Random(1)  # noqa: S311  no secret
    with database.writing() as session:
        house = calls_made.house(session)
    for _round in range(4):
        with database.writing() as session:
            _happen(session, house, chance)
        if chance.random() < 0.6:
            catch_up(database, at_once=chance.choice((3, 48)))
            _check_nothing_is_marked(database)
        _check(database, *_WHOLE)
        _check(database, *_PART)


def test_a_kept_sum_is_believed_until_its_calls_change(database: Database) -> None:
    """So whole days are answered without looking at any call; a change has its half hour counted anew."""
    chance = random.Random(3)  # noqa: S311
    with database.writing() as session:
        house = calls_made.house(session)
        _happen(session, house, chance)
    catch_up(database)
    with database.writing() as session:
        session.execute(update(CallSum).values(handled=CallSum.handled + 100))
    with database.reading() as session:
        for kind in SumKind:
            true = calls_made.by_hand(session, kind, *_WHOLE)
            told = sums.of_time(session, kind, *_WHOLE)
            assert all(told[key].handled >= true[key].handled + 100 for key in told), kind
    with database.writing() as session:
        session.execute(update(Call).values(held_seconds=Call.held_seconds + 1))
        session.execute(update(QueueCall).values(talk_seconds=1))
        session.execute(update(QueueOffer).values(ended_at=NOON))
    _check(database, *_WHOLE)


def test_half_hours_are_told_at_once_and_add_up_to_their_time(database: Database) -> None:
    """Of one queue and of all, summed up or not."""
    chance = random.Random(4)  # noqa: S311
    with database.writing() as session:
        _happen(session, calls_made.house(session), chance)
    begin, end = NOON, NOON + timedelta(days=2)
    for _time in range(2):
        with database.reading() as session:
            whole = sums.of_time(session, SumKind.QUEUE, begin, end)
            assert total(sums.half_hours(session, begin, end).values()) == total(whole.values())
            for key, parts in whole.items():
                if key.name:
                    slots = sums.half_hours(session, begin, end, key.name)
                    assert total(slots.values()) == parts
                    first = min(slots)
                    one = sums.of_time(session, SumKind.QUEUE, first, first + timedelta(minutes=30))
                    assert one.get(key, NOTHING) == slots[first]
        catch_up(database)


def _happen(session: Session, house: House, chance: random.Random) -> None:
    for _ in range(chance.randrange(4, 16)):
        calls_made.call(session, house, chance)
    for _ in range(chance.randrange(4)):
        calls_made.caller(session, house, chance)
    known = list(session.scalars(select(Call.id)))
    some: list[UUID] = chance.sample(known, min(3, len(known)))
    session.execute(update(WrapUp).where(WrapUp.call_id == some[0]).values(resolved="yes"))
    session.execute(update(Satisfaction).where(Satisfaction.interaction_id == some[0]).values(score=5))
    moved = _moment(session, some[1]) + timedelta(hours=5)
    session.execute(update(Call).where(Call.id == some[1]).values(offered_at=moved, answered_at=None))
    session.execute(update(Interaction).where(Interaction.id == some[1]).values(customer_id=None))
    session.execute(delete(Interaction).where(Interaction.id == some[2]))
    session.execute(update(QueueCall).where(QueueCall.outcome == "waiting").values(outcome="answered"))


def _moment(session: Session, call_id: UUID) -> datetime:
    return session.scalars(select(Call.offered_at).where(Call.id == call_id)).one()


def _check(database: Database, begin: datetime, end: datetime) -> None:
    with database.reading() as session:
        for kind in SumKind:
            assert sums.of_time(session, kind, begin, end) == calls_made.by_hand(session, kind, begin, end), (
                kind
            )


def _check_nothing_is_marked(database: Database) -> None:
    with database.reading() as session:
        assert not sums.changed_slots(session, *_WHOLE)
