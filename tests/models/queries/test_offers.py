"""What rules may ask of a customer is what is known of him."""

from decimal import Decimal

from app.models.changes import offers as changes
from app.models.database import Database
from app.models.keys import new_key
from app.models.queries import offers
from app.models.rows.offers import NewOfferAnswer
from app.offers.rules import FACTS
from tests.models import builders
from tests.models.changes.test_offers import made


def test_the_facts_of_a_customer_are_those_of_his_card(database: Database) -> None:
    with database.writing() as session:
        customer = builders.full_customer(session)
    with database.reading() as session:
        facts = offers.facts_of(session, customer, {"queue": "sales", "direction": "inbound"})
    assert set(facts) == set(FACTS)
    assert (facts["segment"], facts["city"], facts["is_vip"]) == ("gold", "Riyadh", True)
    assert (facts["balance"], facts["tenure_years"], facts["is_company"]) == (
        Decimal("1499.50"), Decimal(0), False,
    )  # fmt: skip


def test_offers_come_in_their_order_with_what_was_said_to_them(database: Database) -> None:
    second, first = made("second", place=2), made("first", place=1)
    with database.writing() as session:
        agent, customer = builders.agent(session), builders.customer(session)
        for row in (second, first):
            changes.keep(session, row, agent_id=agent)
        for answer, reason in (("accepted", ""), ("declined", "dear"), ("declined", "later")):
            new = NewOfferAnswer(
                id=new_key(), offer_id=first.id, customer_id=customer, call_id=None, answer=answer,
                reason=reason,
            )  # fmt: skip
            changes.answer(session, new, agent_id=agent)
    with database.reading() as session:
        rows = offers.every(session)
        assert [(row.key, row.accepted, row.declined) for row in rows] == [("first", 1, 2), ("second", 0, 0)]
        assert len(offers.answers_of(session, customer)) == 3
        terms, known = offers.terms_for(session, customer)
        assert {term.key for term in terms} == set(known) == {first.id, second.id}
