"""Lines are taken in once, bad ones are passed on, and whoever came is found by everything he brought."""

from collections.abc import Iterator

import pytest
from sqlalchemy import func, select

from app.models.changes import imports
from app.models.changes.imports import import_customers
from app.models.customer import Customer
from app.models.database import Database
from app.models.note import Note
from app.models.queries import callers, cards, search
from app.models.rows.customers import NewCustomer, NewNumber
from app.models.rows.imports import ACCOUNT_TAKEN, BadLine, ImportLine, ImportReport, Likeness
from tests.models import builders

NUMBER = (NewNumber(text="0501234567"),)
MONA = NewCustomer(
    name="منى", name_latin="Mona", numbers=NUMBER, emails=("mona@example.com",), account_number="A-1"
)
LINES = (
    ImportLine(2, MONA, company="Najd Trading", note="Prefers mornings."),
    BadLine(3, "phone", "bad_number"),
    ImportLine(4, NewCustomer(name="هند", account_number="A-1")),
    ImportLine(5, NewCustomer(name="سعد", numbers=NUMBER), company="Najd Trading"),
)
DONE = ImportReport(read=4, taken=2, bad=(LINES[1], BadLine(4, "", ACCOUNT_TAKEN)))


def people(database: Database) -> int:
    """Return how many people there are."""
    with database.reading() as session:
        wanted = select(func.count()).select_from(Customer).where(Customer.is_company.is_(False))
        return session.scalar(wanted) or 0


def test_good_lines_are_taken_in_and_bad_ones_are_named(database: Database) -> None:
    assert import_customers(database, LINES, region="SA") == DONE
    assert people(database) == 2


def test_a_dry_run_says_the_same_and_writes_nothing(database: Database) -> None:
    assert import_customers(database, LINES, region="SA", is_dry=True) == DONE
    assert people(database) == 0


def test_lines_that_are_read_again_take_nobody_in_twice(database: Database) -> None:
    import_customers(database, LINES, region="SA")
    again = import_customers(database, LINES, region="SA")
    assert (again.taken, again.known, people(database)) == (0, 2, 2)


def test_whoever_came_is_found_by_name_and_number(database: Database) -> None:
    import_customers(database, LINES, region="SA")
    with database.reading() as session:
        for text in ("منى", "mona", "A-1", "mona@ex"):
            assert [row.name for row in search.customers(session, text, region="SA")] == ["منى"], text
        assert len(callers.identify(session, "+966501234567", region="SA").candidates) == 2


def test_a_company_is_made_once_and_the_note_is_kept(database: Database) -> None:
    import_customers(database, LINES, region="SA")
    with database.reading() as session:
        (found,) = search.customers(session, "mona", region="SA")
        assert cards.card(session, found.customer_id).company == "Najd Trading"
        companies = session.scalars(select(Customer.name_latin).where(Customer.is_company)).all()
        assert companies == ["Najd Trading"]
        assert session.scalars(select(Note.text)).all() == ["Prefers mornings."]


def test_a_number_that_somebody_has_is_pointed_out(database: Database) -> None:
    with database.writing() as session:
        owner = builders.customer(session, "+966501234567")
    report = import_customers(database, LINES, region="SA")
    assert report.alike == (Likeness(2, owner), Likeness(5, owner))


def test_an_import_that_was_cut_off_goes_on_where_it_was(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(imports, "BATCH", 10)

    def lines(stop_at: int) -> Iterator[ImportLine]:
        for place in range(35):
            if place == stop_at:
                raise InterruptedError
            yield ImportLine(place, NewCustomer(name_latin=f"Customer {place}"))

    with pytest.raises(InterruptedError):
        import_customers(database, lines(25), region="SA")
    assert people(database) == 20
    told: list[tuple[int, int]] = []
    report = import_customers(
        database, lines(99), region="SA", progress=lambda done, total: told.append((done, total)), total=35
    )
    assert (report.read, report.known, report.taken, people(database)) == (35, 20, 15, 35)
    assert told == [(10, 35), (20, 35), (30, 35), (35, 35)]


def test_a_line_that_is_there_twice_is_taken_in_once(database: Database) -> None:
    twice = (LINES[3], ImportLine(9, LINES[3].customer, "Najd Trading"))
    report = import_customers(database, twice, region="SA")
    assert (report.taken, report.known) == (1, 1)
