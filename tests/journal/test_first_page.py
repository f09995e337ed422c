"""A journal whose first page is damaged."""

from pathlib import Path

import pytest

from app.journal import first_page
from app.journal.journal import Journal
from app.journal.salvage import salvage

DAMAGES = {"all of it": slice(0, 4096), "the header": slice(0, 100), "the schema": slice(100, 4096)}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_everything_behind_it_is_read_all_the_same(tmp_path: Path, damage: slice) -> None:
    """Tables that cover many pages, and a file that is not changed."""
    path = tmp_path / "journal.sqlite"
    journal = Journal.open(path)
    for number in range(100):
        journal.keep_draft(f"call-{number}", "note", f"text {number} " * 50)
    journal.close()
    content = bytearray(path.read_bytes())
    content[damage] = b"\xa5" * len(content[damage])
    path.write_bytes(content)
    found = salvage(path, "")
    assert (len(found.rows), found.is_whole, found.is_readable) == (100, False, True)
    assert path.read_bytes() == bytes(content)
    again = Journal.open(path)
    assert len(again.open_calls()) == 100
    again.close()


def test_the_copy_is_gone_afterwards(tmp_path: Path) -> None:
    """It holds what customers said."""
    path = tmp_path / "journal.sqlite"
    Journal.open(path).close()
    with first_page.replaced(path) as copy:
        assert copy.exists()
    assert [each.name for each in tmp_path.iterdir()] == ["journal.sqlite"]
