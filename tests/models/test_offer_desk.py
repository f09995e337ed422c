"""An agent makes the offers that fit, and each answer changes what fits next."""

from uuid import UUID

from app.models.database import Database
from app.models.keys import new_key
from app.models.offer_desk import OfferDesk
from app.models.rows.agents import AgentRow
from app.models.rows.offers import NewOfferAnswer
from tests.models import builders
from tests.models.changes.test_offers import made


def opened(database: Database) -> tuple[OfferDesk, UUID]:
    """Return an agent's offers and a gold customer."""
    with database.writing() as session:
        key, customer = builders.agent(session), builders.full_customer(session)
    return OfferDesk(database, AgentRow(key, "sara", "سارة", "Sara", "supervisor", "101")), customer


def test_what_fits_is_offered_until_it_was_answered(database: Database) -> None:
    desk, customer = opened(database)
    assert desk.for_customer(customer, {}) == []
    gold = made("gold", rules="segment is gold\nqueue is sales", cap_times=1, place=1)
    for row in (gold, made("basic", rules="segment is basic"), made("all", place=2)):
        desk.keep(row)
    assert [row.key for row in desk.for_customer(customer, {"queue": "sales"})] == ["gold", "all"]
    assert [row.key for row in desk.for_customer(customer, {"queue": "billing"})] == ["all"]
    answer = NewOfferAnswer(
        id=new_key(), offer_id=gold.id, customer_id=customer, call_id=None, answer="later"
    )
    desk.answer(answer)
    assert [row.key for row in desk.for_customer(customer, {"queue": "sales"})] == ["all"]
    assert {row.key for row in desk.every()} == {"gold", "basic", "all"}
