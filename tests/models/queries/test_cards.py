"""The card holds what is open and what was last, and nothing of anybody else."""

from datetime import timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from sqlalchemy import insert, update
from sqlalchemy.orm import Session

from app import times
from app.errors import BadInput
from app.models.case import Case
from app.models.changes import calls, follow_ups
from app.models.customer import Customer
from app.models.database import Database
from app.models.interaction import Interaction
from app.models.keys import new_key
from app.models.order import Order
from app.models.queries import cards
from app.models.rows.cards import NumberRow, TimelineRow
from app.models.rows.follow_ups import NewFollowUp
from tests.models import builders


def change(session: Session, customer_id: UUID, **values: object) -> None:
    """Change a customer's row."""
    session.execute(update(Customer).where(Customer.id == customer_id).values(**values))


def test_the_facts_are_those_of_the_customer(database: Database) -> None:
    with database.writing() as session:
        company = builders.customer(session, name="شركة نجد", name_latin="Najd Trading", is_company=True)
        owner = builders.full_customer(session)
        change(session, owner, company_id=company)
    with database.reading() as session:
        card = cards.card(session, owner)
    assert (card.name, card.name_latin) == ("عبد الرحمن الشمري", "Abdulrahman Al-Shammari")
    assert (card.company, card.company_latin) == ("شركة نجد", "Najd Trading")
    assert (card.city, card.city_latin, card.time_zone) == ("الرياض", "Riyadh", "Asia/Riyadh")
    assert (card.account_number, card.balance, card.currency) == ("SA-880-2214", Decimal("1499.50"), "SAR")
    assert (card.is_vip, card.vip_reason, card.segment) == (True, "since 2017", "gold")
    assert card.numbers == (NumberRow("+966501234567", "050 123 4567", "", "mobile", False, True),)
    assert (card.timeline, card.follow_ups, card.cases, card.orders, card.calls_in_7_days) == (
        (),
        (),
        (),
        (),
        0,
    )


def test_a_customer_with_a_latin_name_only_is_called_by_it(database: Database) -> None:
    with database.writing() as session:
        owner = builders.customer(session, name="", name_latin="Mona")
    with database.reading() as session:
        assert cards.card(session, owner).name == "Mona"


def test_a_vip_whose_time_is_over_is_none(database: Database) -> None:
    with database.writing() as session:
        owner = builders.full_customer(session)
        change(session, owner, vip_until=times.now() - timedelta(seconds=1))
    with database.reading() as session:
        card = cards.card(session, owner)
    assert (card.is_vip, card.vip_reason) == (False, "")


def test_the_timeline_is_the_last_ten_of_every_kind_newest_first(database: Database) -> None:
    kinds = ("call_in", "email", "visit", "chat", "message", "case")
    with database.writing() as session:
        owner, other = builders.full_customer(session), builders.customer(session)
        rows = [
            {
                "id": new_key(),
                "customer_id": person,
                "kind": kinds[day % 6],
                "at": builders.NOON - timedelta(days=day),
            }
            for day in range(15)
            for person in (owner, other)
        ]
        session.execute(insert(Interaction), rows)
    with database.reading() as session:
        timeline = cards.card(session, owner).timeline
    expected = [
        TimelineRow(kinds[day % 6], builders.NOON - timedelta(days=day), "", "", None) for day in range(10)
    ]
    assert list(timeline) == expected


def test_open_follow_ups_come_by_due_and_done_ones_do_not(database: Database) -> None:
    now = times.now()
    due = [now + timedelta(hours=1), now - timedelta(hours=2), now]
    planned = tuple(
        NewFollowUp(new_key(), f"at {place}", at, "Asia/Riyadh", "") for place, at in enumerate(due)
    )
    with database.writing() as session:
        agent, owner = builders.agent(session), builders.full_customer(session)
        calls.save_wrap_up(session, builders.wrap_up(agent, owner, follow_ups=planned))
        follow_ups.complete(session, planned[2].id, now)
    with database.reading() as session:
        card = cards.card(session, owner)
    assert [row.what for row in card.follow_ups] == ["at 1", "at 0"]
    assert card.follow_ups[0].customer_name == "عبد الرحمن الشمري"
    assert card.has_broken_promise


def test_open_cases_and_orders_are_there_and_closed_ones_are_not(database: Database) -> None:
    with database.writing() as session:
        owner = builders.full_customer(session)
        for number, closed_at in (("4471", None), ("4470", builders.NOON)):
            shared = {"id": new_key(), "customer_id": owner, "number": number, "closed_at": closed_at}
            session.execute(insert(Case), [shared | {"title": "Charged twice", "opened_at": builders.NOON}])
            session.execute(insert(Order), [shared | {"total": Decimal("9.95"), "placed_at": builders.NOON}])
    with database.reading() as session:
        card = cards.card(session, owner)
    assert [(row.number, row.title, row.opened_at) for row in card.cases] == [
        ("4471", "Charged twice", builders.NOON)
    ]
    assert [(row.number, row.total, row.placed_at) for row in card.orders] == [
        ("4471", Decimal("9.95"), builders.NOON)
    ]


def test_calls_of_the_last_seven_days_are_counted(database: Database) -> None:
    now = times.now()
    with database.writing() as session:
        agent, owner = builders.agent(session), builders.full_customer(session)
        for days in (1, 6, 8):
            begun = now - timedelta(days=days)
            call = builders.wrap_up(agent, owner, offered_at=begun, answered_at=begun, ended_at=begun)
            calls.save_wrap_up(session, call)
        session.execute(
            insert(Interaction), [{"id": new_key(), "customer_id": owner, "kind": "email", "at": now}]
        )
    with database.reading() as session:
        assert cards.card(session, owner).calls_in_7_days == 2


def test_a_customer_who_is_gone_has_no_card(database: Database) -> None:
    with database.reading() as session, pytest.raises(BadInput):
        cards.card(session, new_key())
