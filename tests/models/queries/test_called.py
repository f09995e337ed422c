"""What is asked at the moment of dialling."""

from datetime import timedelta

from sqlalchemy import update

from app.models.changes import blocked_numbers
from app.models.customer import Customer
from app.models.database import Database
from app.models.queries.called import called
from tests.models import builders
from tests.models.promises_made import stored

NUMBER = "0501234567"


def test_a_customers_wish_and_place_are_known_by_his_number(database: Database) -> None:
    with database.writing() as session:
        key = builders.customer(session, NUMBER, city="Riyadh", city_latin="Riyadh")
        session.execute(update(Customer).values(is_do_not_call=True, time_zone="Asia/Riyadh"))
        row = called(session, "+966 50 123 4567", "SA", builders.NOON)
    assert (row.customer_id, row.is_do_not_call, row.time_zone) == (key, True, "Asia/Riyadh")
    assert row.promised_at is None


def test_one_wish_among_several_owners_of_a_number_counts(database: Database) -> None:
    with database.writing() as session:
        first = builders.customer(session, NUMBER, is_shared=True)
        builders.customer(session, NUMBER, is_shared=True)
        session.execute(update(Customer).where(Customer.id == first).values(is_do_not_call=True))
        row = called(session, NUMBER, "SA", builders.NOON)
    assert row.is_do_not_call
    assert row.customer_id is None


def test_a_promise_for_now_is_known_and_one_for_another_hour_is_not(database: Database) -> None:
    with database.writing() as session:
        key = builders.customer(session, NUMBER)
        stored(session, builders.NOON + timedelta(minutes=30), customer_id=key)
        assert called(session, NUMBER, "SA", builders.NOON).promised_at is not None
        assert called(session, NUMBER, "SA", builders.NOON - timedelta(hours=3)).promised_at is None
        assert called(session, NUMBER, "SA", builders.NOON + timedelta(hours=9)).promised_at is None


def test_nobody_is_nobody_and_a_blocked_number_is_known(database: Database) -> None:
    with database.writing() as session:
        row = called(session, "0559999999", "SA", builders.NOON)
        assert (row.customer_id, row.is_do_not_call, row.is_blocked) == (None, False, False)
        blocked_numbers.block(session, "0559999999", region="SA", reason="spam")
        assert called(session, "0559999999", "SA", builders.NOON).is_blocked
