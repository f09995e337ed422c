"""A file is taken in once, bad lines are named, and it can be found by everything it brought."""

from pathlib import Path

import pytest
from sqlalchemy import func, select

from app.models.changes import imports
from app.models.changes.imports import import_customers
from app.models.customer import Customer
from app.models.database import Database
from app.models.queries import callers, search
from app.models.rows.imports import BadLine, ImportReport, Likeness, Trouble
from tests.models import builders

FILE = """name,name latin,phone,email,account
منى,Mona,0501234567,mona@example.com,A-1
,,0501234568,,
علي,Ali,call me,,
هند,Hind,0501234569,,A-1
سعد,Saad,0501234567,,A-2
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a file with good and bad lines."""
    path = tmp_path / "people.csv"
    path.write_text(FILE, encoding="utf-8")
    return path


def count(database: Database) -> int:
    """Return how many customers there are."""
    with database.reading() as session:
        return session.scalar(select(func.count()).select_from(Customer)) or 0


BAD = (
    BadLine(3, "", Trouble.NO_NAME),
    BadLine(4, "phone", Trouble.BAD_NUMBER),
    BadLine(5, "", Trouble.ACCOUNT_TAKEN),
)


def test_good_lines_are_taken_in_and_bad_ones_are_named(database: Database, path: Path) -> None:
    report = import_customers(database, path, region="SA")
    assert report == ImportReport(read=5, taken=2, bad=BAD)
    assert count(database) == 2


def test_a_dry_run_says_the_same_and_writes_nothing(database: Database, path: Path) -> None:
    assert import_customers(database, path, region="SA", is_dry=True) == ImportReport(
        read=5, taken=2, bad=BAD
    )
    assert count(database) == 0


def test_a_file_that_is_read_again_takes_nobody_in_twice(database: Database, path: Path) -> None:
    import_customers(database, path, region="SA")
    again = import_customers(database, path, region="SA")
    assert (again.taken, again.known, count(database)) == (0, 2, 2)


def test_whoever_came_is_found_by_name_and_number(database: Database, path: Path) -> None:
    import_customers(database, path, region="SA")
    with database.reading() as session:
        for text in ("منى", "mona", "A-1", "mona@ex"):
            assert [row.name for row in search.customers(session, text, region="SA")] == ["منى"], text
        assert len(callers.identify(session, "+966501234567", region="SA").candidates) == 2


def test_a_number_that_somebody_has_is_pointed_out(database: Database, path: Path) -> None:
    with database.writing() as session:
        owner = builders.customer(session, "+966501234567")
    report = import_customers(database, path, region="SA")
    assert report.alike == (Likeness(2, owner), Likeness(6, owner))


def test_an_import_that_was_cut_off_goes_on_where_it_was(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(imports, "BATCH", 10)
    path = tmp_path / "many.csv"
    path.write_text("name\n" + "".join(f"Customer {place}\n" for place in range(35)), encoding="utf-8")

    def stop_in_the_middle(done: int, _total: int) -> None:
        if done > 20:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        import_customers(database, path, region="SA", progress=stop_in_the_middle)
    assert count(database) == 20
    report = import_customers(database, path, region="SA")
    assert (report.read, report.known, report.taken, count(database)) == (35, 20, 15, 35)


def test_a_line_that_is_there_twice_is_taken_in_once(database: Database, tmp_path: Path) -> None:
    path = tmp_path / "twice.csv"
    path.write_text("name,phone\nMona,0501234567\nMona,0501234567\n", encoding="utf-8")
    report = import_customers(database, path, region="SA")
    assert (report.taken, report.known) == (1, 1)
