"""What another system said is kept with its hour, and goes when the customer is erased."""

from sqlalchemy import select, update

from app.adapters.papers import OrderPaper, PapersOf
from app.models.changes import erasure
from app.models.database import Database
from app.models.foreign_papers import ForeignPapers
from app.models.paper_desk import PaperDesk
from tests.models.builders import NOON
from tests.models.queries.test_customer_papers import papers


def test_the_last_answer_is_kept_and_shown_with_its_hour(database: Database) -> None:
    with database.writing() as session:
        customer = papers(session)
    desk = PaperDesk(database)
    plain = desk.of_customer(customer, "Shop")
    assert (plain.foreign, plain.fetched_at, len(plain.own.orders)) == (None, None, 2)
    for number in ("W-1", "W-2"):
        desk.keep_foreign(customer, "Shop", PapersOf((OrderPaper(number=number),)), NOON)
    kept = desk.of_customer(customer, "Shop")
    assert kept.foreign is not None
    assert [order.number for order in kept.foreign.orders] == ["W-2"]
    assert kept.fetched_at == NOON
    assert desk.of_customer(customer, "ERP").foreign is None
    assert desk.of_customer(customer).foreign is None
    with database.writing() as session:
        session.execute(update(ForeignPapers).values(body="{}"))
    assert desk.of_customer(customer, "Shop").foreign is None


def test_it_goes_with_the_customer(database: Database) -> None:
    with database.writing() as session:
        customer = papers(session)
    PaperDesk(database).keep_foreign(customer, "Shop", PapersOf(), NOON)
    erasure.erase(database, customer)
    with database.reading() as session:
        assert session.scalars(select(ForeignPapers)).all() == []
