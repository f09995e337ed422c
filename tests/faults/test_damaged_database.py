"""One bit of the database is turned over by the disk, a hundred times."""

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import text

from app import times
from app.errors import Unavailable
from app.models.changes import sample_data
from app.models.database import Database
from app.practice import company
from tests.faults import damage

PAGE_BYTES = 4096


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a sound database with some customers in it."""
    folder = tmp_path_factory.mktemp("whole")
    database = Database.open(f"sqlite:///{folder / 'hatif.sqlite'}")
    with database.writing() as session:
        sample_data.fill(session, company.made(times.now(), size=30))
    database.close()
    return folder


def read_everything(database: Database) -> None:
    """Read each row of each table, as a long day would."""
    with database.reading() as session:
        names = session.scalars(text("SELECT name FROM sqlite_master WHERE type = 'table'")).all()
        for name in names:
            session.execute(text(f'SELECT * FROM "{name}"')).all()  # noqa: S608  names from the file itself


def complaint(work: Callable[[], object]) -> str:
    """Return the sentence with which some work is refused, or an empty text; any other error is a fault."""
    try:
        work()
    except Unavailable as error:
        return str(error)
    return ""


def open_and_read(path: Path) -> bool:
    """Open a damaged file and read it; say whether it was refused at the start, unchanged."""
    before = path.read_bytes()
    opened: list[Database] = []
    sentence = complaint(lambda: opened.append(Database.open(f"sqlite:///{path}")))
    if not opened:
        assert path.read_bytes() == before
    for database in opened:
        sentence = complaint(partial(read_everything, database))
        database.close()
    assert not sentence or ("hatif.sqlite" in sentence and sentence.endswith("."))
    return not opened


def test_after_one_turned_bit_it_is_refused_in_a_sentence_or_works(whole: Path, tmp_path: Path) -> None:
    """A hundred times. A bit in the middle of a text makes another text, which nothing notices."""
    refused = 0
    for seed in range(100):
        folder = damage.copied(whole, tmp_path / str(seed))
        damage.flip_one_bit(folder, seed)
        refused += open_and_read(folder / "hatif.sqlite")
        shutil.rmtree(folder)
    assert refused > 0


def test_a_page_of_rubbish_is_noticed_at_the_start(whole: Path, tmp_path: Path) -> None:
    """Wherever it lies, but for pages that hold nothing; the file is left exactly as it is."""
    pages = (whole / "hatif.sqlite").stat().st_size // PAGE_BYTES
    refused = 0
    for number in range(0, pages, pages // 50):
        folder = damage.copied(whole, tmp_path / str(number))
        content = bytearray((folder / "hatif.sqlite").read_bytes())
        content[number * PAGE_BYTES : (number + 1) * PAGE_BYTES] = b"\xa5" * PAGE_BYTES
        (folder / "hatif.sqlite").write_bytes(content)
        refused += open_and_read(folder / "hatif.sqlite")
        shutil.rmtree(folder)
    assert refused >= 48
